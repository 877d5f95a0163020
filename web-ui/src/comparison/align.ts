/// Which thing of one list is which of another: equal ones first, then those that are alike, in the order of both.
export type Pair = [before: number | null, after: number | null]

/// Where more than so many pairs would have to be compared, nothing is taken for alike.
const atMost = 40_000

/// @param keys of equal things are equal
/// @param alike from 0 to 1; called only for things that are not equal
export function align(
  before: readonly string[],
  after: readonly string[],
  alike: (before: number, after: number) => number,
  threshold: number,
): Pair[] {
  const pairs: Pair[] = []
  between(before, after, [0, before.length], [0, after.length], pairs, alike, threshold)
  return pairs
}

type Range = readonly [from: number, to: number]
type Alike = (before: number, after: number) => number

function between(
  before: readonly string[],
  after: readonly string[],
  [fromB, toB]: Range,
  [fromA, toA]: Range,
  pairs: Pair[],
  alike: Alike,
  threshold: number,
) {
  while (fromB < toB && fromA < toA && before[fromB] === after[fromA]) pairs.push([fromB++, fromA++])
  const tail: Pair[] = []
  while (fromB < toB && fromA < toA && before[toB - 1] === after[toA - 1]) tail.unshift([--toB, --toA])
  const anchors = fromB < toB && fromA < toA ? anchorsOf(before, after, [fromB, toB], [fromA, toA]) : []
  if (anchors.length === 0) {
    pairs.push(...gap([fromB, toB], [fromA, toA], alike, threshold))
  } else {
    for (const [b, a] of [...anchors, [toB, toA] as const]) {
      between(before, after, [fromB, b], [fromA, a], pairs, alike, threshold)
      if (b < toB) pairs.push([b, a])
      fromB = b + 1
      fromA = a + 1
    }
  }
  pairs.push(...tail)
}

/// What stands once on each side, as far as its order is the same on both: the patience of patience diff.
function anchorsOf(before: readonly string[], after: readonly string[], b: Range, a: Range): [number, number][] {
  const once = (list: readonly string[], [from, to]: Range) => {
    const places = new Map<string, number>()
    for (let i = from; i < to; i++) places.set(list[i]!, places.has(list[i]!) ? -1 : i)
    return places
  }
  const there = once(after, a)
  const common = [...once(before, b)]
    .map(([key, place]) => [place, there.get(key) ?? -1] as [number, number])
    .filter(([place, other]) => place >= 0 && other >= 0)
  return rising(common)
}

/// The longest run of pairs whose second parts rise, too.
function rising(pairs: [number, number][]): [number, number][] {
  const ends: number[] = []
  const previous: number[] = []
  pairs.forEach(([, place], index) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[ends[middle]!]![1] < place) low = middle + 1
      else high = middle
    }
    previous[index] = low > 0 ? ends[low - 1]! : -1
    ends[low] = index
  })
  const run: [number, number][] = []
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index]!) run.unshift(pairs[index]!)
  return run
}

/// Between two anchors nothing is equal in order: the pairing whose likenesses add up to most.
function gap([fromB, toB]: Range, [fromA, toA]: Range, alike: Alike, threshold: number): Pair[] {
  const rows = toB - fromB
  const columns = toA - fromA
  if (rows === 0 || columns === 0 || rows * columns > atMost) return apart([fromB, toB], [fromA, toA])
  const width = columns + 1
  const best = new Float64Array((rows + 1) * width)
  const taken = new Uint8Array(rows * columns)
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      const skip = Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!)
      const likeness = alike(fromB + i, fromA + j)
      const pair = likeness >= threshold ? likeness + best[(i + 1) * width + j + 1]! : 0
      best[i * width + j] = Math.max(skip, pair)
      taken[i * columns + j] = pair > skip ? 1 : 0
    }
  }
  const pairs: Pair[] = []
  let i = 0
  let j = 0
  while (i < rows && j < columns) {
    if (taken[i * columns + j]) pairs.push([fromB + i++, fromA + j++])
    else if (best[(i + 1) * width + j]! >= best[i * width + j + 1]!) pairs.push([fromB + i++, null])
    else pairs.push([null, fromA + j++])
  }
  return [...pairs, ...apart([fromB + i, toB], [fromA + j, toA])]
}

function apart([fromB, toB]: Range, [fromA, toA]: Range): Pair[] {
  const pairs: Pair[] = []
  for (let b = fromB; b < toB; b++) pairs.push([b, null])
  for (let a = fromA; a < toA; a++) pairs.push([null, a])
  return pairs
}
