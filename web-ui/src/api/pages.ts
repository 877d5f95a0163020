import { keepPreviousData, useInfiniteQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { get, type Query } from './client'
import type { Page } from './types'

/// A list that is read page after page by cursor.
export function usePages<T>(key: MaybeRefOrGetter<readonly unknown[]>, path: string, query: MaybeRefOrGetter<Query> = {}) {
  const pages = useInfiniteQuery({
    queryKey: computed(() => [...toValue(key)]),
    queryFn: ({ pageParam, signal }) => get<Page<T>>(path, { ...toValue(query), cursor: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  })
  const items = computed(() => pages.data.value?.pages.flatMap((page) => page.items) ?? [])
  return { ...pages, items }
}
