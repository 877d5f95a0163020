import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useChange } from '@/api/change'
import { answer, api, list } from '@/api/client'
import { keys } from '@/api/keys'
import { excelBody } from '@/api/excel'
import { useSeen } from '@/api/seen'
import type { RosterPlan, UnitChange } from '@/api/types'
import { useUnits } from '@/api/units'

/// What is shown by units, and goes by what they are called and who sees them.
const stale = ['units', 'reports', 'queue', 'items', 'campaigns'] as const

/// @param code of the unit; it is new where nobody has read its state
export function useUnitChanges(code: () => string, done: () => void) {
  const { units } = useUnits()
  const seen = useSeen(() => units.value.find((one) => one.code === code())?.etag ?? '')
  return {
    put: useChange(
      ({ code: its, ...body }: UnitChange & { code: string }) =>
        seen.during(
          answer(api.PUT('/api/units/{code}', { params: { path: { code: its } }, headers: seen.headers(), body })),
        ),
      [...stale],
      done,
    ),
    close: useChange(
      (successor: string) =>
        seen.during(
          answer(
            api.POST('/api/units/{code}/closing', {
              params: { path: { code: code() } },
              headers: seen.headers(),
              body: { successor },
            }),
          ),
        ),
      [...stale],
      done,
    ),
    reopen: useChange(
      () =>
        seen.during(
          answer(
            api.POST('/api/units/{code}/reopening', { params: { path: { code: code() } }, headers: seen.headers() }),
          ),
        ),
      [...stale],
      done,
    ),
  }
}

export function useMembers(code: () => string) {
  return useQuery({
    queryKey: computed(() => keys.members(code())),
    queryFn: ({ signal }) => list(api.GET('/api/units/{code}/members', { params: { path: { code: code() } }, signal })),
  })
}

/// The changes of a unit, the newest first.
export function useChangesOf(code: () => string) {
  return useQuery({
    queryKey: computed(() => keys.unitTrail(code())),
    queryFn: ({ signal }) => list(api.GET('/api/trail', { params: { query: { subject: code(), limit: 50 } }, signal })),
  })
}

export const useLookAgain = () => useChange(() => answer(api.POST('/api/tasks/unseen/check')), ['unseen', 'notices'])

/// Sends the file: to see what would come of it, or, with the digest of what was seen, to have it done.
export const useRoster = (done: (plan: RosterPlan) => void) =>
  useChange(
    ({ file, confirms }: { file: File; confirms?: string }) =>
      answer(api.POST('/api/units/roster', { params: { query: { confirms } }, ...excelBody(file) })),
    [...stale],
    done,
  )
