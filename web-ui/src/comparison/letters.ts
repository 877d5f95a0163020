import { align, type Pair } from './align'
import { likeness } from './likeness'

/// A stretch of a text that both versions have, or only one.
export interface Run {
  text: string
  changed: boolean
}

/// The two sides of what was changed: unchanged runs are the same on both.
export interface Sides {
  before: Run[]
  after: Run[]
}

const alikeEnough = 0.5
/// Two sentences with less in common read better as one that went and one that came.
const worthwhile = 0.3

/// What was changed in a paragraph: by sentences, and within a sentence that is still the same one by words.
export function changesIn(before: string, after: string): Sides {
  const old = sentences(before)
  const now = sentences(after)
  const sides: Sides = { before: [], after: [] }
  let group: Pair[] = []
  const flush = () => {
    if (group.length) between(group, old, now, sides)
    group = []
  }
  for (const pair of align(old, now, (one, other) => likeness(old[one]!, now[other]!), alikeEnough)) {
    const [b, a] = pair
    if (b !== null && a !== null && old[b] === now[a]) {
      flush()
      add(sides.before, old[b]!, false)
      add(sides.after, now[a]!, false)
    } else group.push(pair)
  }
  flush()
  return sides
}

/// Sentences that differ, between two that do not. Where there are not as many on both sides, one was perhaps cut in two:
/// they are looked at together.
function between(group: Pair[], old: string[], now: string[], sides: Sides) {
  const paired = group.every(([b, a]) => b !== null && a !== null)
  const before = group.map(([b]) => (b === null ? '' : old[b]!)).join('')
  const after = group.map(([, a]) => (a === null ? '' : now[a]!)).join('')
  if (!paired && before && after && within(before, after, sides)) return
  for (const [b, a] of group) {
    const one = b === null ? '' : old[b]!
    const other = a === null ? '' : now[a]!
    if (one && other && within(one, other, sides)) continue
    add(sides.before, one, true)
    add(sides.after, other, true)
  }
}

/// With what closes them; what is left at the end is one, too.
const sentences = (text: string): string[] =>
  text.match(/[^。！？；!?;]*[。！？；!?;]+[”’」』）)]*|[^。！？；!?;]+$/g) ?? []

/// False, and nothing said, where too little is common to be worth it.
function within(before: string, after: string, sides: Sides): boolean {
  const steps = smooth(script(tokens(before), tokens(after)))
  const kept = steps.filter((step) => step.kind === 'same').reduce((sum, step) => sum + step.text.length, 0)
  if (kept < worthwhile * Math.max(before.length, after.length)) return false
  for (const step of steps) {
    if (step.kind !== 'added') add(sides.before, step.text, step.kind === 'removed')
    if (step.kind !== 'removed') add(sides.after, step.text, step.kind === 'added')
  }
  return true
}

function add(runs: Run[], text: string, changed: boolean) {
  const last = runs.at(-1)
  if (last?.changed === changed) last.text += text
  else if (text) runs.push({ text, changed })
}

/// A Chinese character each; a number with its decimals and a Latin word stay whole.
const tokens = (text: string): string[] => text.match(/\d+(?:[.,]\d+)*%?|[A-Za-z]+|[\s\S]/gu) ?? []

interface Step {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/// Beyond so many changes the way is not worth finding.
const atMost = 500

/// The shortest way from one list to the other (Myers).
function script(before: string[], after: string[]): Step[] {
  const n = before.length
  const m = after.length
  const reached: Map<number, number>[] = []
  let frontier = new Map([[1, 0]])
  for (let d = 0; d <= Math.min(n + m, atMost); d++) {
    reached.push(new Map(frontier))
    const next = new Map(frontier)
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (frontier.get(k - 1) ?? -1) < (frontier.get(k + 1) ?? -1))
      let x = down ? (frontier.get(k + 1) ?? 0) : (frontier.get(k - 1) ?? 0) + 1
      while (x < n && x - k < m && before[x] === after[x - k]) x++
      next.set(k, x)
      if (x >= n && x - k >= m) return back(before, after, reached)
    }
    frontier = next
  }
  return [step('removed', before), step('added', after)]
}

function back(before: string[], after: string[], reached: Map<number, number>[]): Step[] {
  const steps: Step[] = []
  let x = before.length
  let y = after.length
  for (let d = reached.length - 1; d >= 0; d--) {
    const frontier = reached[d]!
    const k = x - y
    const down = k === -d || (k !== d && (frontier.get(k - 1) ?? -1) < (frontier.get(k + 1) ?? -1))
    const from = down ? k + 1 : k - 1
    const fromX = d === 0 ? 0 : (frontier.get(from) ?? 0)
    const fromY = fromX - from
    while (x > Math.max(fromX, 0) && y > Math.max(fromY, 0) && before[x - 1] === after[y - 1]) {
      steps.push({ kind: 'same', text: before[--x]! })
      y--
    }
    if (d === 0) break
    if (down) steps.push({ kind: 'added', text: after[--y]! })
    else steps.push({ kind: 'removed', text: before[--x]! })
  }
  return joined(steps.reverse())
}

const step = (kind: Step['kind'], texts: string[]): Step => ({ kind, text: texts.join('') })

/// Between two same stretches: all that went, then all that came.
function joined(steps: Step[]): Step[] {
  const result: Step[] = []
  let removed = ''
  let added = ''
  const flush = () => {
    if (removed) result.push({ kind: 'removed', text: removed })
    if (added) result.push({ kind: 'added', text: added })
    removed = added = ''
  }
  for (const { kind, text } of steps) {
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else {
      flush()
      const last = result.at(-1)
      if (last?.kind === 'same') last.text += text
      else result.push({ kind, text })
    }
  }
  flush()
  return result
}

/// A few characters that happen to stand on both sides amid much that changed are no reading help: they count as changed.
function smooth(steps: Step[]): Step[] {
  const lengthFrom = (index: number, by: number) => {
    let length = 0
    for (let n = index + by; steps[n] !== undefined && steps[n]!.kind !== 'same'; n += by)
      length = Math.max(length, steps[n]!.text.length)
    return length
  }
  return joined(
    steps.flatMap((one, index): Step[] => {
      if (one.kind !== 'same') return [one]
      const around = Math.min(lengthFrom(index, -1), lengthFrom(index, 1))
      return around > 0 && (one.text.length < 2 || one.text.length * 4 < around)
        ? [
            { kind: 'removed', text: one.text },
            { kind: 'added', text: one.text },
          ]
        : [one]
    }),
  )
}
