import { onBeforeUnmount, onMounted, shallowReactive } from 'vue'
import type { Key } from '@/i18n'
import { preferences } from './preferences'

/// One key of a page: `Ctrl+Enter`, `?`, or two after one another, `g q`.
export interface Shortcut {
  keys: string
  label: Key
  act: () => unknown
  /// also while a field has the focus, as for sending what was typed
  inFields?: boolean
}

export interface Keyboard {
  place: Key
  shortcuts: Shortcut[]
}

/// The keys that work now, by place; the sheet of keys shows just these.
export const keyboards = shallowReactive(new Set<Keyboard>())

let before = ''
let forget: ReturnType<typeof setTimeout> | undefined

/// Keys of a page or a part of it, as one table for the handler and for the sheet. Silent while somebody types, while
/// pinyin is composed, while a dialog is open, and when the person has switched keys off.
export function useKeys(place: Key, shortcuts: Shortcut[]) {
  const keyboard = { place, shortcuts }
  onMounted(() => {
    if (keyboards.size === 0) document.addEventListener('keydown', onKey)
    keyboards.add(keyboard)
  })
  onBeforeUnmount(() => {
    keyboards.delete(keyboard)
    if (keyboards.size === 0) document.removeEventListener('keydown', onKey)
  })
}

function onKey(event: KeyboardEvent) {
  // 229: the browser's way of saying that an input method has the key
  if (event.isComposing || event.keyCode === 229 || event.defaultPrevented || !preferences.keys) return
  const pressed = nameOf(event)
  if (!pressed) return
  const target = event.target instanceof HTMLElement ? event.target : null
  if (target?.closest('[role="dialog"]')) return
  const typing = target?.closest('input, textarea, select, [contenteditable]') != null
  // Enter on a link or a button is the press of that link or button, and so is a space on a button
  if (pressed === 'Enter' && target?.closest('a, button, [role]:not(body)')) return
  if (pressed === 'Space' && target?.closest('button, summary, [role]:not(body)')) return
  const shortcut = find(before ? `${before} ${pressed}` : pressed, typing) ?? find(pressed, typing)
  clearTimeout(forget)
  before = ''
  if (shortcut) {
    event.preventDefault()
    shortcut.act()
  } else if (!typing && starts(pressed)) {
    before = pressed
    forget = setTimeout(() => (before = ''), 1_000)
  }
}

function nameOf(event: KeyboardEvent): string | null {
  if (event.metaKey || event.altKey) return null
  if (event.ctrlKey) return event.key === 'Enter' ? 'Ctrl+Enter' : null
  if (event.key === ' ') return 'Space'
  return event.shiftKey && event.key.length === 1 && event.key.toLowerCase() !== event.key.toUpperCase()
    ? `Shift+${event.key.toLowerCase()}`
    : event.key
}

/// What was mounted last stands in front: the page before the shell, the part before its page.
const inFront = () => [...keyboards].reverse().flatMap((keyboard) => keyboard.shortcuts)
const find = (keys: string, typing: boolean) =>
  inFront().find((shortcut) => shortcut.keys === keys && (!typing || shortcut.inFields))
const starts = (key: string) => inFront().some((shortcut) => shortcut.keys.startsWith(`${key} `))
