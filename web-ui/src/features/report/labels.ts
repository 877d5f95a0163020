import type { ReportRow, ReportState } from '@/api/types'
import { t, word } from '@/i18n'
import type { Tone } from '@/ui/StatusTag.vue'

const tones: Record<ReportState, Tone> = {
  extracted: 'info',
  submitted: 'warn',
  approved: 'ok',
  archived: 'neutral',
  returned: 'danger',
}

/// The procedure that reports go through.
export const approval = 'approval'

export const toneOf = (report: Pick<ReportRow, 'state'>): Tone => tones[report.state] ?? 'neutral'

export function stateOf(
  report: Pick<ReportRow, 'state' | 'step'>,
  stepName: (procedure: string, step: string) => string,
): string {
  const state = word('report.state', report.state)
  return report.state === 'submitted' && report.step
    ? t('report.waitsFor', { step: stepName(approval, report.step) })
    : state
}

/// The tabs beside the text, in the order of their keys 1 to 5.
export const panelTabs = ['warnings', 'findings', 'indicators', 'approval', 'reading'] as const
export type PanelTab = (typeof panelTabs)[number]
