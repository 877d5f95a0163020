import { computed, type Ref } from 'vue'
import { may } from '@/api/offers'
import type { Analysis, Demand, Judgement, Report, Span } from '@/api/types'
import { useDraft } from '@/ui/useDraft'
import { emptyDraft, type Draft } from './deciding'
import { demandOf, isOf, isOpen, queriesOf, useJudging, type Query } from './judging'
import { provideReview } from './review'

interface Shown {
  id: string
  report: Ref<Report | undefined>
  version: Ref<number | undefined>
  analysis: Ref<Analysis | undefined>
  judgements: Ref<Judgement[] | undefined>
  go: (span: Span) => void
}

/// What one may say of a report and do with it, what waits for an answer, and what one is about to demand.
export function useReviewing({ id, report, version, analysis, judgements, go }: Shown) {
  const { draft, drop } = useDraft<Draft>(`decision.${id}`, emptyDraft)
  const offer = (action: string) => (report.value ? may(report.value, action) : undefined)
  /// decisions are about this version, even while a newer one waits for its turn
  const isCurrent = computed(() => version.value === report.value?.version)
  const decision = computed(() => offer('approve') ?? offer('return'))
  const decides = computed(() => isCurrent.value && decision.value?.allowed === true)
  const side = computed(() => (offer('judge') ? 'supervisor' : offer('answer') ? 'unit' : null))
  const why = computed(() => {
    const word = offer('judge') ?? offer('answer')
    return word && !word.allowed ? word.why : null
  })
  const { judge, takeBack } = useJudging(
    () => report.value as Report,
    () => version.value ?? 0,
  )
  const fault = computed(() => judge.error.value ?? takeBack.error.value)

  const queries = computed(() => (analysis.value ? queriesOf(analysis.value, judgements.value ?? []) : []))
  const open = (query: Query) => isOpen(query, side.value !== 'unit', draft.value.demands)
  const waiting = computed(() => queries.value.filter(open))
  const errors = computed(() => waiting.value.filter((one) => one.severity === 'error').length)

  const demand = (one: Demand) => void draft.value.demands.push(one)
  provideReview({
    side,
    why,
    pending: computed(() => judge.isPending.value),
    error: fault,
    judge: (wish) => judge.mutate(wish),
    takeBack: (judgement) => takeBack.mutate(judgement.id),
    demands: decides,
    isDemanded: (query) => draft.value.demands.some((one) => isOf(one, query)),
    toggleDemand(query) {
      const at = draft.value.demands.findIndex((one) => isOf(one, query))
      if (at >= 0) draft.value.demands.splice(at, 1)
      else demand(demandOf(query))
    },
    addDemand: demand,
    go,
  })
  return { draft, drop, isCurrent, decision, decides, side, fault, queries, open, waiting, errors }
}
