import type { Analysis, Report, Span, Warning } from '@/api/types'
import type { Row } from './diff'
import { sentences } from './letters'
import { likeness, saysTheSame } from './likeness'

/// What a return demanded, and where.
export interface Demanded {
  text: string
  rule?: string | null
  start?: number | null
  end?: number | null
  quote?: string | null
}

/// What the last return before a version demanded, and of which version it spoke.
export function demandsOf(report: Report, from: number, to: number): { version: number; demands: Demanded[] } | null {
  const last = report.opinions.findLast(
    (one) => one.outcome === 'returned' && one.version !== null && one.version >= from && one.version < to,
  )
  if (!last) return null
  const demands = last.demands.length ? last.demands : [{ text: last.text ?? '' }]
  return { version: last.version ?? from, demands: demands.filter((one) => one.text.trim() !== '') }
}

/// Whether the sentence that a demand is about was changed, or went with its paragraph. A machine cannot tell more; where
/// the demand names no place, not even that.
export type Answer = 'mended' | 'gone' | 'unmended' | 'unplaced'

export interface Answered {
  demand: Demanded
  answer: Answer
  /// where it is in the version after: the same words, or the sentence that took their place; null where it is gone, or
  /// never had a place
  place: Span | null
}

/// What became of each demand.
///
/// @param placed whether places of the demands are those of the version before
export function answersTo(
  demands: readonly Demanded[],
  rows: readonly Row[],
  before: string,
  after: string,
  placed: boolean,
): Answered[] {
  return demands.map((demand) => ({
    demand,
    answer: answerTo(demand, rows, before, after, placed),
    place: placed ? placeAfter(demand, rows, before) : null,
  }))
}

/// Where the words of a place of the version before are in the version after: in the paragraph that took the place of
/// theirs, as they were, or else the sentence there that is most like theirs.
function placeAfter({ start, end }: Demanded, rows: readonly Row[], before: string): Span | null {
  if (typeof start !== 'number' || typeof end !== 'number') return null
  const row = rows.find((one) => one.before && overlaps(one.before, { start, end }))
  const after = row?.after ?? row?.moved
  if (!row?.before || !after) return null
  const words = before.slice(start, Math.min(end, row.before.end))
  const same = after.text.indexOf(words)
  if (same >= 0) return { start: after.start + same, end: after.start + same + words.length }
  const was = sentenceAt(before, row.before, start)
  let at = after.start
  let best: Span & { alike: number } = { start: after.start, end: after.end, alike: 0 }
  for (const sentence of sentences(after.text)) {
    const alike = likeness(was, sentence)
    if (alike > best.alike) best = { start: at, end: at + sentence.length, alike }
    at += sentence.length
  }
  return { start: best.start, end: best.end }
}

/// As `Severity` draws it: what was not changed needs an eye.
export const toneOf: Record<Answer, 'note' | 'warn'> = {
  mended: 'note',
  gone: 'warn',
  unmended: 'warn',
  unplaced: 'note',
}

function answerTo(demand: Demanded, rows: readonly Row[], before: string, after: string, onBefore: boolean): Answer {
  if (onBefore && typeof demand.start === 'number' && typeof demand.end === 'number') {
    const row = rows.find((one) => one.before && overlaps(one.before, { start: demand.start!, end: demand.end! }))
    if (!row) return 'unplaced'
    if (row.kind === 'same' || row.moved) return 'unmended'
    if (!row.after) return 'gone'
    return row.after.text.includes(sentenceAt(before, row.before!, demand.start)) ? 'unmended' : 'mended'
  }
  if (demand.quote?.trim()) return after.includes(demand.quote.trim()) ? 'unmended' : 'mended'
  return 'unplaced'
}

function sentenceAt(text: string, paragraph: Span, at: number): string {
  let start = paragraph.start
  for (const sentence of sentences(text.slice(paragraph.start, paragraph.end))) {
    if (at < start + sentence.length) return sentence
    start += sentence.length
  }
  return text.slice(paragraph.start, paragraph.end)
}

const overlaps = (a: Span, b: Span) => a.start < Math.max(b.end, b.start + 1) && b.start < a.end

export interface Warned {
  warning: Warning
  quote: string
}

/// Warnings that one version has and the other has not: those of one rule about the same words are one.
export function warningsBut(one: Analysis, other: Analysis): Warned[] {
  const there = new Map<string, number>()
  const named = (of: Analysis) =>
    of.warnings.map((warning) => {
      const quote = of.text.slice(warning.start, warning.end)
      return { warning, quote, key: `${warning.rule} ${quote.replace(/\s/g, '')}` }
    })
  for (const { key } of named(other)) there.set(key, (there.get(key) ?? 0) + 1)
  return named(one).filter(({ key }) => {
    const left = there.get(key) ?? 0
    if (left > 0) there.set(key, left - 1)
    return left === 0
  })
}

export type Stated = Span & { kind: 'problem' | 'commitment'; text: string }

/// Problems and commitments that the version before states and the one after does not, in whatever words.
export function vanished(before: Analysis, after: Analysis): Stated[] {
  return (['problem', 'commitment'] as const).flatMap((kind) => {
    const now = stated(after, kind)
    return stated(before, kind).filter((one) => !now.some((other) => saysTheSame(one.text, other.text)))
  })
}

const stated = (analysis: Analysis, kind: 'problem' | 'commitment'): Stated[] =>
  (kind === 'problem' ? analysis.problems : analysis.commitments).map(({ start, end }) => ({
    kind,
    start,
    end,
    text: analysis.text.slice(start, end),
  }))

/// What a unit is asked about a statement that it has left out; a demand is Chinese, whoever writes it.
export const explanationOf = ({ kind, text }: Stated) =>
  `${kind === 'problem' ? '问题' : '承诺'}“${text}”被删去，请说明原因。`
