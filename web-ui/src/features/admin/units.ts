import type { Unit } from '@/api/types'

export interface Branch {
  unit: Unit
  depth: number
}

/// The units as a tree, each followed by what is below it. A unit whose parent is not seen stands at the top.
export function branches(units: readonly Unit[]): Branch[] {
  const known = new Set(units.map((unit) => unit.code))
  const children = new Map<string, Unit[]>()
  for (const unit of units) {
    const parent = unit.parent !== null && known.has(unit.parent) ? unit.parent : ''
    children.set(parent, [...(children.get(parent) ?? []), unit])
  }
  const below = (parent: string, depth: number): Branch[] =>
    (children.get(parent) ?? []).flatMap((unit) => [{ unit, depth }, ...below(unit.code, depth + 1)])
  return below('', 0)
}

/// How many stand below each, all the way down.
export function counted(tree: readonly Branch[]): Map<string, number> {
  const counts = new Map<string, number>()
  const above: Branch[] = []
  for (const branch of tree) {
    while (above.length > 0 && (above.at(-1)?.depth ?? 0) >= branch.depth) above.pop()
    above.forEach(({ unit }) => counts.set(unit.code, (counts.get(unit.code) ?? 0) + 1))
    above.push(branch)
  }
  return counts
}

/// Those whose name, alias or code has the words in it.
export function found(tree: readonly Branch[], q: string): readonly Branch[] {
  const words = q.trim().toLowerCase()
  if (!words) return tree
  return tree.filter(({ unit }) =>
    [unit.name, unit.code, ...unit.aliases].some((text) => text.toLowerCase().includes(words)),
  )
}
