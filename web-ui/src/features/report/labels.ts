import type { ReportRow } from '@/api/types'
import { t, word } from '@/i18n'

type Standing = Pick<ReportRow, 'state' | 'step'>

/// The procedure that reports go through.
export const approval = 'approval'

/// How far along its way it is: handed in, then each step that it has passed.
export function reached(report: Standing, steps: readonly { code: string }[]): number {
  switch (report.state) {
    case 'submitted':
      return (
        1 +
        Math.max(
          0,
          steps.findIndex((one) => one.code === report.step),
        )
      )
    case 'approved':
    case 'archived':
      return steps.length + 1
    default:
      return 0
  }
}

export function stateOf(report: Standing, stepName: (procedure: string, step: string) => string): string {
  const state = word('report.state', report.state)
  return report.state === 'submitted' && report.step
    ? t('report.waitsFor', { step: stepName(approval, report.step) })
    : state
}

/// The tabs beside the text, in the order of their keys 1 to 5.
export const panelTabs = ['warnings', 'findings', 'indicators', 'approval', 'reading'] as const
export type PanelTab = (typeof panelTabs)[number]
