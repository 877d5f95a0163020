import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useChange } from '@/api/change'
import { answer, api } from '@/api/client'
import { keys } from '@/api/keys'
import { useSeen } from '@/api/seen'
import type { Item, ItemPlan, PlanSubmission } from '@/api/types'

/// A measure as it is typed.
export interface PlannedText {
  text: string
  due: string | null
  owner: string
}

export const isWritten = (one: PlannedText) => one.text.trim() !== ''

/// As the service takes it.
export const sent = ({ text, due, owner }: PlannedText) => ({ text: text.trim(), due, owner: owner.trim() || null })

/// Whether its unit owes a plan: what is put right at once needs none.
export const needsPlan = (item: Item) => item.kind === 'rectification' && item.class !== 'immediate'

/// Whether measures are named for it: duties and risk points are confirmed instead.
export const hasMeasures = (item: Item) => item.kind !== 'duty' && item.kind !== 'risk'

export function usePlan(id: () => string) {
  return useQuery({
    queryKey: computed(() => keys.itemPlan(id())),
    queryFn: ({ signal }) => answer(api.GET('/api/items/{id}/plan', { params: { path: { id: id() } }, signal })),
  })
}

export function useSubmitPlan(item: () => Item, done: () => void) {
  const seen = useSeen(() => item().etag)
  return useChange(
    (body: PlanSubmission) =>
      seen.during(
        answer(
          api.POST('/api/items/{id}/plan', { params: { path: { id: item().id } }, headers: seen.headers(), body }),
        ),
      ),
    ['items', 'queue'],
    done,
  )
}

/// Whether the unit still has to hand one in.
export const isOwed = (item: Item, plan: ItemPlan | undefined) =>
  item.state === 'in-progress' &&
  !item.procedure &&
  !!plan?.handInBy &&
  !plan.versions.some((one) => one.state === 'accepted')
