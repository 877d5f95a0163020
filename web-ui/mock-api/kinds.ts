import type { Item, ItemParticulars } from '../src/api/types'

export const noParticulars: ItemParticulars = {
  foundBy: null,
  promisedIn: null,
  setBy: null,
  bearer: null,
  cycle: null,
  level: null,
  controls: null,
  text: null,
  by: null,
  on: null,
}

/// What an item has that no list asked for.
export const admitted: Pick<
  Item,
  | 'kind'
  | 'list'
  | 'particulars'
  | 'follows'
  | 'followedBy'
  | 'mergedInto'
  | 'merged'
  | 'joined'
  | 'confirmations'
  | 'confirms'
  | 'receipt'
> = {
  kind: 'rectification',
  list: null,
  particulars: { ...noParticulars, foundBy: 'self' },
  follows: null,
  followedBy: null,
  mergedInto: null,
  merged: [],
  joined: [],
  confirmations: [],
  confirms: null,
  receipt: { assignedOn: '2026-01-05', signBy: '2026-01-08', signedOn: '2026-01-07', late: false },
}

export const isOpen = (item: Item) => ['assigned', 'in-progress', 'under-close-out'].includes(item.state)
export const isConfirmed = (kind: Item['kind']) => kind === 'duty' || kind === 'risk'

const months = { monthly: 1, quarterly: 3, 'half-yearly': 6, yearly: 12 }

/// The period that a day lies in, as the service names it.
export function periodOf(cycle: string | null | undefined, day: string): { period: string; until: string } {
  const length = months[cycle as keyof typeof months] ?? 3
  const year = Number(day.slice(0, 4))
  const number = Math.floor((Number(day.slice(5, 7)) - 1) / length) + 1
  const last = new Date(Date.UTC(year, number * length, 0)).toISOString().slice(0, 10)
  const sign = { 1: `M${String(number).padStart(2, '0')}`, 3: `Q${number}`, 6: `H${number}`, 12: '' }[length] ?? ''
  return { period: `${year}${sign}`, until: last }
}
