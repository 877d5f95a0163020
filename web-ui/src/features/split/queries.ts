import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useChange } from '@/api/change'
import { answer, api, list } from '@/api/client'
import { keys } from '@/api/keys'
import type { Split, SplitPiece, SplitPieceWish } from '@/api/types'

/// While what was confirmed is being read, in case the event stream is down.
const lookAgain = 5_000
const mostLines = 500

export function useSplit(upload: () => string) {
  return useQuery({
    queryKey: computed(() => keys.split(upload())),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/upload-splits/{upload}', { params: { path: { upload: upload() } }, signal })),
    refetchInterval: (query) => (query.state.data?.state === 'confirmed' ? lookAgain : false),
  })
}

export function useSplitUnits(upload: () => string, wanted: () => boolean) {
  const { data } = useQuery({
    queryKey: computed(() => keys.splitUnits(upload())),
    queryFn: ({ signal }) =>
      list(api.GET('/api/upload-splits/{upload}/units', { params: { path: { upload: upload() } }, signal })),
    enabled: wanted,
    staleTime: 300_000,
  })
  return computed(() => data.value ?? [])
}

/// The lines of one piece; of a long one the first.
export function useLines(upload: () => string, piece: () => SplitPiece | undefined, pages: () => number) {
  return useQuery({
    queryKey: computed(() => keys.splitLines(upload(), piece()?.from ?? 0, piece()?.to ?? 0, pages())),
    queryFn: async ({ signal }) => {
      const { from, to } = piece() ?? { from: 0, to: 0 }
      const starts = Array.from({ length: pages() }, (_, n) => from + n * mostLines).filter((start) => start < to)
      const read = await Promise.all(
        starts.map((start) =>
          list(
            api.GET('/api/upload-splits/{upload}/lines', {
              params: { path: { upload: upload() }, query: { from: start, to: Math.min(to, start + mostLines) } },
              signal,
            }),
          ),
        ),
      )
      return read.flat()
    },
    enabled: () => piece() !== undefined,
    placeholderData: (before) => before,
  })
}

export function useSplitChanges(split: () => Split | undefined, saved: () => void, confirmed: () => void) {
  const client = useQueryClient()
  const show = (then: Split) => client.setQueryData(keys.split(then.upload), then)
  const path = () => ({ upload: split()?.upload ?? '' })
  const revision = () => split()?.revision ?? 0
  return {
    save: useChange(
      (pieces: SplitPieceWish[]) =>
        answer(
          api.PUT('/api/upload-splits/{upload}', { params: { path: path() }, body: { revision: revision(), pieces } }),
        ),
      [],
      (then) => {
        show(then)
        saved()
      },
    ),
    confirm: useChange(
      () =>
        answer(
          api.POST('/api/upload-splits/{upload}/confirmation', {
            params: { path: path() },
            body: { revision: revision() },
          }),
        ),
      ['splits', 'uploads', 'reports', 'campaigns'],
      (then) => {
        show(then)
        confirmed()
      },
    ),
  }
}
