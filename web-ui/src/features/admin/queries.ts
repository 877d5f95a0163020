import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useChange } from '@/api/change'
import { answer, api, list } from '@/api/client'
import { keys } from '@/api/keys'
import { excelBody } from '@/api/excel'
import type { RosterPlan, UnitChange } from '@/api/types'

/// What is shown by units, and goes by what they are called and who sees them.
const stale = ['units', 'reports', 'queue', 'items', 'campaigns'] as const

export const usePutUnit = (done: () => void) =>
  useChange(
    ({ code, ...body }: UnitChange & { code: string }) =>
      answer(api.PUT('/api/units/{code}', { params: { path: { code } }, body })),
    [...stale],
    done,
  )

export const useCloseUnit = (done: () => void) =>
  useChange(
    ({ code, successor }: { code: string; successor: string }) =>
      answer(api.POST('/api/units/{code}/closing', { params: { path: { code } }, body: { successor } })),
    [...stale],
    done,
  )

export const useReopenUnit = (done: () => void) =>
  useChange(
    (code: string) => answer(api.POST('/api/units/{code}/reopening', { params: { path: { code } } })),
    [...stale],
    done,
  )

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
