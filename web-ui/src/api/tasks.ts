import { useQuery } from '@tanstack/vue-query'
import { t, word } from '@/i18n'
import { zh } from '@/i18n/zh'
import { answer, api } from './client'
import { keys } from './keys'
import type { Task, TaskReason } from './types'

/// How much waits for the caller, and how much they have done, exactly.
export function useQueueCounts(wanted: () => boolean = () => true) {
  return useQuery({
    queryKey: keys.queueCounts,
    queryFn: ({ signal }) => answer(api.GET('/api/queue/counts', { signal })),
    refetchInterval: 60_000,
    enabled: wanted,
  })
}

function reasonText({ code, count }: TaskReason): string {
  const key = `reason.${code}`
  if (key in zh) return t(key as 'reason.again', { n: count ?? 0 })
  // a doubt of the reading is a sentence of its own; here it is one of several things
  return word('doubt', code).replace(/[。.]$/, '')
}

/// What to know of a task before it is opened, as a list; the weightiest first.
export const reasonsOf = (task: Task): string[] => [
  ...(task.version && task.version > 1 ? [t('reason.version', { n: task.version })] : []),
  ...task.reasons.map(reasonText),
]

/// What its button says.
export const verbOf = (task: Task): string =>
  `verb.${task.step}` in zh
    ? word('verb', task.step)
    : `verb.${task.kind}` in zh
      ? word('verb', task.kind)
      : t('queue.open')

/// What a unit has to do belongs to all its people; the rest is a step of a procedure, put to one person alone, or to
/// whoever supervises the unit.
export const isOfUnit = (task: Task) =>
  !task.claimable && task.outcome === null && !['look-back', 'review-stage'].includes(task.kind)

/// A report that lies with its unit has no date that somebody set; it only lies there since a day.
export const isOpenEnded = (task: Task) => task.due === null && task.about === 'report'
