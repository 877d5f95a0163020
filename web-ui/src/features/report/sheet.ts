import type { Analysis, Span } from '@/api/types'
import {
  flatten,
  mainTopic,
  overlap,
  paragraphs,
  titleOf,
  topicShares,
  type Mark,
  type MarkKind,
  type Paragraph,
} from './text'

/// A word in the lane beside a paragraph: one for each warning and statement, one for all indicators.
export interface Label extends Span {
  kind: MarkKind
  severity?: string
  /// which of its kind, from 1; of indicators how many
  n: number
}

export interface Row extends Paragraph {
  title: boolean
  labels: Label[]
  /// labels that found no room
  more: number
  /// how far down the lane begins, since the labels of the row before reach into this one
  shift: number
  topic: string | null
  /// which colour its topic has, by how much of the text it takes; 0 for none and the rest
  colour: number
  /// the first row of its topic says its name
  names: boolean
}

/// What stands together under one topic, and is drawn or left alone together.
export interface Block {
  key: number
  rows: Row[]
  end: number
  /// guessed, for a block that was not drawn yet
  height: number
}

const atMost = 4
const rowsOfABlock = 16
export const lineHeight = 32
const labelHeight = 23

/// @param perLine how many characters a line takes
export function blocksOf(analysis: Analysis, marks: Mark[], shown: readonly MarkKind[], perLine: number): Block[] {
  const visible = marks.filter((mark) => shown.includes(mark.kind))
  const title = titleOf(analysis)
  const leaves = flatten(analysis.sections).filter((section) => section.children.length === 0)
  const colours = topicShares(analysis.sections).map((one) => one.topic)
  const labels = labelsOf(visible)
  const blocks: Block[] = []
  let leaf = 0
  let label = 0
  let below = 0
  let before: string | null = null
  for (const paragraph of paragraphs(analysis.text, analysis.sections, visible)) {
    while (leaf < leaves.length - 1 && (leaves[leaf + 1]?.start ?? 0) <= paragraph.start) leaf++
    const section = leaves[leaf]
    const topic = (section && section.start <= paragraph.start && mainTopic(section)) || null
    const own: Label[] = []
    for (let one = labels[label]; one && one.start <= paragraph.end; one = labels[++label]) own.push(one)
    const beside = together(own)
    const height = Math.max(1, Math.ceil((paragraph.end - paragraph.start + 2) / perLine)) * lineHeight
    const isTitle = title !== null && overlap(title, paragraph)
    const row: Row = {
      ...paragraph,
      title: isTitle,
      labels: beside.slice(0, atMost),
      more: Math.max(0, beside.length - atMost),
      shift: beside.length ? below : 0,
      topic: isTitle ? null : topic,
      colour: topic && !isTitle ? Math.min(colours.indexOf(topic) + 1, 5) % 5 : 0,
      names: !isTitle && topic !== null && topic !== before,
    }
    if (!isTitle) before = topic
    const taken = beside.length ? row.shift + Math.min(beside.length, atMost + 1) * labelHeight : below
    below = Math.max(0, taken - height)
    const last = blocks.at(-1)
    const begins = !last || last.rows.length >= rowsOfABlock || row.names
    if (begins) {
      // what hangs over the end of a block would be cut off with it
      row.shift = 0
      blocks.push({ key: row.start, rows: [row], end: row.end, height })
    } else {
      last.rows.push(row)
      last.end = row.end
      last.height += height
    }
  }
  return blocks
}

/// Numbered by kind in the order of the text; warnings by how grave they are, as the panel has them.
function labelsOf(marks: Mark[]): Label[] {
  const count = new Map<string, number>()
  return marks.map((mark) => {
    const of = mark.kind === 'warning' ? `warning-${mark.severity}` : mark.kind
    const n = (count.get(of) ?? 0) + 1
    count.set(of, n)
    return { ...mark, n }
  })
}

/// The indicators of a paragraph are one label.
function together(labels: Label[]): Label[] {
  const indicators = labels.filter((one) => one.kind === 'indicator')
  const first = indicators[0]
  const others = labels.filter((one) => one.kind !== 'indicator')
  return first ? [...others, { ...first, n: indicators.length }].sort((a, b) => a.start - b.start) : others
}
