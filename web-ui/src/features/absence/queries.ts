import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useChange } from '@/api/change'
import { answer, api } from '@/api/client'
import { keys } from '@/api/keys'
import type { Absence, AbsenceWish } from '@/api/types'

/// For whom one may say that they are away.
export const useAbsentees = (wanted: () => boolean) =>
  useQuery({
    queryKey: keys.absentees,
    queryFn: ({ signal }) => answer(api.GET('/api/absences/people', { signal })),
    enabled: wanted,
  })

/// Who could stand in.
///
/// @param person id; empty for oneself
export const useDelegates = (person: () => string, wanted: () => boolean) =>
  useQuery({
    queryKey: computed(() => keys.delegates(person())),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/absences/delegates', { params: { query: { person: person() || undefined } }, signal })),
    enabled: wanted,
  })

export const useSetting = (done: () => void) =>
  useChange((body: AbsenceWish) => answer(api.POST('/api/absences', { body })), ['absences', 'queue', 'notices'], done)

export const useEnding = (done: () => void) =>
  useChange(
    (absence: Absence) => answer(api.POST('/api/absences/{id}/end', { params: { path: { id: absence.id } } })),
    ['absences', 'queue', 'notices'],
    done,
  )
