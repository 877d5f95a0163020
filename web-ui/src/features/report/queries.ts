import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useChange } from '@/api/change'
import { Refusal, get, post } from '@/api/client'
import { keys } from '@/api/keys'
import { usePages } from '@/api/pages'
import type { Acceptance, Analysis, Candidate, Item, Page, Report, ReportRow, ReturnTarget, TrailEntry } from '@/api/types'

export interface ReportFilter {
  unit: string
  year: string
  state: string
  q: string
}

export function useReports(filter: () => ReportFilter) {
  return usePages<ReportRow>(computed(() => keys.reports(filter())), '/api/reports', () => ({ ...filter(), limit: 50 }))
}

export function useReport(id: () => string) {
  return useQuery({ queryKey: computed(() => keys.report(id())), queryFn: ({ signal }) => get<Report>(`/api/reports/${id()}`, {}, signal) })
}

/// A version's reading never changes, so it is asked for once.
export function useAnalysis(id: () => string, version: () => number | undefined) {
  return useQuery({
    queryKey: computed(() => keys.analysis(id(), version() ?? 0)),
    queryFn: ({ signal }) => get<Analysis>(`/api/reports/${id()}/versions/${version()}/analysis`, {}, signal),
    enabled: () => version() !== undefined,
    staleTime: Infinity,
    // The version before stays until the next is there, and with it what a person is writing in a dialog on it.
    placeholderData: (shown, of) => (of?.queryKey[1] === id() ? shown : undefined),
  })
}

export function useCandidates(id: () => string) {
  return useQuery({ queryKey: computed(() => keys.candidates(id())), queryFn: ({ signal }) => fetchCandidates(id(), signal) })
}

async function fetchCandidates(report: string, signal: AbortSignal): Promise<Candidate[]> {
  try {
    const answer = await get<Candidate[] | Page<Candidate>>(`/api/reports/${report}/candidates`, {}, signal)
    return Array.isArray(answer) ? answer : answer.items
  } catch (problem) {
    // whoever may not see candidates still sees the findings of the reading
    if (problem instanceof Refusal && (problem.status === 403 || problem.status === 404)) return []
    throw problem
  }
}

export function useTrail(id: () => string, wanted: () => boolean) {
  return useQuery({
    queryKey: computed(() => keys.reportTrail(id())),
    queryFn: ({ signal }) => get<TrailEntry[]>(`/api/reports/${id()}/trail`, {}, signal),
    enabled: wanted,
  })
}

const afterDecision = ['reports', 'queue', 'candidates'] as const

export function useDecisions(report: () => Report, done: () => void) {
  const path = (verb: string) => `/api/reports/${report().id}/${verb}`
  return {
    submit: useChange((body: { digest: string; note: string }) => post(path('submission'), body), [...afterDecision], done),
    approve: useChange((body: { digest: string; opinion: string }) => post(path('approval'), body), [...afterDecision], done),
    sendBack: useChange((body: { digest: string; to: ReturnTarget; demands: string }) => post(path('return'), body), [...afterDecision], done),
    assignUnit: useChange((body: { unit: string }) => post(path('unit'), body), [...afterDecision], done),
  }
}

export function useCandidateDecisions(done: () => void) {
  return {
    accept: useChange(({ id, body }: { id: string; body: Acceptance }) => post<Item>(`/api/candidates/${id}/acceptance`, body), ['candidates', 'items', 'reports'], done),
    reject: useChange(({ id, reason }: { id: string; reason: string }) => post(`/api/candidates/${id}/rejection`, { reason }), ['candidates', 'reports'], done),
  }
}
