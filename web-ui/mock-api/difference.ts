import type { Analysis, Candidate, Report, Span, TouchedCandidate, VersionDifference } from '../src/api/types'
import { candidatesOf } from './seed'
import { notFound } from './problems'
import { findReport } from './reports'
import { on } from './routes'
import type { World } from './world'

/// The pretended service takes the sentence after the same words for the one that was changed; the real one looks closer.
const sentencesOf = (text: string): (Span & { text: string })[] =>
  [...text.matchAll(/[^。；\n]*[。；]|[^。；\n]+/g)].map((one) => ({
    text: one[0],
    start: one.index,
    end: one.index + one[0].length,
  }))

const place = ({ start, end }: Span) => ({ start, end })

/// What became of each sentence that the version after does not have.
function changed(before: Analysis, after: Analysis) {
  const old = sentencesOf(before.text)
  const now = sentencesOf(after.text)
  const there = new Map(now.map((one, n) => [one.text, n]))
  const was = new Set(old.map((one) => one.text))
  return old.flatMap((one, n) => {
    if (there.has(one.text)) return []
    const next = now[(there.get(old[n - 1]?.text ?? '') ?? -1) + 1]
    return [{ before: one, after: next && !was.has(next.text) ? next : null }]
  })
}

function difference(world: World, report: Report, from: number, to: number): VersionDifference {
  const of = (number: number) => world.earlier.get(`${report.id} ${number}`) ?? world.analyses.get(report.id)
  const before = of(from)
  const after = of(to)
  if (!before || !after) throw notFound()
  const sentences = changed(before, after)
  const became = (at: Span) => sentences.find((one) => one.before.start <= at.start && at.start < one.before.end)
  const found = (words: string): Span | null => {
    const start = after.text.indexOf(words)
    return start < 0 ? null : { start, end: start + words.length }
  }
  const last = report.opinions.findLast(
    (one) => one.outcome === 'returned' && one.version !== null && one.version >= from && one.version < to,
  )
  return {
    from,
    to,
    sentences: sentences.map((one) => ({
      change: one.after ? 'changed' : 'gone',
      before: place(one.before),
      after: one.after && place(one.after),
    })),
    warningsCame: warningsBut(after, before),
    warningsWent: warningsBut(before, after),
    candidates: touched(candidatesOf(before), world.candidates.get(report.id) ?? []),
    returned: last
      ? {
          at: last.at,
          version: last.version!,
          demands: last.demands.map((demand) => {
            if (demand.start === null || demand.end === null) return { demand, answer: 'unplaced', place: null }
            const change = became({ start: demand.start, end: demand.end })
            if (!change) return { demand, answer: 'unmended', place: found(demand.quote ?? '') }
            if (!change.after) return { demand, answer: 'gone', place: null }
            return { demand, answer: 'mended', place: place(change.after) }
          }),
        }
      : null,
  }
}

function warningsBut(one: Analysis, other: Analysis) {
  const key = (of: Analysis, { rule, start, end }: { rule: string } & Span) => `${rule} ${of.text.slice(start, end)}`
  const there = new Set(other.warnings.map((warning) => key(other, warning)))
  return one.warnings
    .filter((warning) => !there.has(key(one, warning)))
    .map(({ rule, severity, start, end }) => ({ rule, severity, start, end }))
}

function touched(before: Candidate[], after: Candidate[]): TouchedCandidate[] {
  const stated = ({ id, start, end, text, state }: Candidate) => ({ id, start, end, text, state })
  const same = (one: Candidate) => (other: Candidate) => other.kind === one.kind && other.text === one.text
  const isNew = (one: Candidate) => !before.some(same(one))
  const gone = before.filter((one) => !after.some(same(one)))
  return [
    ...after.map((one) => ({
      change: isNew(one) ? ('new' as const) : ('unchanged' as const),
      kind: one.kind,
      before: isNew(one) ? null : stated(before.find(same(one))!),
      after: stated(one),
      item: null,
    })),
    ...gone.map((one) => ({
      change: 'gone' as const,
      kind: one.kind,
      before: stated(one),
      after: null,
      item: null,
    })),
  ]
}

export const differenceRoutes = [
  on('get', '/api/reports/{id}/versions/{number}/difference', ({ world, me, at, query }) => {
    const to = Number(at.number)
    return difference(world, findReport(world, me, at.id), Number(query.from ?? to - 1), to)
  }),
]
