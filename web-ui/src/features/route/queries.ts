import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useChange } from '@/api/change'
import { answer, api, list } from '@/api/client'
import { keys } from '@/api/keys'
import type { RoutePublication, RouteStepWish, RouteWish } from '@/api/types'

export const useVersions = (code: () => string) =>
  useQuery({
    queryKey: computed(() => keys.routeVersions(code())),
    queryFn: ({ signal }) =>
      list(api.GET('/api/routes/{code}/versions', { params: { path: { code: code() } }, signal })),
    enabled: () => code() !== '',
  })

export function useDrawing(code: () => string, done: (what: 'drawn' | 'discarded' | 'published') => void) {
  const params = () => ({ path: { code: code() } })
  return {
    draw: useChange(
      (body: { digest: string; steps: RouteStepWish[] }) =>
        answer(api.PUT('/api/routes/{code}/draft', { params: params(), body })),
      ['routes'],
      () => done('drawn'),
    ),
    discard: useChange(
      (digest: string) =>
        answer(api.DELETE('/api/routes/{code}/draft', { params: { ...params(), query: { digest } } })),
      ['routes'],
      () => done('discarded'),
    ),
    publish: useChange(
      (body: RoutePublication) => answer(api.POST('/api/routes/{code}/draft/publish', { params: params(), body })),
      ['routes', 'reports', 'items'],
      () => done('published'),
    ),
  }
}

export const useAdding = (done: (code: string) => void) =>
  useChange(
    (body: RouteWish) => answer(api.POST('/api/routes', { body })).then(() => body.code),
    ['routes'],
    (code) => done(code),
  )

/// Who would get what of a unit. It asks anew after each change of the draft.
export const useTrial = (code: () => string, unit: () => string, digest: () => string) =>
  useQuery({
    queryKey: computed(() => [...keys.routeVersions(code()), 'trial', unit(), digest()]),
    queryFn: ({ signal }) =>
      answer(
        api.POST('/api/routes/{code}/draft/trial', {
          params: { path: { code: code() } },
          body: { unit: unit() },
          signal,
        }),
      ),
    enabled: () => unit() !== '',
  })

export const useSeatPeople = (q: () => string) =>
  useQuery({
    queryKey: computed(() => keys.seatPeople(q())),
    queryFn: ({ signal }) => list(api.GET('/api/routes/people', { params: { query: { q: q() } }, signal })),
  })
