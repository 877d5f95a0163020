import type { LookBackPlan } from '@/api/types'

/// The signs of risk that a draw weighs, as the wire names them and as a plan's weights do.
export const signs: { wire: string; key: keyof LookBackPlan['weights'] }[] = [
  { wire: 'overdue', key: 'overdue' },
  { wire: 'returned', key: 'returned' },
  { wire: 'extended', key: 'extended' },
  { wire: 'claimed-done', key: 'claimedDone' },
  { wire: 'rebounded', key: 'rebounded' },
]
