import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useChange } from '@/api/change'
import { answer, api, known } from '@/api/client'
import { keys } from '@/api/keys'
import { usePages } from '@/api/pages'
import type { Receipt, UploadPart } from '@/api/types'

export type Progress = 'received' | 'reading' | 'read' | 'unreadable' | 'withdrawn'

/// While files are being read the list is asked again now and then, in case the event stream is down.
const lookAgain = 5_000
/// A docx is a zip too, and of one document there is nothing more to ask.
const isArchive = (receipt: Receipt) =>
  receipt.mediaType === 'application/zip' && !/\.(docx|docm|ofd|odt|ods|odp|xlsx|pptx)$/i.test(receipt.name ?? '')

export function useUploads(unit: () => string) {
  const key = computed(() => keys.uploads(unit()))
  return usePages(key, (cursor, signal) =>
    answer(api.GET('/api/uploads', { params: { query: { unit: unit(), limit: 30, cursor } }, signal })),
  )
}

export function useReceipt(id: () => string) {
  return useQuery({
    queryKey: computed(() => keys.receipt(id())),
    queryFn: ({ signal }) => answer(api.GET('/api/uploads/{id}', { params: { path: { id: id() } }, signal })),
  })
}

/// What became of an upload; null until it is known where reports are kept.
export function useParts(receipt: () => Receipt, wanted: () => boolean = () => true) {
  return useQuery({
    queryKey: computed(() => keys.uploadReports(receipt().id)),
    queryFn: ({ signal }) =>
      known(answer(api.GET('/api/upload-parts/{upload}', { params: { path: { upload: receipt().id } }, signal }))),
    enabled: wanted,
    // the reports appear a moment after the reading, by an event of their own
    refetchInterval: (query) =>
      query.state.data === null || (receipt().state === 'read' && query.state.data?.parts.length === 0)
        ? lookAgain
        : false,
  })
}

export function useWithdrawal(upload: () => string, done: () => void) {
  return useChange(
    (reason: string) =>
      answer(
        api.POST('/api/upload-parts/{upload}/withdrawal', {
          params: { path: { upload: upload() } },
          body: { reason: reason || null },
        }),
      ),
    ['uploads', 'reports', 'queue', 'readings'],
    done,
  )
}

/// Minutes after which a file that waits is late: most are read within seconds.
export const overdueAfter = 5

/// Whole minutes; never fewer than none, whatever the browser's clock says.
export const waited = (since: string, now: number) =>
  Math.max(0, Math.floor((now - new Date(since).getTime()) / 60_000))

/// How far one upload is, and what came of it.
export function useProgress(receipt: () => Receipt) {
  const settledBefore = computed(() => receipt().state !== 'received')
  const reading = useQuery({
    queryKey: computed(() => keys.reading(receipt().id)),
    // null: not begun yet
    queryFn: ({ signal }) =>
      known(answer(api.GET('/api/readings/{upload}', { params: { path: { upload: receipt().id } }, signal }))),
    // of a zip some files may not have been read, which only the reading says
    enabled: () => !settledBefore.value || (receipt().state === 'read' && isArchive(receipt())),
    refetchInterval: (query) => (query.state.data && query.state.data.state !== 'reading' ? false : lookAgain),
  })
  const parts = useParts(receipt)
  const progress = computed<Progress>(() => {
    if (parts.data.value?.withdrawn) return 'withdrawn'
    return settledBefore.value ? receipt().state : (reading.data.value?.state ?? 'received')
  })
  return {
    progress,
    waits: computed(() => progress.value === 'received' || progress.value === 'reading'),
    since: computed(() => reading.data.value?.waitingSince ?? receipt().receivedAt),
    reason: computed(() => receipt().reason ?? reading.data.value?.reason ?? ''),
    parts: computed<UploadPart[]>(() => parts.data.value?.parts ?? []),
    split: computed(() => parts.data.value?.split ?? null),
    withdrawn: computed(() => parts.data.value?.withdrawn ?? null),
    may: computed(() => parts.data.value?.may ?? []),
    failures: computed(() => (progress.value === 'read' ? (reading.data.value?.failures ?? []) : [])),
  }
}
