import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useAnalysis } from '@/api/analyses'
import { useChange } from '@/api/change'
import { answer, api } from '@/api/client'
import { keys } from '@/api/keys'
import type { QueueFilter, Report, Task } from '@/api/types'

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

/// Several at once, one after the other: each has its own answer.
export function useBulk() {
  const each = async (tasks: Task[], act: (task: Task) => Promise<Task>) => {
    const failed: { task: Task; why: string }[] = []
    for (const task of tasks) {
      try {
        await act(task)
      } catch (problem) {
        failed.push({ task, why: problem instanceof Error ? problem.message : '' })
      }
    }
    return { done: tasks.length - failed.length, failed }
  }
  return {
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
