import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useChange } from '@/api/change'
import { answer, api, list } from '@/api/client'
import { keys } from '@/api/keys'
import type { Report } from '@/api/types'

const touched = ['reports', 'queue', 'uploads'] as const

/// What a unit asked to have corrected; asked for only where the report came in another unit's upload, or a supervisor
/// may have something to answer.
export function useCorrectionRequests(report: () => Report) {
  return useQuery({
    queryKey: computed(() => keys.correctionRequests(report().id)),
    queryFn: ({ signal }) =>
      list(api.GET('/api/reports/{id}/correction-requests', { params: { path: { id: report().id } }, signal })),
  })
}

/// Taking a report out of the lists and back, and asking for what one may not mend oneself.
export function useFiling(report: () => Report, done: () => void) {
  const path = () => ({ id: report().id })
  return {
    dismiss: useChange(
      (reason: string) =>
        answer(api.POST('/api/reports/{id}/dismissal', { params: { path: path() }, body: { reason } })),
      [...touched],
      done,
    ),
    restore: useChange(
      () => answer(api.DELETE('/api/reports/{id}/dismissal', { params: { path: path() } })),
      [...touched],
      done,
    ),
    ask: useChange(
      (text: string) =>
        answer(api.POST('/api/reports/{id}/correction-requests', { params: { path: path() }, body: { text } })),
      [...touched],
      done,
    ),
    answer: useChange(
      ({ request, made, text }: { request: string; made: boolean; text: string }) =>
        answer(
          api.POST('/api/reports/{id}/correction-requests/{request}/answer', {
            params: { path: { ...path(), request } },
            body: { made, text },
          }),
        ),
      [...touched],
      done,
    ),
  }
}
