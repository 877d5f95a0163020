import { today } from '@/i18n/china'

const dayMillis = 86_400_000

/// Days from today in China to a day of the wire: 0 for today, negative for what is past.
export function daysLeft(due: string, now = new Date()): number {
  return Math.round((Date.parse(due) - Date.parse(today(now))) / dayMillis)
}

/// The day before a day of the wire.
export const dayBefore = (day: string): string => new Date(Date.parse(day) - dayMillis).toISOString().slice(0, 10)

export const dayAfter = (day: string): string => new Date(Date.parse(day) + dayMillis).toISOString().slice(0, 10)
