import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { answer, api, list } from './client'
import { keys } from './keys'

export type Seen = 'report' | 'item' | 'task'

/// Who sees a thing, and whether one person does.
export function useSight(kind: () => Seen, id: () => string, person: () => string, wanted: () => boolean) {
  return useQuery({
    queryKey: computed(() => keys.sight(kind(), id(), person())),
    queryFn: ({ signal }) => {
      const asked = { params: { path: { id: id() }, query: { person: person() || undefined } }, signal }
      const of = kind()
      if (of === 'report') return answer(api.GET('/api/reports/{id}/sight', asked))
      return answer(of === 'item' ? api.GET('/api/items/{id}/sight', asked) : api.GET('/api/tasks/{id}/sight', asked))
    },
    enabled: wanted,
    placeholderData: (before) => before,
  })
}

/// People of the units that one sees, by part of a name.
export function usePeople(q: () => string) {
  return useQuery({
    queryKey: computed(() => keys.people(q())),
    queryFn: ({ signal }) => list(api.GET('/api/people', { params: { query: { q: q() } }, signal })),
    enabled: () => q().length > 0,
  })
}

/// Open tasks that nobody of the directory may take.
export function useUnseen() {
  return useQuery({
    queryKey: keys.unseen,
    queryFn: ({ signal }) => list(api.GET('/api/tasks/unseen', { signal })),
  })
}
