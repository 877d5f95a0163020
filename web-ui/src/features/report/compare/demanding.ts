import { computed, watch } from 'vue'
import type { Report } from '@/api/types'
import { t } from '@/i18n'
import { announce } from '@/ui/announce'
import { useDraft } from '@/ui/useDraft'
import { emptyDraft, type Draft } from '../deciding'
import type { Demanded } from './changes'

/// What the last return before a version demanded, and of which version it spoke.
export function demandsOf(report: Report, from: number, to: number): { version: number; demands: Demanded[] } | null {
  const last = report.opinions.findLast(
    (one) => one.outcome === 'returned' && one.version !== null && one.version >= from && one.version < to,
  )
  if (!last) return null
  const demands = last.demands.length ? last.demands : [{ text: last.text ?? '' }]
  return { version: last.version ?? from, demands: demands.filter((one) => one.text.trim() !== '') }
}

/// Puts a demand into the decision that is being written on the report's own page, for whoever may return it.
export function useDemanding(id: () => string, report: () => Report | undefined) {
  let open = useDraft<Draft>(`decision.${id()}`, emptyDraft)
  watch(id, (now) => (open = useDraft<Draft>(`decision.${now}`, emptyDraft)))
  const demanding = computed(() => report()?.may.some((one) => one.action === 'return' && one.allowed) ?? false)
  return {
    demanding,
    isDemanded: (demand: Demanded) => open.draft.value.demands.some((one) => one.text === demand.text),
    demand(demand: Demanded) {
      open.draft.value.demands.push(demand as Draft['demands'][number])
      announce(t('compare.demanded'))
    },
  }
}
