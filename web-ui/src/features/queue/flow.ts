import type { Task } from '@/api/types'

/// Where one stands in the queue, and what comes before and after.
export interface Place {
  /// of the open task; -1 when it has left the list
  index: number
  previous: Task | null
  next: Task | null
}

/// A task that has left the list has left its row to the next one: what took its place comes next, and nothing does when
/// it was the last.
///
/// @param open id of the open task
/// @param before where the open task stood when it was last in the list
export function placeOf(tasks: readonly Task[], open: string | null, before: number): Place {
  const index = tasks.findIndex((task) => task.id === open)
  const at = (place: number) => tasks[place] ?? null
  if (index >= 0) return { index, previous: at(index - 1), next: at(index + 1) }
  const left = Math.min(before, tasks.length)
  return { index, previous: at(left - 1), next: at(left) }
}

/// News wait: nothing moves under somebody's eyes. What is shown stays in its order and says what is new of it; what is
/// gone leaves; what came in between waits, and what follows the last row is more of the list.
export function steady(shown: readonly Task[], fresh: readonly Task[]): { rows: Task[]; news: number } {
  const now = new Map(fresh.map((task) => [task.id, task]))
  const known = new Set(shown.map((task) => task.id))
  const kept = shown.flatMap((task) => now.get(task.id) ?? [])
  const last = kept.at(-1)
  const end = last ? fresh.findIndex((task) => task.id === last.id) : -1
  const unknown = fresh.map((task, place) => ({ task, place })).filter(({ task }) => !known.has(task.id))
  const after = unknown.filter(({ place }) => place > end).map(({ task }) => task)
  return { rows: [...kept, ...after], news: unknown.length - after.length }
}
