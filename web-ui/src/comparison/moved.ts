import type { Span } from '@/api/types'
import type { Row } from './diff'
import { sentences, type Run } from './letters'

/// Where in each paragraph of a row sentences stand that only moved.
export interface Moved {
  before: Span[]
  after: Span[]
}

/// A run that may be a sentence, or a part of one, that stands elsewhere in the other version.
export type MarkedRun = Run & { moved: boolean }

/// Shorter ones, such as 全面落实。, stand in many places and tell nothing.
const shortest = 10

interface Sentence extends Span {
  text: string
  row: Row
}

function sentencesOf(row: Row, side: 'before' | 'after'): Sentence[] {
  let at = 0
  return sentences(row[side]?.text ?? '').map((raw) => {
    const start = at + raw.length - raw.trimStart().length
    const text = raw.trim()
    at += raw.length
    return { text, row, start, end: start + text.length }
  })
}

/// Those of one side that the paragraph beside does not have.
function alone(rows: readonly Row[], side: 'before' | 'after'): Sentence[] {
  const other = side === 'before' ? 'after' : 'before'
  return rows
    .filter((row) => row.kind !== 'same' && !row.moved)
    .flatMap((row) => {
      const beside = new Set(sentencesOf(row, other).map((one) => one.text))
      return sentencesOf(row, side).filter((one) => one.text.length >= shortest && !beside.has(one.text))
    })
}

/// Ties each sentence that went from one paragraph to the one of the same words that came in another: its author neither
/// left it out nor wrote it.
export function movedSentences(rows: readonly Row[]): Map<Row, Moved> {
  const came = new Map<string, Sentence[]>()
  for (const one of alone(rows, 'after')) came.set(one.text, [...(came.get(one.text) ?? []), one])
  const moved = new Map<Row, Moved>()
  const note = ({ row, start, end }: Sentence, side: keyof Moved) => {
    const places = moved.get(row) ?? { before: [], after: [] }
    places[side].push({ start, end })
    moved.set(row, places)
  }
  for (const went of alone(rows, 'before')) {
    const there = came.get(went.text)?.shift()
    if (!there) continue
    note(went, 'before')
    note(there, 'after')
  }
  return moved
}

/// The same runs, cut where moved sentences begin and end: what moved did not change.
export function marked(runs: Run[], places: Span[]): MarkedRun[] {
  const edges = places.flatMap(({ start, end }) => [start, end]).sort((one, other) => one - other)
  let at = 0
  return runs.flatMap((run) => {
    const from = at
    at += run.text.length
    const cuts = [from, ...edges.filter((edge) => edge > from && edge < at), at]
    return cuts.slice(1).map((to, n) => {
      const begin = cuts[n]!
      const moved = places.some((place) => place.start <= begin && to <= place.end)
      return { text: run.text.slice(begin - from, to - from), changed: run.changed && !moved, moved }
    })
  })
}
