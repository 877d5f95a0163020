import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useChange } from '@/api/change'
import { answer, api, known } from '@/api/client'
import { keys } from '@/api/keys'
import type { LastYear, PromiseFollowed } from '@/api/types'

/// The report beside the unit's last approved one.
export function useLastYear(id: () => string) {
  return useQuery({
    queryKey: computed(() => keys.lastYear(id())),
    queryFn: ({ signal }) => answer(api.GET('/api/reports/{id}/last-year', { params: { path: { id: id() } }, signal })),
  })
}

/// Claims that all is put right, beside what the unit still owes.
export function useClaims(id: () => string) {
  return useQuery({
    queryKey: computed(() => keys.claims(id())),
    queryFn: async ({ signal }) =>
      (await known(answer(api.GET('/api/reports/{id}/claims', { params: { path: { id: id() } }, signal })))) ?? null,
  })
}

export type Outcome = PromiseFollowed['outcome']
export const outcomes: Outcome[] = ['done', 'partly', 'not-mentioned', 'same-words']

/// Says what became of a promise, or takes that back.
export function useAnswers(id: () => string, seen: () => LastYear | undefined, done: () => void) {
  return {
    say: useChange(
      ({ promise, outcome, reason }: { promise: PromiseFollowed; outcome: Outcome; reason?: string }) =>
        answer(
          api.POST('/api/reports/{id}/last-year/answers', {
            params: { path: { id: id() } },
            body: {
              digest: seen()?.digest ?? '',
              earlierDigest: seen()?.earlier?.digest ?? '',
              start: promise.start,
              outcome,
              reason: reason ?? null,
            },
          }),
        ),
      ['reports'],
      done,
    ),
    takeBack: useChange(
      (given: string) =>
        answer(
          api.DELETE('/api/reports/{id}/last-year/answers/{answer}', {
            params: { path: { id: id(), answer: given } },
          }),
        ),
      ['reports'],
    ),
  }
}
