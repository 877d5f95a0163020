import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { answer, api } from './client'
import { keys } from './keys'

/// What is looked for, the longest first; all of it must be found.
export const words = (q: string) =>
  q
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => isEnough(word))
    .sort((a, b) => b.length - a.length)

/// Marks alone are nothing to look for.
export const isEnough = (q: string) => /[\p{L}\p{N}]/u.test(q)

/// Reports and items by number, title, unit or what a report says.
export function useSearch(q: () => string) {
  return useQuery({
    queryKey: computed(() => keys.search(q())),
    queryFn: ({ signal }) => answer(api.GET('/api/search', { params: { query: { q: q() } }, signal })),
    enabled: () => isEnough(q()),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}
