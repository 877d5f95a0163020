import type { Unit } from '@/api/types'

export interface Branch {
  unit: Unit
  depth: number
  /// how many stand below it, all the way down
  below: number
}

/// What `branches` walks: who stands below whom. A unit whose parent is not seen stands at the top.
export interface Tree {
  tops: readonly Unit[]
  children: ReadonlyMap<string, readonly Unit[]>
  below: ReadonlyMap<string, number>
}

export function treeOf(units: readonly Unit[]): Tree {
  const known = new Set(units.map((unit) => unit.code))
  const children = new Map<string, Unit[]>()
  const tops: Unit[] = []
  for (const unit of units) {
    if (unit.parent === null || !known.has(unit.parent)) tops.push(unit)
    else if (children.has(unit.parent)) children.get(unit.parent)?.push(unit)
    else children.set(unit.parent, [unit])
  }
  const below = new Map<string, number>()
  const count = (unit: Unit): number => {
    const sum = (children.get(unit.code) ?? []).reduce((all, one) => all + 1 + count(one), 0)
    below.set(unit.code, sum)
    return sum
  }
  tops.forEach(count)
  return { tops, children, below }
}

/// The rows of the tree, each followed by what is below it where it is open.
export function branches(tree: Tree, open: (code: string) => boolean): Branch[] {
  const rows: Branch[] = []
  const walk = (units: readonly Unit[], depth: number) => {
    for (const unit of units) {
      rows.push({ unit, depth, below: tree.below.get(unit.code) ?? 0 })
      if (open(unit.code)) walk(tree.children.get(unit.code) ?? [], depth + 1)
    }
  }
  walk(tree.tops, 0)
  return rows
}

/// Codes of the units above one, the nearest first.
export function above(units: ReadonlyMap<string, Unit>, code: string): string[] {
  const path: string[] = []
  let next = units.get(code)?.parent ?? null
  while (next !== null && !path.includes(next)) {
    path.push(next)
    next = units.get(next)?.parent ?? null
  }
  return path
}

/// Those whose name, former name, alias or code has the words in it.
export function found(units: readonly Unit[], q: string): Unit[] {
  const words = q.trim().toLowerCase()
  return units.filter((unit) =>
    [unit.name, unit.code, ...unit.aliases, ...unit.formerNames.map((former) => former.name)].some((text) =>
      text.toLowerCase().includes(words),
    ),
  )
}

/// Where a unit may hang: everywhere open but at itself and below.
export function placesFor(units: readonly Unit[], code: string): Unit[] {
  const tree = treeOf(units)
  const own = new Set([code])
  const collect = (one: string): void =>
    (tree.children.get(one) ?? []).forEach((child) => {
      own.add(child.code)
      collect(child.code)
    })
  collect(code)
  return units.filter((unit) => unit.closedOn === null && !own.has(unit.code))
}
