import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { answer, api } from './client'
import { keys } from './keys'
import type { Analysis } from './types'

/// A version's reading never changes, so it is asked for once.
export function useAnalysis(id: () => string, version: () => number | undefined) {
  return useQuery({
    queryKey: computed(() => keys.analysis(id(), version() ?? 0)),
    // review passes it on as extract has written it, whose contract it is
    queryFn: async ({ signal }) =>
      (await answer(
        api.GET('/api/reports/{id}/versions/{number}/analysis', {
          params: { path: { id: id(), number: version() ?? 0 } },
          signal,
        }),
      )) as unknown as Analysis,
    enabled: () => version() !== undefined,
    staleTime: Infinity,
    // The version before stays until the next is there, and with it what a person is writing in a dialog on it.
    placeholderData: (shown, of) => (of?.queryKey[1] === id() ? shown : undefined),
  })
}
