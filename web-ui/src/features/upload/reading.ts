import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { answer, api, known } from '@/api/client'
import { keys } from '@/api/keys'
import { usePages } from '@/api/pages'
import type { Receipt } from '@/api/types'

export type Progress = 'received' | 'reading' | 'read' | 'unreadable'

/// While files are being read the list is asked again now and then, in case the event stream is down.
const lookAgain = 5_000
/// A docx is a zip too, and of one document there is nothing more to ask.
const isArchive = (receipt: Receipt) =>
  receipt.mediaType === 'application/zip' && !/\.(docx|docm|ofd)$/i.test(receipt.name ?? '')

export function useUploads(unit: () => string) {
  const key = computed(() => keys.uploads(unit()))
  return usePages(key, (cursor, signal) =>
    answer(api.GET('/api/uploads', { params: { query: { unit: unit(), limit: 30, cursor } }, signal })),
  )
}

/// Minutes after which a file that waits is late: most are read within seconds.
export const overdueAfter = 5

/// Whole minutes; never fewer than none, whatever the browser's clock says.
export const waited = (since: string, now: number) =>
  Math.max(0, Math.floor((now - new Date(since).getTime()) / 60_000))

/// How far one upload is, and the reports that came of it.
export function useProgress(receipt: () => Receipt) {
  const settledBefore = computed(() => receipt().state !== 'received')
  const reading = useQuery({
    queryKey: computed(() => keys.reading(receipt().id)),
    // null: not begun yet
    queryFn: ({ signal }) =>
      known(answer(api.GET('/api/readings/{upload}', { params: { path: { upload: receipt().id } }, signal }))),
    // of a zip some files may not have been read, which only the reading says
    enabled: () => !settledBefore.value || isArchive(receipt()),
    refetchInterval: (query) => (query.state.data && query.state.data.state !== 'reading' ? false : lookAgain),
  })
  const progress = computed<Progress>(() =>
    settledBefore.value ? receipt().state : (reading.data.value?.state ?? 'received'),
  )
  const waits = computed(() => progress.value === 'received' || progress.value === 'reading')
  const since = computed(() => reading.data.value?.waitingSince ?? receipt().receivedAt)
  const reason = computed(() => reading.data.value?.message ?? receipt().reason ?? reading.data.value?.reason ?? '')
  const reports = useQuery({
    queryKey: computed(() => keys.uploadReports(receipt().id)),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/reports', { params: { query: { upload: receipt().id, limit: 50 } }, signal })),
    enabled: () => progress.value === 'read',
    // the reports appear a moment after the reading, by an event of their own
    refetchInterval: (query) => (query.state.data?.items.length === 0 ? lookAgain : false),
  })
  return {
    progress,
    waits,
    since,
    reason,
    reports: computed(() => reports.data.value?.items ?? []),
    failures: computed(() => reading.data.value?.failures ?? []),
  }
}
