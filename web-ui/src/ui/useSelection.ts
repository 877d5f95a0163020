import { computed, ref, type Ref } from 'vue'
import type { Task } from '@/api/types'
import { range } from './flow'

/// What is selected of the rows at hand.
export function useSelection(rows: Ref<Task[]>) {
  const selected = ref<ReadonlySet<string>>(new Set())
  let anchor = 0

  return {
    selected,
    chosen: computed(() => rows.value.filter((task) => selected.value.has(task.id))),
    select(index: number, upTo: boolean) {
      const now = new Set(selected.value)
      const id = rows.value[index]?.id
      if (!id) return
      if (upTo) range(rows.value, anchor, index).forEach((one) => now.add(one))
      else if (!now.delete(id)) now.add(id)
      anchor = index
      selected.value = now
    },
    selectAll: (on: boolean) => (selected.value = new Set(on ? rows.value.map((task) => task.id) : [])),
    keep: (ids: string[]) => (selected.value = new Set(ids)),
  }
}
