import type { Task } from '@/api/types'
import { paths } from '@/app/paths'
import { endOf } from '@/i18n/china'

export type Holder = 'mine' | 'free' | 'others'

export interface TaskFilter {
  kind: string
  unit: string
  held: string
  q: string
}

export const pathOf = (task: Task) => paths.queued(task.about, task.subject)

export const holderOf = (task: Task): Holder => (task.mine ? 'mine' : task.claimedBy ? 'others' : 'free')

export function matching(tasks: Task[], filter: TaskFilter): Task[] {
  return tasks.filter(
    (task) =>
      (!filter.kind || task.kind === filter.kind) &&
      (!filter.unit || task.unit?.code === filter.unit) &&
      (!filter.held || holderOf(task) === filter.held) &&
      (!filter.q || `${task.title}${task.unit?.name ?? ''}`.includes(filter.q)),
  )
}

export type Pressing = 'overdue' | 'soon' | 'later' | 'none'

const day = 86_400_000

export function pressing(due: string | null, now: Date): Pressing {
  if (!due) return 'none'
  const left = (due.length === 10 ? endOf(due) : new Date(due)).getTime() - now.getTime()
  return left < 0 ? 'overdue' : left < 3 * day ? 'soon' : 'later'
}
