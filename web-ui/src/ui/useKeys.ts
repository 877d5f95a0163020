import { onBeforeUnmount, onMounted } from 'vue'

/// Single-key shortcuts of a page; silent while somebody types or a dialog is open.
export function useKeys(actions: Record<string, () => void>) {
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    const target = event.target instanceof HTMLElement ? event.target : null
    if (target?.closest('input, textarea, select, [contenteditable], [role="dialog"]')) return
    // Enter on a link or a button is the press of that link or button
    if (event.key === 'Enter' && target?.closest('a, button, [role]:not(body)')) return
    const action = actions[event.key]
    if (!action) return
    event.preventDefault()
    action()
  }
  onMounted(() => document.addEventListener('keydown', onKey))
  onBeforeUnmount(() => document.removeEventListener('keydown', onKey))
}
