import { reactive, watchEffect } from 'vue'

export type Theme = 'light' | 'dark' | 'system'
export type Density = 'compact' | 'usual'

/// How a person wants the portal to look and behave; kept in this browser. The theme is set before the first paint by
/// `theme.js`, under the same name.
interface Preferences {
  theme: Theme
  density: Density
  keys: boolean
}

const remembered = 'taizhang.preferences'
const usual: Preferences = { theme: 'system', density: 'usual', keys: true }

export const preferences = reactive<Preferences>({ ...usual, ...read() })

function read(): Partial<Preferences> {
  try {
    return JSON.parse(localStorage.getItem(remembered) ?? '{}') as Partial<Preferences>
  } catch {
    return {}
  }
}

const dark = typeof matchMedia === 'undefined' ? undefined : matchMedia('(prefers-color-scheme: dark)')

function show() {
  const isDark = preferences.theme === 'dark' || (preferences.theme === 'system' && dark?.matches === true)
  document.documentElement.classList.toggle('dark', isDark)
  document.documentElement.dataset.density = preferences.density
}

watchEffect(() => {
  localStorage.setItem(remembered, JSON.stringify(preferences))
  show()
})
dark?.addEventListener('change', show)
