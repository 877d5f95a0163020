import { ref, shallowReactive, watchEffect } from 'vue'
import { instantOf, timeOf, today } from './china'
import { zh, type Key } from './zh'

export type { Key } from './zh'
export type Locale = 'zh-CN' | 'en'

/// The other language comes when somebody asks for it, and the words of later pages behind the first one.
const words = shallowReactive<Record<'zh-CN', Partial<Record<Key, string>>> & { en?: Record<Key, string> }>({
  'zh-CN': zh,
})
const remembered = 'taizhang.locale'

export const locale = ref<Locale>('zh-CN')

/// Fetches the words of a language and speaks it from then on.
export async function speak(language: Locale) {
  if (language === 'en') words.en ??= (await import('./en')).en
  locale.value = language
  localStorage.setItem(remembered, language)
}

let rest: Promise<void> | undefined

/// Fetches the words that pages other than the first ones need, once.
export const allWords = () =>
  (rest ??= import('./zh/rest').then((later) => {
    words['zh-CN'] = { ...zh, ...later.rest }
  }))

/// The language that this browser spoke last.
export const lastSpoken = (): Locale => (localStorage.getItem(remembered) === 'en' ? 'en' : 'zh-CN')

watchEffect(() => {
  document.documentElement.lang = locale.value
})

/// A text with its values in it. `{n}` is replaced by the value; of `{n:report|reports}` the first word is for one, the
/// second for all other numbers, which only English needs.
export function t(key: Key, values: Record<string, string | number> = {}): string {
  return (words[locale.value]?.[key] ?? words['zh-CN'][key] ?? '').replace(
    /\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g,
    (whole, name: string, one?: string, other?: string) => {
      const value = values[name]
      if (one !== undefined) return (Number(value) === 1 ? one : other) ?? ''
      return value === undefined ? whole : spelled(value)
    },
  )
}

/// Numbers of four digits and more are grouped; what is no amount, such as a year, is given as text.
const spelled = (value: string | number) => (typeof value === 'number' ? number(value) : value)

/// The word for a code of the wire; a code that we do not know yet is shown as it is.
export function word(group: string, code: string | null | undefined): string {
  if (!code) return ''
  const key = `${group}.${code}`
  return key in words['zh-CN'] ? t(key as Key) : code
}

const numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/// Of a day or an instant of the wire, in a table: 11-27, with the year if it is not this one.
export function day(time: string | null | undefined): string {
  if (!time) return '—'
  const date = today(instantOf(time))
  return isThisYear(date) ? date.slice(5) : date
}

/// Of an instant, in a table: 11-27 16:40.
export const moment = (time: string | null | undefined) => (time ? `${day(time)} ${timeOf(instantOf(time))}` : '—')

/// Of a day or an instant, in a sentence: 11月27日, 27 Nov; with the year if it is not this one.
export function dayText(time: string | null | undefined): string {
  if (!time) return '—'
  const date = today(instantOf(time))
  const [year, month, of] = date.split('-').map(Number) as [number, number, number]
  const english = locale.value === 'en'
  const short = english ? `${of} ${months[month - 1]}` : `${month}月${of}日`
  if (isThisYear(date)) return short
  return english ? `${short} ${year}` : `${year}年${short}`
}

/// Of an instant, in a sentence: 11月27日 16:40.
export const momentText = (time: string | null | undefined) =>
  time ? `${dayText(time)} ${timeOf(instantOf(time))}` : '—'

const isThisYear = (date: string) => date.slice(0, 4) === today().slice(0, 4)

/// Grouped: 1,284.
export const number = (value: number) => numbers.format(value)

/// A figure, or a dash as long as nobody has told it: 0 would be an answer.
export const figure = (value: number | undefined) => (value === undefined ? '—' : number(value))

/// A figure of which it is only known that there are so many at least: 1,000+.
export const atLeast = (value: number, exact: boolean) => (exact ? number(value) : `${number(value)}+`)

export function bytes(size: number): string {
  if (size < 1024) return `${size} B`
  const units = ['KB', 'MB', 'GB']
  const step = Math.min(Math.floor(Math.log(size) / Math.log(1024)), units.length)
  return `${number(Number((size / 1024 ** step).toFixed(1)))} ${units[step - 1]}`
}
