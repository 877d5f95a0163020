import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api, list } from './client'
import { keys } from './keys'

/// The years that there are reports of, the newest first, as text.
export function useYears() {
  const { data } = useQuery({
    queryKey: keys.years,
    queryFn: ({ signal }) => list(api.GET('/api/years', { signal })),
  })
  return computed(() => (data.value ?? []).flatMap((one) => (one.year === null ? [] : [String(one.year)])))
}
