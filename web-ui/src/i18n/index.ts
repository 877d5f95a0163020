import { computed, ref, watchEffect } from 'vue'
import { dayFormat, instantOf, momentFormat } from './china'
import { en } from './en'
import { zh } from './zh'

export type Key = keyof typeof zh
export type Locale = 'zh-CN' | 'en'

const words: Record<Locale, Record<Key, string>> = { 'zh-CN': zh, en }
const remembered = 'taizhang.locale'

export const locale = ref<Locale>(localStorage.getItem(remembered) === 'en' ? 'en' : 'zh-CN')

watchEffect(() => {
  document.documentElement.lang = locale.value
  localStorage.setItem(remembered, locale.value)
})

export function t(key: Key, values: Record<string, string | number> = {}): string {
  return words[locale.value][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/// The word for a code of the wire; a code that we do not know yet is shown as it is.
export function word(group: string, code: string | null | undefined): string {
  if (!code) return ''
  const key = `${group}.${code}`
  return key in zh ? t(key as Key) : code
}

/// English with dates that cannot be misread.
const formats = computed(() => (locale.value === 'en' ? 'en-CA' : 'zh-CN'))

const dates = computed(() => ({
  day: dayFormat(formats.value),
  moment: momentFormat(formats.value),
  number: new Intl.NumberFormat(formats.value, { maximumFractionDigits: 2 }),
}))

export const day = (date: string | null | undefined) => (date ? dates.value.day.format(instantOf(date)) : '—')
export const moment = (time: string | null | undefined) => (time ? dates.value.moment.format(instantOf(time)) : '—')
export const number = (value: number) => dates.value.number.format(value)

export function bytes(size: number): string {
  if (size < 1024) return `${size} B`
  const units = ['KB', 'MB', 'GB']
  const step = Math.min(Math.floor(Math.log(size) / Math.log(1024)), units.length)
  return `${number(Number((size / 1024 ** step).toFixed(1)))} ${units[step - 1]}`
}
