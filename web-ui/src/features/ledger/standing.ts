import { useRoutes } from '@/api/routes'
import type { ItemRow } from '@/api/types'
import { t, word } from '@/i18n'
import { isEnded } from './labels'

/// How an item stands, in words and of the five: signed for, put right, the steps of the close-out, closed.
export function useStanding() {
  const { stepsOf, stepName } = useRoutes()

  function reached(row: ItemRow): number {
    if (row.state === 'assigned') return 1
    if (row.state === 'in-progress') return 2
    if (isEnded(row.state)) return 5
    return (
      3 +
      Math.max(
        0,
        stepsOf('close-out').findIndex((one) => one.code === row.step),
      )
    )
  }
  const stateOf = (row: ItemRow) =>
    row.state === 'under-close-out' && row.step
      ? t('ledger.waitsFor', { step: stepName('close-out', row.step) })
      : word('item.state', row.state)
  return { reached, stateOf }
}
