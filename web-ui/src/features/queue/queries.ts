import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, watch } from 'vue'
import { useChange } from '@/api/change'
import { get, post } from '@/api/client'
import { keys } from '@/api/keys'
import type { Page, Task } from '@/api/types'

/// The whole queue, page after page: a supervisor works through all of it, and j and k must not meet an end that is none.
export function useQueue() {
  const pages = useInfiniteQuery({
    queryKey: keys.queue,
    queryFn: ({ pageParam, signal }) => get<Page<Task>>('/api/queue', { limit: 200, cursor: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  })
  watch(pages.data, () => pages.hasNextPage.value && !pages.isFetchingNextPage.value && void pages.fetchNextPage())
  return { ...pages, tasks: computed(() => pages.data.value?.pages.flatMap((page) => page.items) ?? []) }
}

export function useClaims() {
  return {
    claim: useChange((task: Task) => post(`/api/tasks/${task.id}/claim`), ['queue']),
    release: useChange((task: Task) => post(`/api/tasks/${task.id}/release`), ['queue']),
  }
}
