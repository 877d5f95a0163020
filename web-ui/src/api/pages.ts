import { keepPreviousData, useInfiniteQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'

export interface Page<T> {
  items: T[]
  next: string | null
  total?: number
}

/// A list that is read page after page by cursor.
export function usePages<T>(
  key: MaybeRefOrGetter<readonly unknown[]>,
  fetchPage: (cursor: string, signal: AbortSignal) => Promise<Page<T>>,
) {
  const pages = useInfiniteQuery({
    queryKey: computed(() => [...toValue(key)]),
    queryFn: ({ pageParam, signal }) => fetchPage(pageParam, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  })
  const items = computed(() => pages.data.value?.pages.flatMap((page) => page.items) ?? [])
  return { ...pages, items }
}
