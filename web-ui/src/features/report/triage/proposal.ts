import type { ItemClass } from '@/api/types'

/// How an item would be ordered, and why: the words of the text, or what is usual.
export interface Proposal {
  class: ItemClass
  due: string | null
  /// the words that name a day; null where the class decides
  said: string | null
}

const lasting = /长期坚持|持续推进|常态化|长效机制|一以贯之|久久为功/
const atOnce = /立行立改|即知即改|立即(?:整改|纠正|停止)|马上整改/

/// Days that a text names for the end of something: 2026年6月底前, 今年年底前, 9月30日前, 一季度.
const times =
  /(?:(?<year>20\d\d)年|(?<rel>今年|本年度?|明年|次年))?(?:(?<month>1[0-2]|0?[1-9])月(?:(?<day>[12]\d|3[01]|0?[1-9])日|(?<part>底|末|上旬|中旬|下旬))?|(?<quarter>[一二三四])季度|(?<half>上半年)|(?<end>年底|年末|年内))(?:前|之前|以前|内)?/gu

const ends: Record<string, [month: number, day: number]> = { 一: [3, 31], 二: [6, 30], 三: [9, 30], 四: [12, 31] }

/// @param text what the report says
/// @param today as a day, such as 2026-11-29
/// @param named the day that the report's own ledger gives; counts before days in the text
/// @param year of the report; what it calls 今年 is the year in which it was written, the one after
export function propose(text: string, today: string, year: number | null, named: string | null = null): Proposal {
  const inLedger = named !== null && named >= today ? { said: named, due: named } : undefined
  const inText = [...text.matchAll(times)]
    .map((found) => ({ said: found[0], due: dayOf(found, today, year) }))
    .filter((one) => one.due >= today)
    .at(-1)
  const time = inLedger ?? inText
  if (atOnce.test(text)) return { class: 'immediate', due: time?.due ?? later(today, 60), said: time?.said ?? null }
  if (time) return { class: 'staged', due: time.due, said: time.said }
  if (lasting.test(text)) return { class: 'long-term', due: null, said: null }
  return { class: 'staged', due: usualDue('staged', today), said: null }
}

/// The day that the service would set where none is given.
export function usualDue(itemClass: ItemClass, today: string): string | null {
  if (itemClass === 'long-term') return null
  if (itemClass === 'immediate') return later(today, 60)
  return `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`.replace(/-02-29$/, '-02-28')
}

function dayOf(found: RegExpMatchArray, today: string, year: number | null): string {
  const { rel, month, day, part, quarter, half } = found.groups as Record<string, string | undefined>
  const written = Math.max(Number(today.slice(0, 4)), (year ?? 0) + 1)
  const named = found.groups?.year
    ? Number(found.groups.year)
    : rel === '明年' || rel === '次年'
      ? written + 1
      : written
  if (quarter) return iso(named, ...ends[quarter]!)
  if (half) return iso(named, 6, 30)
  if (!month) return iso(named, 12, 31)
  const of = Number(month)
  const last = new Date(Date.UTC(named, of, 0)).getUTCDate()
  if (day) return iso(named, of, Math.min(Number(day), last))
  return iso(named, of, part === '上旬' ? 10 : part === '中旬' ? 20 : last)
}

const iso = (year: number, month: number, day: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

function later(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
