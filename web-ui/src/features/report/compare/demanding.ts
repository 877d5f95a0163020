import { computed, watch } from 'vue'
import type { Report } from '@/api/types'
import { t } from '@/i18n'
import { announce } from '@/ui/announce'
import { useDraft } from '@/ui/useDraft'
import { emptyDraft, type Draft } from '../deciding'
import type { Demanded } from '@/comparison/changes'

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
