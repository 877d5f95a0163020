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

export interface SearchFilter {
  unit?: string
  year?: number
  state?: string
  list?: string
}

/// Reports and items by number, title, unit or what a report says.
export function useSearch(q: () => string, filter: () => SearchFilter = () => ({})) {
  return useQuery({
    queryKey: computed(() => keys.search(q(), filter())),
    queryFn: ({ signal }) => answer(api.GET('/api/search', { params: { query: { q: q(), ...filter() } }, signal })),
    enabled: () => isEnough(q()),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}

/// Uploads by the name of the file or the number of the receipt; of a unit, where one is chosen.
export function useUploadsNamed(q: () => string, unit: () => string | undefined, wanted: () => boolean) {
  return useQuery({
    queryKey: computed(() => keys.uploadsNamed(q(), unit())),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/uploads', { params: { query: { q: q(), unit: unit(), limit: 20 } }, signal })),
    enabled: () => isEnough(q()) && wanted(),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
}
