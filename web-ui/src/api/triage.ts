import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { answer, api } from './client'
import { keys } from './keys'

/// Approved reports whose candidates nobody has answered, the first submitted first.
///
/// @param except id of one that is left out: the one that is being gone through
export function useReportsToTriage(except: () => string = () => '', wanted: () => boolean = () => true) {
  const { data } = useQuery({
    queryKey: keys.reports({ candidates: 'open', limit: 2 }),
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/reports', { params: { query: { candidates: 'open', sort: '-submitted', limit: 2 } }, signal }),
      ),
    enabled: computed(wanted),
  })
  const next = computed(() => data.value?.items.find((one) => one.id !== except())?.id)
  return { next, total: computed(() => data.value?.total ?? 0) }
}
