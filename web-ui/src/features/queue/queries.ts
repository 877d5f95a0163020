import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, ref } from 'vue'
import { useAnalysis } from '@/api/analyses'
import { useChange } from '@/api/change'
import { answer, api } from '@/api/client'
import { keys, type Topic } from '@/api/keys'
import { may } from '@/api/offers'
import type { Item, QueueFilter, Report, Task } from '@/api/types'
import { t } from '@/i18n'

const rowsAPage = 100
/// Claims of others are no event: the list looks for them.
const look = 20_000

export function useQueue(filter: () => QueueFilter) {
  const pages = useInfiniteQuery({
    queryKey: computed(() => keys.queue(filter())),
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/queue', { params: { query: { ...filter(), limit: rowsAPage, cursor: pageParam } }, signal }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: look,
  })
  return {
    ...pages,
    tasks: computed(() => pages.data.value?.pages.flatMap((page) => page.items) ?? []),
    total: computed(() => pages.data.value?.pages.at(-1)?.total ?? 0),
  }
}

/// What one has done last: tells whether a task that left the queue was decided by oneself.
export function useLastDone() {
  const client = useQueryClient()
  const filter: QueueFilter = { view: 'done', limit: 5 }
  return {
    fresh: () =>
      client.fetchQuery({
        queryKey: keys.queue({ ...filter, last: true }),
        queryFn: () => answer(api.GET('/api/queue', { params: { query: filter } })),
        staleTime: 0,
      }),
  }
}

const claimed = (task: Task) => answer(api.POST('/api/tasks/{id}/claim', { params: { path: { id: task.id } } }))
const released = (task: Task) => answer(api.POST('/api/tasks/{id}/release', { params: { path: { id: task.id } } }))

export function useClaims() {
  return { claim: useChange(claimed, ['queue']), release: useChange(released, ['queue']) }
}

/// What a decision on several says of each.
export interface BulkWish {
  tasks: Task[]
  /// the opinion of an approval, or the demands of a return
  text: string
}

/// What the task asks to decide, as it is now: decided on is what this shows, whatever has changed since the list was read.
async function subjectOf(task: Task): Promise<Report | Item> {
  const params = { params: { path: { id: task.subject } } }
  return task.about === 'report'
    ? answer(api.GET('/api/reports/{id}', params))
    : answer(api.GET('/api/items/{id}', params))
}

async function decidable(task: Task, action: 'approve' | 'return') {
  const subject = await subjectOf(task)
  const offer = may(subject, action)
  const procedure = subject.procedure
  if (!procedure || !offer?.allowed) throw new Error(offer?.why ?? t('queue.gone'))
  if (procedure.step !== task.step) throw new Error(t('queue.bulkMoved'))
  if (action === 'approve' && 'errors' in subject && subject.errors > 0)
    throw new Error(t('queue.bulkErrors', { n: subject.errors }))
  return procedure
}

async function approved(task: Task, opinion: string): Promise<unknown> {
  const { digest, step, confirms } = await decidable(task, 'approve')
  const wish = { params: { path: { id: task.subject } }, body: { digest, step, opinion: opinion || null, confirms } }
  return task.about === 'report'
    ? answer(api.POST('/api/reports/{id}/approval', wish))
    : answer(api.POST('/api/items/{id}/approval', wish))
}

async function sentBack(task: Task, demands: string): Promise<unknown> {
  const { digest, step } = await decidable(task, 'return')
  const wish = { params: { path: { id: task.subject } }, body: { digest, step, to: 'reporter', demands } }
  return task.about === 'report'
    ? answer(api.POST('/api/reports/{id}/return', wish))
    : answer(api.POST('/api/items/{id}/return', wish))
}

/// Several at once, one after the other: each has its own answer, and one that is refused keeps none of the others back.
export function useBulk() {
  const at = ref(0)
  const each = async (tasks: Task[], act: (task: Task) => Promise<unknown>) => {
    const failed: { task: Task; why: string }[] = []
    at.value = 0
    for (const task of tasks) {
      try {
        await act(task)
      } catch (problem) {
        failed.push({ task, why: problem instanceof Error ? problem.message : '' })
      }
      at.value++
    }
    return { done: tasks.length - failed.length, failed }
  }
  const decided: Topic[] = ['queue', 'reports', 'items', 'candidates']
  return {
    /// how many are through
    at,
    approve: useChange(({ tasks, text }: BulkWish) => each(tasks, (task) => approved(task, text)), decided),
    sendBack: useChange(({ tasks, text }: BulkWish) => each(tasks, (task) => sentBack(task, text)), decided),
    claim: useChange((tasks: Task[]) => each(tasks, claimed), ['queue']),
    release: useChange((tasks: Task[]) => each(tasks, released), ['queue']),
  }
}

/// The report or item of a task, as its own page asks for it, so that opening it finds it here.
export function useSubject(task: () => Task | null) {
  const report = useQuery({
    queryKey: computed(() => keys.report(task()?.subject ?? '')),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/reports/{id}', { params: { path: { id: task()?.subject ?? '' } }, signal })),
    enabled: () => task()?.about === 'report',
  })
  const item = useQuery({
    queryKey: computed(() => keys.item(task()?.subject ?? '')),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/items/{id}', { params: { path: { id: task()?.subject ?? '' } }, signal })),
    enabled: () => task()?.about === 'item',
  })
  const analysis = useAnalysis(
    () => task()?.subject ?? '',
    () => (task()?.about === 'report' ? report.data.value?.version : undefined),
  )
  return { report, item, analysis }
}

export function useApproval() {
  return useChange(
    ({ task, ...body }: { task: Task; digest: string; confirms: string | null }): Promise<Report | unknown> =>
      task.about === 'report'
        ? answer(api.POST('/api/reports/{id}/approval', { params: { path: { id: task.subject } }, body }))
        : answer(api.POST('/api/items/{id}/approval', { params: { path: { id: task.subject } }, body })),
    ['queue', 'reports', 'items', 'candidates'],
  )
}
