import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useChange } from '@/api/change'
import { answer, api, known } from '@/api/client'
import { keys } from '@/api/keys'
import type { ComparedReport } from '@/api/types'

const soon = 5_000

/// Other reports that say the same. A version that came just now is compared some seconds later.
export function useNearCopies(id: () => string) {
  return useQuery({
    queryKey: computed(() => keys.nearCopies(id())),
    queryFn: async ({ signal }) =>
      (await known(answer(api.GET('/api/reports/{id}/near-copies', { params: { path: { id: id() } }, signal })))) ??
      null,
    refetchInterval: ({ state }) => (state.data && !state.data.compared ? soon : false),
  })
}

export function useSideBySide(id: () => string, other: () => string) {
  return useQuery({
    queryKey: computed(() => keys.sideBySide(id(), other())),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/reports/{id}/near-copies/{other}', { params: { path: { id: id(), other: other() } }, signal }),
      ),
  })
}

/// Says that a passage is a legitimate quotation, or that it is none after all.
export function useQuotations(done: () => void) {
  return {
    allow: useChange(
      ({ side, start, end, reason }: { side: ComparedReport; start: number; end: number; reason: string }) =>
        answer(
          api.POST('/api/reports/{id}/quotations', {
            params: { path: { id: side.id } },
            body: { version: side.version, digest: side.digest, start, end, reason },
          }),
        ),
      ['reports'],
      done,
    ),
    takeBack: useChange(
      ({ report, id }: { report: string; id: string }) =>
        answer(
          api.DELETE('/api/reports/{id}/quotations/{quotation}', { params: { path: { id: report, quotation: id } } }),
        ),
      ['reports'],
    ),
  }
}
