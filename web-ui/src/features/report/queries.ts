import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useChange } from '@/api/change'
import { answer, api, known, list } from '@/api/client'
import { keys } from '@/api/keys'
import { usePages } from '@/api/pages'
import type { Approval, CandidateAcceptance, Report, ReportFilter, Return, Submission } from '@/api/types'

export function useReports(filter: () => ReportFilter) {
  return usePages(
    computed(() => keys.reports(filter())),
    (cursor, signal) =>
      answer(api.GET('/api/reports', { params: { query: { ...filter(), limit: 100, cursor } }, signal })),
  )
}

export function useReport(id: () => string) {
  return useQuery({
    queryKey: computed(() => keys.report(id())),
    queryFn: ({ signal }) => answer(api.GET('/api/reports/{id}', { params: { path: { id: id() } }, signal })),
  })
}

/// Whoever may not see candidates still sees the findings of the reading.
export function useCandidates(id: () => string) {
  return useQuery({
    queryKey: computed(() => keys.candidates(id())),
    queryFn: async ({ signal }) =>
      (await known(list(api.GET('/api/reports/{id}/candidates', { params: { path: { id: id() } }, signal })))) ?? [],
  })
}

export function useTrail(id: () => string, wanted: () => boolean) {
  return useQuery({
    queryKey: computed(() => keys.reportTrail(id())),
    queryFn: ({ signal }) => list(api.GET('/api/reports/{id}/trail', { params: { path: { id: id() } }, signal })),
    enabled: wanted,
  })
}

const afterDecision = ['reports', 'queue', 'candidates'] as const

export function useDecisions(report: () => Report, done: () => void) {
  const params = () => ({ path: { id: report().id } })
  return {
    submit: useChange(
      (body: Submission) => answer(api.POST('/api/reports/{id}/submission', { params: params(), body })),
      [...afterDecision],
      done,
    ),
    approve: useChange(
      (body: Approval) => answer(api.POST('/api/reports/{id}/approval', { params: params(), body })),
      [...afterDecision],
      done,
    ),
    sendBack: useChange(
      (body: Return) => answer(api.POST('/api/reports/{id}/return', { params: params(), body })),
      [...afterDecision],
      done,
    ),
    assignUnit: useChange(
      (body: { unit: string }) => answer(api.POST('/api/reports/{id}/unit', { params: params(), body })),
      [...afterDecision],
      done,
    ),
  }
}

export function useCandidateDecisions(done: () => void) {
  return {
    accept: useChange(
      ({ id, body }: { id: string; body: CandidateAcceptance }) =>
        answer(api.POST('/api/candidates/{id}/acceptance', { params: { path: { id } }, body })),
      ['candidates', 'items', 'reports'],
      done,
    ),
    reject: useChange(
      ({ id, reason }: { id: string; reason: string }) =>
        answer(api.POST('/api/candidates/{id}/rejection', { params: { path: { id } }, body: { reason } })),
      ['candidates', 'reports'],
      done,
    ),
  }
}
