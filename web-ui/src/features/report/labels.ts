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

export const toneOf = (report: ReportRow): Tone => tones[report.state] ?? 'neutral'

export function stateOf(report: ReportRow): string {
  const state = word('report.state', report.state)
  return report.state === 'submitted' && report.step ? t('report.waitsFor', { step: word('step', report.step) }) : state
}

export const severityTone = (severity: string): Tone =>
  severity === 'error' ? 'danger' : severity === 'warning' ? 'warn' : 'neutral'
