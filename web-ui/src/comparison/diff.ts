import type { Span } from '@/api/types'
import { align } from './align'
import { likeness } from './likeness'

/// A paragraph of one version, with its place in that version's text.
export interface Paragraph extends Span {
  text: string
}

/// Two paragraphs that are one, or one that the other version does not have.
export interface Row {
  kind: 'same' | 'changed' | 'added' | 'removed'
  before: Paragraph | null
  after: Paragraph | null
  /// where the same paragraph stands in the other version, when it went from here only to come there, or the reverse
  moved?: Paragraph
}

/// Rows that are shown, or a run of unchanged ones that is folded.
export type Block = { kind: 'row'; row: Row; change: number | null } | { kind: 'fold'; rows: Row[]; at: Place }
export type Place = 'start' | 'middle' | 'end' | 'all'

/// Paragraphs with less in common are two, of which one went and one came.
const alikeEnough = 0.35
/// So many unchanged paragraphs beside a change help to find one's way.
const around = 1

export function paragraphsOf(text: string): Paragraph[] {
  const result: Paragraph[] = []
  let start = 0
  for (const line of text.split('\n')) {
    if (line.trim()) result.push({ text: line, start, end: start + line.length })
    start += line.length + 1
  }
  return result
}

/// Both texts side by side, paragraph by paragraph. What changed within one is found when it is shown: see `letters.ts`.
export function compare(before: string, after: string): Row[] {
  const old = paragraphsOf(before)
  const now = paragraphsOf(after)
  const key = (paragraph: Paragraph) => paragraph.text.trim()
  const pairs = align(
    old.map(key),
    now.map(key),
    (one, other) => likeness(old[one]!.text, now[other]!.text),
    alikeEnough,
  )
  const rows = pairs.map(([b, a]): Row => {
    const row = { before: b === null ? null : old[b]!, after: a === null ? null : now[a]! }
    if (row.before === null) return { ...row, kind: 'added' }
    if (row.after === null) return { ...row, kind: 'removed' }
    return { ...row, kind: key(row.before) === key(row.after) ? 'same' : 'changed' }
  })
  return withMoves(rows, key)
}

/// Ties each paragraph that went to the one of the same words that came: nothing was left out there, nor added.
function withMoves(rows: Row[], key: (paragraph: Paragraph) => string): Row[] {
  const came = new Map<string, Row[]>()
  for (const row of rows) {
    if (row.kind === 'added') came.set(key(row.after!), [...(came.get(key(row.after!)) ?? []), row])
  }
  for (const row of rows) {
    const there = row.kind === 'removed' ? came.get(key(row.before!))?.shift() : undefined
    if (!there) continue
    row.moved = there.after!
    there.moved = row.before!
  }
  return rows
}

/// Folds what did not change, and numbers what did.
export function blocksOf(rows: readonly Row[]): Block[] {
  const blocks: Block[] = []
  let change = 0
  let index = 0
  while (index < rows.length) {
    const row = rows[index]!
    if (row.kind !== 'same') {
      blocks.push({ kind: 'row', row, change: change++ })
      index++
      continue
    }
    let end = index
    while (end < rows.length && rows[end]!.kind === 'same') end++
    blocks.push(...folded(rows.slice(index, end), index === 0, end === rows.length))
    index = end
  }
  return blocks
}

function folded(rows: Row[], first: boolean, last: boolean): Block[] {
  const head = first ? 0 : around
  const tail = last ? 0 : around
  const shown = (some: Row[]) => some.map((row): Block => ({ kind: 'row', row, change: null }))
  const hidden = rows.slice(head, rows.length - tail)
  if (hidden.length < 2) return shown(rows)
  const at = first ? (last ? 'all' : 'start') : last ? 'end' : 'middle'
  return [...shown(rows.slice(0, head)), { kind: 'fold', rows: hidden, at }, ...shown(rows.slice(rows.length - tail))]
}
