import { dayText, t, word, type Key } from '@/i18n'
import { personText } from './persons'

export interface TrailLine {
  sequence: number
  at: string
  actor: { name: string; unit: { name: string } | null; inPlaceOf?: string | null } | null
  action: string
  detail: Record<string, unknown>
  hash: string
  previous?: string
}

/// What of an entry is for checking and not for reading.
const proofs = [
  'digest',
  'sha256',
  'evidence',
  'replaces',
  'candidate',
  'upload',
  'task',
  'report',
  'object',
  'version.digest',
]

const isDay = (value: string) => /^\d{4}-\d{2}-\d{2}$/.test(value)
const told = (value: unknown): string => {
  if (typeof value === 'string') return isDay(value) ? dayText(value) : value
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/// Who did what, as a sentence.
export const sentenceOf = (line: TrailLine): string =>
  t('trail.sentence', { name: personText(line.actor), act: word('action', line.action) })

/// What is said beside it, in words: numbers, dates, reasons.
export const factsOf = (line: TrailLine): { label: string; value: string }[] =>
  Object.entries(line.detail ?? {})
    .filter(([name, value]) => !proofs.includes(name) && value != null && value !== '' && !Array.isArray(value))
    .map(([name, value]) => ({ label: word('detail', name), value: wordOf(name, value) }))

function wordOf(name: string, value: unknown): string {
  if (typeof value !== 'string') return told(value)
  const group = { class: 'class', step: 'step', from: 'step', passed: 'step', state: 'item.state' }[name]
  return group ? word(group, value) : told(value)
}

/// What the chain is checked by.
export const proofsOf = (line: TrailLine): { label: string; value: string }[] => [
  ...Object.entries(line.detail ?? {})
    .filter(([name, value]) => (proofs.includes(name) || Array.isArray(value)) && value != null)
    .map(([name, value]) => ({ label: word('detail', name), value: told(value) })),
  ...(line.previous ? [{ label: t('trail.previous'), value: line.previous }] : []),
  { label: t('trail.hash'), value: line.hash },
]

export type { Key }
