import type { Demand, Opinion, Report } from '@/api/types'

/// What a person had before them when they began to decide.
export interface Seen {
  digest: string
  version: number
  step: string | null
  round: number
  opinions: number
}

/// A decision as it is being written; it lives in the tab until it was sent.
export interface Draft {
  demands: Demand[]
  opinion: string
  to: string
  seen: Seen | null
}

export const emptyDraft: Draft = { demands: [], opinion: '', to: 'reporter', seen: null }

export const seenOf = (report: Report): Seen => ({
  digest: report.procedure?.digest ?? report.digest,
  version: report.version,
  step: report.procedure?.step ?? null,
  round: report.procedure?.round ?? 0,
  opinions: report.opinions.length,
})

/// Whether something was written that must not be lost, nor sent on something else than was seen.
export const isBegun = (draft: Draft) => draft.demands.length > 0 || draft.opinion.trim() !== ''

/// Whether the report has moved on under what somebody writes.
export function hasMoved(seen: Seen | null, report: Report): boolean {
  if (!seen) return false
  const now = seenOf(report)
  return (
    now.digest !== seen.digest || now.step !== seen.step || now.version !== seen.version || now.round !== seen.round
  )
}

/// What others did since.
export const since = (seen: Seen | null, report: Report): Opinion[] =>
  seen ? report.opinions.slice(seen.opinions) : []

/// The demands as one text, for whoever reads opinions as text.
export const demandText = (demands: readonly Demand[]) =>
  demands.length === 1
    ? (demands[0]?.text ?? '').trim()
    : demands.map((one, n) => `${n + 1}. ${one.text.trim()}`).join('\n')

/// The last return whose demands are still to be met: nothing was approved to the end since.
export function openReturn(report: Report): Opinion | undefined {
  const last = report.opinions.findLast((one) => one.procedure === 'approval' && one.outcome === 'returned')
  return report.state === 'approved' || report.state === 'archived' ? undefined : last
}
