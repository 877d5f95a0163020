import { keepPreviousData, useInfiniteQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'

export interface Page<T> {
  items: T[]
  next: string | null
  /// how many there are under the filter, exactly
  total?: number | null
}

/// A list that is read page after page by cursor.
export function usePages<T>(
  key: MaybeRefOrGetter<readonly unknown[]>,
  fetchPage: (cursor: string, signal: AbortSignal) => Promise<Page<T>>,
  wanted: () => boolean = () => true,
) {
  const pages = useInfiniteQuery({
    queryKey: computed(() => [...toValue(key)]),
    queryFn: ({ pageParam, signal }) => fetchPage(pageParam, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
    enabled: computed(wanted),
  })
  const items = computed(() => pages.data.value?.pages.flatMap((page) => page.items) ?? [])
  const total = computed(() => pages.data.value?.pages[0]?.total ?? null)
  return { ...pages, items, total }
}
