import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { answer, api, list } from './client'
import { keys } from './keys'
import type { List } from './types'

/// A list that something is said to stand in; nothing is asked while there is none.
export function useListName(id: () => string) {
  return useQuery({
    queryKey: computed(() => keys.list(id())),
    queryFn: ({ signal }) => answer(api.GET('/api/lists/{id}', { params: { path: { id: id() } }, signal })),
    enabled: computed(() => id() !== ''),
  })
}

/// Lists of a kind that items can be added to, the newest first.
export function useOpenLists(kind: () => List['kind'], wanted: () => boolean = () => true) {
  return useQuery({
    queryKey: computed(() => keys.lists({ kind: kind(), state: 'open' })),
    queryFn: ({ signal }) =>
      list(api.GET('/api/lists', { params: { query: { kind: kind(), state: 'open', limit: 200 } }, signal })),
    enabled: computed(wanted),
  })
}

/// The newest lists that the reader sees.
export function useAllLists() {
  return useQuery({
    queryKey: keys.lists({ newest: true }),
    queryFn: ({ signal }) => list(api.GET('/api/lists', { params: { query: { limit: 200 } }, signal })),
    staleTime: 300_000,
  })
}
