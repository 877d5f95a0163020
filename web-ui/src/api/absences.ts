import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { answer, api } from './client'
import { keys } from './keys'

/// One's own absences, and those of people with whom one works.
export function useAbsences(wanted: () => boolean = () => true) {
  const list = useQuery({
    queryKey: keys.absences,
    queryFn: ({ signal }) => answer(api.GET('/api/absences', { signal })),
    enabled: wanted,
  })
  return { ...list, absences: computed(() => list.data.value?.items ?? []) }
}

/// Whether one stands in for somebody now.
export function useStandingIn(wanted: () => boolean) {
  const { absences } = useAbsences(wanted)
  return computed(() => absences.value.some((one) => one.handedToMe && one.state === 'running'))
}
