import { daysLeft } from './days'

/// The colour for what has a date and no lamp of the server's: red once it is past, yellow in the last days.
export function lampOf(due: string | null | undefined, yellowFrom = 3): 'green' | 'yellow' | 'red' | 'none' {
  if (!due) return 'none'
  const left = daysLeft(due)
  if (left < 0) return 'red'
  return left <= yellowFrom ? 'yellow' : 'green'
}
