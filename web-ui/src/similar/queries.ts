import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api, list } from '@/api/client'
import { keys } from '@/api/keys'

/// A text is compared by its beginning: the service takes no longer one.
const compared = 500

/// Items of a unit that say nearly the same, the nearest first.
export function useSimilar(sought: () => { unit: string; text: string; besides?: string }) {
  const query = computed(() => ({ ...sought(), text: sought().text.trim().slice(0, compared) }))
  return useQuery({
    queryKey: computed(() => keys.similar(query.value)),
    queryFn: ({ signal }) => list(api.GET('/api/items/similar', { params: { query: query.value }, signal })),
    enabled: computed(() => query.value.unit !== '' && query.value.text.length > 3),
    staleTime: 60_000,
  })
}
