import type { Span } from '@/api/types'
import type { Row } from './diff'
import type { Run } from './letters'

/// Where sentences stand that only moved.
export interface Moved {
  before: Span[]
  after: Span[]
}

/// A run that may be a sentence, or a part of one, that stands elsewhere in the other version.
export type MarkedRun = Run & { moved: boolean }

/// Those of the places that stand in the paragraphs of a row, counted from where each begins. A paragraph that moved as a
/// whole says so itself.
export function movedIn(row: Row, moved: Moved): Moved {
  const within = (side: keyof Moved) => {
    const paragraph = row[side]
    if (!paragraph || row.kind === 'same' || row.moved) return []
    return moved[side]
      .filter((place) => paragraph.start <= place.start && place.end <= paragraph.end)
      .map(({ start, end }) => ({ start: start - paragraph.start, end: end - paragraph.start }))
  }
  return { before: within('before'), after: within('after') }
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
