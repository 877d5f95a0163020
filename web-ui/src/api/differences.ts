import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { answer, api } from './client'
import { keys } from './keys'

/// What one version of a report says otherwise than an earlier one; asked for once both numbers are known.
export function useDifference(id: () => string, from: () => number | undefined, to: () => number | undefined) {
  return useQuery({
    queryKey: computed(() => keys.versions(id(), from() ?? 0, to() ?? 0)),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/reports/{id}/versions/{number}/difference', {
          params: { path: { id: id(), number: to() ?? 0 }, query: { from: from() ?? 0 } },
          signal,
        }),
      ),
    enabled: () => from() !== undefined && to() !== undefined,
  })
}
