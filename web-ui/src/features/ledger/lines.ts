import { computed } from 'vue'
import type { ItemGroup, ItemRow } from '@/api/types'

/// The key of what stands in no list, as the address has it.
export const listless = 'none'
export const keyOf = (group: ItemGroup) => group.key ?? listless

/// A line of the ledger: a group's head, or an item.
export type Line =
  | { group: ItemGroup; row?: undefined; index?: undefined }
  /// with its place among the items that are loaded
  | { row: ItemRow; index: number; group?: undefined }

/// The lines of the ledger, the items of the one group that is unfolded standing below its head. They are asked for one
/// by one, so that a hundred thousand of them cost nothing.
///
/// @param groups none where the ledger is not grouped
export function useLines(
  groups: () => readonly ItemGroup[] | undefined,
  items: () => readonly ItemRow[],
  unfolded: () => string,
) {
  /// where the head of the unfolded group stands
  const head = computed(() => groups()?.findIndex((one) => keyOf(one) === unfolded()) ?? -1)
  const rows = computed(() => (groups() && head.value < 0 ? 0 : items().length))
  const lineOf = (index: number) => head.value + 1 + index

  function at(line: number): Line | undefined {
    const index = line - head.value - 1
    const row = index >= 0 && index < rows.value ? items()[index] : undefined
    if (row) return { row, index }
    const group = groups()?.[line <= head.value ? line : line - rows.value]
    return group && { group }
  }

  return { count: computed(() => (groups()?.length ?? 0) + rows.value), at, lineOf }
}
