import { stages, type Stage } from '@/api/campaigns'
import type { CampaignStanding, StandingFilter } from '@/api/types'

/// The parts of the bar, which are the stages as far as they look alike from above.
export const parts: { name: string; stages: Stage[] }[] = [
  { name: 'approved', stages: ['approved'] },
  { name: 'submitted', stages: ['submitted'] },
  { name: 'returned', stages: ['returned'] },
  { name: 'begun', stages: ['sign-off', 'read', 'read-with-warnings', 'uploaded', 'unreadable'] },
  { name: 'not-begun', stages: ['not-begun'] },
]

/// A view of the table, as it stands in the address.
export function filterOf(view: string): StandingFilter {
  if (view === 'all') return {}
  if (view === 'late') return { late: true }
  const stage = stages.find((one) => one === view)
  return stage ? { stage } : { owing: true }
}

export interface Group {
  group: string
  units: number
}

/// The units with a line before each system.
export function grouped(rows: readonly CampaignStanding[]): (CampaignStanding | Group)[] {
  const lines: (CampaignStanding | Group)[] = []
  let last: Group | undefined
  for (const row of rows) {
    if (!last || last.group !== (row.system ?? '')) {
      last = { group: row.system ?? '', units: 0 }
      lines.push(last)
    }
    last.units++
    lines.push(row)
  }
  return lines
}

export const isGroup = (line: CampaignStanding | Group): line is Group => 'group' in line
