import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, watch } from 'vue'
import { useChange } from '@/api/change'
import { answer, api } from '@/api/client'
import { keys } from '@/api/keys'
import type { Task } from '@/api/types'

/// The whole queue, page after page: a supervisor works through all of it, and j and k must not meet an end that is none.
export function useQueue() {
  const pages = useInfiniteQuery({
    queryKey: keys.queue,
    queryFn: ({ pageParam, signal }) =>
      answer(api.GET('/api/queue', { params: { query: { limit: 200, cursor: pageParam } }, signal })),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  })
  watch(pages.data, () => pages.hasNextPage.value && !pages.isFetchingNextPage.value && void pages.fetchNextPage())
  return { ...pages, tasks: computed(() => pages.data.value?.pages.flatMap((page) => page.items) ?? []) }
}

export function useClaims() {
  return {
    claim: useChange(
      (task: Task) => answer(api.POST('/api/tasks/{id}/claim', { params: { path: { id: task.id } } })),
      ['queue'],
    ),
    release: useChange(
      (task: Task) => answer(api.POST('/api/tasks/{id}/release', { params: { path: { id: task.id } } })),
      ['queue'],
    ),
  }
}
