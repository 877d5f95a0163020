import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { answer, api, list } from '@/api/client'
import { keys } from '@/api/keys'
import type { QueueFilter } from '@/api/types'

/// The first of what waits.
export function useJobs(filter: () => QueueFilter) {
  const query = useQuery({
    queryKey: computed(() => keys.queue({ ...filter(), home: true })),
    queryFn: ({ signal }) => answer(api.GET('/api/queue', { params: { query: filter() }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  })
  return {
    ...query,
    tasks: computed(() => query.data.value?.items ?? []),
    total: computed(() => query.data.value?.total),
  }
}

/// Compilations of the caller's units that wait for somebody to confirm how they are divided.
export function useWaitingSplits() {
  const { data } = useQuery({
    queryKey: keys.waitingSplits,
    queryFn: ({ signal }) => list(api.GET('/api/upload-splits', { signal })),
  })
  return computed(() => data.value ?? [])
}

/// The years that there are reports of, the newest first.
export function useYears() {
  const { data } = useQuery({
    queryKey: keys.years,
    queryFn: ({ signal }) => list(api.GET('/api/years', { signal })),
    staleTime: 300_000,
  })
  return computed(() => (data.value ?? []).flatMap((one) => one.year ?? []))
}
