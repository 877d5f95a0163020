import { computed, ref, type Ref } from 'vue'

/// From one row to another, both included.
export function range<T extends { id: string }>(rows: readonly T[], from: number, to: number): string[] {
  return rows.slice(Math.min(from, to), Math.max(from, to) + 1).map((row) => row.id)
}

/// What is selected of the rows at hand.
export function useSelection<T extends { id: string }>(rows: Ref<readonly T[]>) {
  const selected = ref<ReadonlySet<string>>(new Set())
  let anchor = 0

  return {
    selected,
    chosen: computed(() => (selected.value.size ? rows.value.filter((row) => selected.value.has(row.id)) : [])),
    select(index: number, upTo: boolean) {
      const now = new Set(selected.value)
      const id = rows.value[index]?.id
      if (!id) return
      if (upTo) range(rows.value, anchor, index).forEach((one) => now.add(one))
      else if (!now.delete(id)) now.add(id)
      anchor = index
      selected.value = now
    },
    selectAll: (on: boolean) => (selected.value = new Set(on ? rows.value.map((row) => row.id) : [])),
    keep: (ids: string[]) => (selected.value = new Set(ids)),
  }
}
