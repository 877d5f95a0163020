import type { Analysis, Candidate, CandidateKind, Span } from '@/api/types'
import { sameSpan } from './text'

/// Something that the reading proposes for the ledger, and what a person has said to it.
export interface FindingEntry extends Span {
  key: string
  kind: CandidateKind
  text: string
  counts: { problems: number | null; measures: number | null; claim: string; source: string | null } | null
  candidate: Candidate | null
  /// its place is in the text of another version
  elsewhere: boolean
}

export function findingsOf(analysis: Analysis, candidates: Candidate[], version: number): FindingEntry[] {
  const entry = (kind: CandidateKind, span: Span, counts: FindingEntry['counts'] = null): FindingEntry => ({
    key: `${kind}-${span.start}-${span.end}`,
    kind,
    start: span.start,
    end: span.end,
    text: analysis.text.slice(span.start, span.end),
    counts,
    candidate: candidates.find((one) => one.kind === kind && one.version === version && sameSpan(one, span)) ?? null,
    elsewhere: false,
  })
  const read = [
    ...analysis.problems.map((one) => entry('problem', one)),
    ...analysis.commitments.map((one) => entry('commitment', one)),
    ...analysis.rectifications.map((one) => entry('rectification', one, one)),
  ]
  // a candidate stays even if a newer reading no longer finds it
  const known = new Set(read.map((one) => one.candidate?.id))
  const kept = candidates
    .filter((one) => !known.has(one.id))
    .map((one): FindingEntry => ({
      ...entry(one.kind, one),
      key: one.id,
      text: one.text,
      candidate: one,
      elsewhere: one.version !== version,
    }))
  return [...read, ...kept]
}
