import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useChange } from '@/api/change'
import { answer, api, list } from '@/api/client'
import { keys } from '@/api/keys'
import { usePages } from '@/api/pages'
import { useSeen } from '@/api/seen'
import type { LookBackWish } from '@/api/types'

export function usePlans() {
  return usePages(
    computed(() => keys.lookBackPlans),
    (cursor, signal) => answer(api.GET('/api/look-backs', { params: { query: { limit: 50, cursor } }, signal })),
  )
}

export function usePlan(id: () => string) {
  return useQuery({
    queryKey: computed(() => keys.lookBackPlan(id())),
    queryFn: ({ signal }) => answer(api.GET('/api/look-backs/{id}', { params: { path: { id: id() } }, signal })),
  })
}

export function useDrawn(id: () => string, wanted: () => boolean) {
  return useQuery({
    queryKey: computed(() => keys.drawnItems(id())),
    queryFn: ({ signal }) => list(api.GET('/api/look-backs/{id}/items', { params: { path: { id: id() } }, signal })),
    enabled: computed(wanted),
  })
}

export function useLookers(id: () => string) {
  return useQuery({
    queryKey: computed(() => keys.lookers(id())),
    queryFn: ({ signal }) => list(api.GET('/api/look-backs/{id}/people', { params: { path: { id: id() } }, signal })),
  })
}

/// Asked for by a press: the service draws again.
export function useVerification(id: () => string) {
  return useQuery({
    queryKey: computed(() => keys.drawVerification(id())),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/look-backs/{id}/verification', { params: { path: { id: id() } }, signal })),
    enabled: false,
  })
}

export function useRebounds() {
  return useQuery({
    queryKey: keys.rebounds,
    queryFn: ({ signal }) => answer(api.GET('/api/look-backs/rebounds', { signal })),
  })
}

export const useDraftPlan = (done: (id: string) => void) =>
  useChange(
    (body: LookBackWish) => answer(api.POST('/api/look-backs', { body })),
    ['look-backs'],
    (made) => done(made.id),
  )

/// @param etag of the plan, or of what is given to somebody
export function usePlanChanges(id: () => string, etag: () => string, done: () => void) {
  const seen = useSeen(etag)
  const params = () => ({ path: { id: id() } })
  return {
    change: useChange(
      (body: LookBackWish) =>
        seen.during(answer(api.PUT('/api/look-backs/{id}', { params: params(), headers: seen.headers(), body }))),
      ['look-backs'],
      done,
    ),
    draw: useChange(
      () => seen.during(answer(api.POST('/api/look-backs/{id}/draw', { params: params(), headers: seen.headers() }))),
      ['look-backs'],
      done,
    ),
    cancel: useChange(
      (reason: string) =>
        seen.during(
          answer(
            api.POST('/api/look-backs/{id}/cancelling', {
              params: params(),
              headers: seen.headers(),
              body: { reason },
            }),
          ),
        ),
      ['look-backs', 'queue', 'items'],
      done,
    ),
    assign: useChange(
      (body: { lookBacks: string[]; person: string }) =>
        seen.during(
          answer(api.POST('/api/look-backs/{id}/assignments', { params: params(), headers: seen.headers(), body })),
        ),
      ['look-backs', 'queue', 'items'],
      done,
    ),
  }
}
