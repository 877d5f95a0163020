import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { answer, api } from './client'
import { keys } from './keys'

/// Digits are a number that is looked for; words need two characters.
export const isEnough = (q: string) => /\d/.test(q) || [...q.trim()].length >= 2

/// Reports and items by number, title or unit.
export function useSearch(q: () => string) {
  return useQuery({
    queryKey: computed(() => keys.search(q())),
    queryFn: ({ signal }) => answer(api.GET('/api/search', { params: { query: { q: q() } }, signal })),
    enabled: () => isEnough(q()),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}
