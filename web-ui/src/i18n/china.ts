/// Dates are days in China, wherever the browser is; nothing else here makes a date out of an instant.

const zone = 'Asia/Shanghai'
const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
/// the Canadian way of writing dates is that of the wire
const wire = new Intl.DateTimeFormat('en-CA', { ...parts, timeZone: zone })

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone })

/// The time of day in China: 16:40.
export const timeOf = (at: Date) => clock.format(at)

/// The day in China at an instant, as the wire writes dates.
export const today = (at = new Date()) => wire.format(at)

/// An instant on a day of the wire; of an instant, itself.
export const instantOf = (time: string) => new Date(time.length === 10 ? `${time}T12:00:00+08:00` : time)

/// When a day of the wire is over in China.
export const endOf = (date: string) => new Date(`${date}T23:59:59.999+08:00`)

/// What a calendar shows has no zone: the day as it stands in its cell.
export function cell(at: Date): string {
  return `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`
}
