import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { answer, api } from './client'
import { keys } from './keys'
import type { ItemFilter, ReportFilter } from './types'

/// How many items there are under a filter of the ledger: the figure and the list that it opens are one query.
export function useItemTotal(filter: () => ItemFilter, wanted: () => boolean = () => true) {
  const query = useQuery({
    queryKey: computed(() => keys.itemTotal(filter())),
    queryFn: ({ signal }) => answer(api.GET('/api/items', { params: { query: { ...filter(), limit: 1 } }, signal })),
    enabled: wanted,
  })
  return computed(() => query.data.value?.total)
}

export function useReportTotal(filter: () => ReportFilter, wanted: () => boolean = () => true) {
  const query = useQuery({
    queryKey: computed(() => keys.reportTotal(filter())),
    queryFn: ({ signal }) => answer(api.GET('/api/reports', { params: { query: { ...filter(), limit: 1 } }, signal })),
    enabled: wanted,
  })
  return computed(() => query.data.value?.total)
}
