import type { Task } from '@/api/types'
import { paths } from '@/app/paths'
import { t } from '@/i18n'
import { instantOf, timeOf } from '@/i18n/china'
import { nameText } from '@/ui/persons'

export const pathOf = (task: Task) => paths.queued(task.about, task.subject)

/// Who sent it to read, with what they wrote.
export const copyText = (copy: NonNullable<Task['copy']>) =>
  copy.note ? t('copy.said', { name: nameText(copy.by), note: copy.note }) : t('copy.by', { name: nameText(copy.by) })

export type Holder = 'mine' | 'free' | 'others'

/// What somebody holds who is away is free for who stands in for them.
export const holderOf = (task: Task): Holder =>
  task.mine ? 'mine' : task.claimedBy && task.claimedBy.name !== task.inPlaceOf?.name ? 'others' : 'free'

/// Until when a task is held, as a time of day: claims last an hour.
export const until = (task: Task) => (task.claimedUntil ? timeOf(instantOf(task.claimedUntil)) : '')

/// Why it is approved on its page and not from the list: there is something to mend first, to be checked point by
/// point, or to be read.
export function notFromHere(task: Task, mending: number): string | null {
  if (mending > 0) return t('queue.mayNotApprove', { n: mending })
  if (task.kind === 'plan') return t('queue.planFirst')
  return task.kind === 'close-out' ? t('queue.slipFirst') : null
}
