import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useChange } from '@/api/change'
import { answer, api, known, list } from '@/api/client'
import { keys } from '@/api/keys'
import { useSeen } from '@/api/seen'
import { usePages } from '@/api/pages'
import { excelBody, save } from '@/api/excel'
import type { ListAsk, ListFilter, ListImport, ListLine, ListWish } from '@/api/types'
import { t } from '@/i18n'

export function useLists(filter: () => ListFilter) {
  return usePages(
    computed(() => keys.lists(filter())),
    (cursor, signal) =>
      answer(api.GET('/api/lists', { params: { query: { ...filter(), limit: 50, cursor } }, signal })),
  )
}

export function useList(id: () => string) {
  return useQuery({
    queryKey: computed(() => keys.list(id())),
    queryFn: ({ signal }) => answer(api.GET('/api/lists/{id}', { params: { path: { id: id() } }, signal })),
  })
}

/// The receipt of the document that a list rests on; null for those who do not see it.
export function useBasis(upload: () => string | null) {
  return useQuery({
    queryKey: computed(() => keys.receipt(upload() ?? '')),
    queryFn: ({ signal }) =>
      known(answer(api.GET('/api/uploads/{id}', { params: { path: { id: upload() ?? '' } }, signal }))),
    enabled: () => upload() !== null,
  })
}

/// Of a draft.
export function useLines(id: () => string, wanted: () => boolean) {
  return useQuery({
    queryKey: computed(() => keys.lines(id())),
    queryFn: ({ signal }) => list(api.GET('/api/lists/{id}/lines', { params: { path: { id: id() } }, signal })),
    enabled: computed(wanted),
  })
}

export function useListItems(id: () => string, wanted: () => boolean) {
  return usePages(
    computed(() => keys.items({ list: id(), sort: 'lamp' })),
    (cursor, signal) =>
      answer(api.GET('/api/items', { params: { query: { list: id(), sort: 'lamp', limit: 50, cursor } }, signal })),
    wanted,
  )
}

/// What became of each item.
export function useChain(id: () => string) {
  return usePages(
    computed(() => keys.chain(id())),
    (cursor, signal) =>
      answer(
        api.GET('/api/lists/{id}/chain', { params: { path: { id: id() }, query: { limit: 50, cursor } }, signal }),
      ),
  )
}

export const useDraftList = (done: (id: string) => void) =>
  useChange(
    (body: ListWish) => answer(api.POST('/api/lists', { body })),
    ['lists'],
    (made) => done(made.id),
  )

/// @param etag of the list, or of the line of it that is changed
export function useListChanges(id: () => string, etag: () => string, done: () => void) {
  const seen = useSeen(etag)
  const params = () => ({ path: { id: id() } })
  const stale = ['lists', 'items', 'queue'] as const
  return {
    change: useChange(
      (body: ListWish) =>
        seen.during(answer(api.PUT('/api/lists/{id}', { params: params(), headers: seen.headers(), body }))),
      [...stale],
      done,
    ),
    issue: useChange(
      () => seen.during(answer(api.POST('/api/lists/{id}/issuing', { params: params(), headers: seen.headers() }))),
      [...stale],
      done,
    ),
    end: useChange(
      (reason: string) =>
        seen.during(
          answer(
            api.POST('/api/lists/{id}/ending', {
              params: params(),
              headers: seen.headers(),
              body: { reason: reason || null },
            }),
          ),
        ),
      [...stale],
      done,
    ),
    archive: useChange(
      () => seen.during(answer(api.POST('/api/lists/{id}/archiving', { params: params(), headers: seen.headers() }))),
      [...stale],
      done,
    ),
    addLine: useChange(
      (body: ListAsk) => answer(api.POST('/api/lists/{id}/lines', { params: params(), body })),
      ['lists'],
      done,
    ),
    changeLine: useChange(
      ({ line, ...body }: ListAsk & { line: string }) =>
        seen.during(
          answer(
            api.PUT('/api/lists/{id}/lines/{line}', {
              params: { path: { id: id(), line } },
              headers: seen.headers(),
              body,
            }),
          ),
        ),
      ['lists'],
      done,
    ),
    dropLine: useChange(
      ({ id: line, etag }: ListLine) =>
        answer(
          api.DELETE('/api/lists/{id}/lines/{line}', {
            params: { path: { id: id(), line } },
            headers: { 'If-Match': etag },
          }),
        ),
      ['lists'],
      done,
    ),
    addItem: useChange(
      (body: ListAsk) => answer(api.POST('/api/lists/{id}/items', { params: params(), body })),
      [...stale],
      done,
    ),
  }
}

export const useImportList = (id: () => string, done: (plan: ListImport) => void) =>
  useChange(
    ({ file, confirms }: { file: File; confirms?: string }) =>
      answer(
        api.POST('/api/lists/{id}/import', { params: { path: { id: id() }, query: { confirms } }, ...excelBody(file) }),
      ),
    ['lists', 'items', 'queue'],
    done,
  )

/// Of a file the rows at fault, saved as a file.
export const useFaultyRows = (id: () => string) =>
  useChange(
    (file: File) =>
      answer(
        api.POST('/api/lists/{id}/import/faults', {
          params: { path: { id: id() } },
          ...excelBody(file),
          parseAs: 'blob',
        }),
      ),
    [],
    (rows) => save(rows as unknown as Blob, `${t('lists.import.faulty')}.xlsx`),
  )

export const useCopyList = (id: () => string, done: (draft: string) => void) =>
  useChange(
    () => answer(api.POST('/api/lists/{id}/copies', { params: { path: { id: id() } }, body: {} })),
    ['lists'],
    (made) => done(made.id),
  )

/// Not among the changes: what it was about is gone afterwards, and must not be asked for again.
export function useDiscardList(id: () => string, etag: () => string, done: () => void) {
  const seen = useSeen(etag)
  return useChange(
    () =>
      seen.during(answer(api.DELETE('/api/lists/{id}', { params: { path: { id: id() } }, headers: seen.headers() }))),
    [],
    done,
  )
}
