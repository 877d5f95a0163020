import type { Candidate, ItemClass, ItemRow, Section } from '@/api/types'
import { likeness } from '@/comparison/likeness'
import { flatten, nameOf } from '../text'
import { propose, type Proposal } from './proposal'

/// The item as it will be: what is not changed is as proposed.
export interface Wish {
  problem: string
  class: ItemClass
  due: string | null
  unit: string
  /// id of the list that it is to stand in
  list: string | null
}

/// What a candidate becomes: a promise goes into a list of commitments, all else into one of rectification.
export const kindOf = (candidate: Candidate) => (candidate.kind === 'commitment' ? 'commitment' : 'rectification')

/// What somebody has decided and not yet sent; an accepted one becomes the item that was wished for.
export type Answer = { is: 'accepted' } | { is: 'merged'; into: Target } | { is: 'rejected'; reason: string }

/// An item of the ledger, or a candidate of the same list that becomes one first.
export type Target = { item: string; number: string } | { candidate: string; text: string }

/// A candidate as the list shows it.
export interface Row {
  candidate: Candidate
  /// its place in the list, from 1
  n: number
  proposal: Proposal
  /// an item that says nearly the same
  similar: ItemRow | null
}

export interface Group {
  part: string
  rows: Row[]
}

const alike = 0.5

/// The candidates by the part of the report that they stand in, in the order of the text.
export function groupsOf(
  candidates: readonly Candidate[],
  sections: Section[],
  items: readonly ItemRow[],
  today: string,
  year: number | null,
): Group[] {
  const parts = sections.length === 1 && sections[0]!.children.length ? sections[0]!.children : sections
  const partOf = (one: Candidate) => {
    const top = parts.find((section) => section.start <= one.start && one.start < section.end)
    return top ? nameOf(top) : ''
  }
  const groups: Group[] = []
  const ordered = [...candidates].sort((a, b) => a.start - b.start || a.end - b.end)
  ordered.forEach((candidate, index) => {
    const part = partOf(candidate)
    const proposal = propose(candidate.text, today, year, candidate.columns?.due)
    const row = { candidate, n: index + 1, proposal, similar: mostAlike(candidate, items) }
    const last = groups.at(-1)
    if (last?.part === part) last.rows.push(row)
    else groups.push({ part, rows: [row] })
  })
  return groups
}

function mostAlike(candidate: Candidate, items: readonly ItemRow[]): ItemRow | null {
  let best: ItemRow | null = null
  let most = alike
  for (const item of items) {
    if (item.id === candidate.item) continue
    const how = Math.max(likeness(candidate.text, item.problem), likeness(candidate.text, item.source))
    if (how >= most) {
      most = how
      best = item
    }
  }
  return best
}

/// The paragraph that a passage stands in, cut in three around the passage, and the section with its doubt.
export function contextOf(text: string, { start, end }: Candidate) {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const next = text.indexOf('\n', end)
  return {
    before: text.slice(from, start),
    passage: text.slice(start, end),
    after: text.slice(end, next < 0 ? text.length : next),
  }
}

/// The innermost section that a candidate stands in.
export function sectionOf(sections: Section[], { start }: Candidate): string {
  const inside = flatten(sections).filter((section) => section.start <= start && start < section.end)
  return inside.length ? nameOf(inside.at(-1)!) : ''
}

/// Accepted ones first: others may be merged into the items that they become.
export const inOrder = (answers: [string, Answer][]): [string, Answer][] =>
  [...answers].sort(([, a], [, b]) => weight(a) - weight(b))

const weight = (answer: Answer) => (answer.is === 'merged' && 'candidate' in answer.into ? 1 : 0)

/// Whether an answer still stands when another one is taken back: nothing is merged into what becomes no item.
export const standsWithout = (answer: Answer, candidate: string) =>
  !(answer.is === 'merged' && 'candidate' in answer.into && answer.into.candidate === candidate)

export function countsOf(answers: Iterable<Answer>) {
  const counts = { accepted: 0, merged: 0, rejected: 0 }
  for (const answer of answers) counts[answer.is]++
  return counts
}
