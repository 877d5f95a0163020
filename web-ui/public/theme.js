// Sets the theme before the first paint, so that nothing flashes. The rest is in src/ui/preferences.ts.
try {
  const theme = JSON.parse(localStorage.getItem('taizhang.preferences') || '{}').theme || 'system'
  const dark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.classList.toggle('dark', dark)
} catch {
  // a broken memory is no reason to show nothing
}
