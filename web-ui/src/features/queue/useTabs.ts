import { computed } from 'vue'
import { useRoutes } from '@/api/routes'
import type { QueueCounts } from '@/api/types'
import { paths } from '@/app/paths'
import { t, word } from '@/i18n'

/// The views of the queue: all, each kind that there is, what was done, what was copied; with exact counts.
export function useTabs(counts: () => QueueCounts | undefined, shown: () => { kind: string; view: string; q: string }) {
  const { procedureName } = useRoutes()
  const named = (code: string) => (word('task', code) === code ? procedureName(code) : word('task', code))
  const tab = (key: string, label: string, count: number | undefined, query: object) => ({
    key,
    label,
    count,
    to: { path: paths.queue, query: { q: shown().q || undefined, ...query } },
  })
  const kinds = computed(() => {
    const known = counts()?.kinds ?? []
    const { kind } = shown()
    // one that has been worked off stays as long as it is looked at
    return kind && !known.some((one) => one.kind === kind) ? [...known, { kind, count: 0 }] : known
  })
  const tabs = computed(() => [
    tab('', t('queue.all'), counts()?.open, {}),
    ...kinds.value.map((one) => tab(one.kind, named(one.kind), one.count, { kind: one.kind })),
    tab('done', t('queue.view.done'), counts()?.done, { view: 'done' }),
    tab('copied', t('queue.view.copied'), counts()?.copied, { view: 'copied' }),
  ])
  const here = computed(() => (shown().view === 'done' || shown().view === 'copied' ? shown().view : shown().kind))
  return { tabs, here, all: computed(() => tabs.value.find((one) => one.key === here.value)?.count) }
}
