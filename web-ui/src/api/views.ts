import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useChange } from './change'
import { answer, api, list } from './client'
import { keys } from './keys'
import type { SavedView, SavedViewWish } from './types'

/// What one has saved of one list, and what others share: filters as its address has them, under names.
export function useViews(page: SavedView['page']) {
  const { data } = useQuery({
    queryKey: keys.views,
    queryFn: ({ signal }) => list(api.GET('/api/views', { signal })),
    staleTime: 300_000,
  })
  return {
    views: computed(() => (data.value ?? []).filter((one) => one.page === page)),
    save: useChange(
      (view: Omit<SavedViewWish, 'page'>) => answer(api.POST('/api/views', { body: { page, ...view } })),
      ['views'],
    ),
    remove: useChange(
      ({ id }: SavedView) => answer(api.DELETE('/api/views/{id}', { params: { path: { id } } })),
      ['views'],
    ),
  }
}
