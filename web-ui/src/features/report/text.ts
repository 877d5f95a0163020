import type { Analysis, Section, Span } from '@/api/types'
import { word } from '@/i18n'

export const markKinds = ['warning', 'indicator', 'problem', 'commitment', 'rectification'] as const
export type MarkKind = (typeof markKinds)[number]

export interface Mark extends Span {
  kind: MarkKind
  /// for a warning, how grave
  severity?: string
}

/// A stretch of one paragraph in which nothing begins or ends.
export interface Piece extends Span {
  text: string
  marks: Mark[]
  heading: number
  placed: boolean
}

export interface Paragraph extends Span {
  /// level of the heading that this paragraph is; 0 when it is more than a heading
  heading: number
  pieces: Piece[]
}

interface Heading extends Span {
  level: number
}

export function marksOf(analysis: Analysis): Mark[] {
  const of = (kind: MarkKind, spans: Span[]): Mark[] => spans.map(({ start, end }) => ({ kind, start, end }))
  return [
    ...analysis.warnings.map(({ start, end, severity }): Mark => ({ kind: 'warning', start, end, severity })),
    ...of('indicator', analysis.indicators),
    ...of('problem', analysis.problems),
    ...of('commitment', analysis.commitments),
    ...of('rectification', analysis.rectifications),
  ].filter((mark) => mark.end > mark.start)
}

export function flatten(sections: Section[]): Section[] {
  return sections.flatMap((section) => [section, ...flatten(section.children)])
}

/// What people call a section; a part without a heading goes by its role.
export const nameOf = (section: Section) => `${section.marker}${section.heading}` || word('section.role', section.role)

/// Sections that were read with doubt, in the order of the text.
export const doubtful = (sections: Section[]) =>
  flatten(sections).filter((section) => (section.doubts ?? []).length > 0)

/// Where the words of a section's heading stand; nothing for a part without a heading.
export function headingOf(text: string, section: Section): Heading | null {
  const words = section.heading || section.marker
  if (!words) return null
  const whole = section.marker + section.heading
  if (text.startsWith(whole, section.start))
    return { level: section.level, start: section.start, end: section.start + whole.length }
  const at = text.indexOf(words, section.start)
  // between marker and heading there may be spaces, hardly more
  if (at < 0 || at > section.start + section.marker.length + 8) return null
  return { level: section.level, start: section.start, end: at + words.length }
}

/// Cuts the canonical text into paragraphs and these at every place where something begins or ends.
export function paragraphs(text: string, sections: Section[], marks: Mark[], place: Span | null): Paragraph[] {
  const headings = flatten(sections)
    .map((section) => headingOf(text, section))
    .filter((heading) => heading !== null)
  const result: Paragraph[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const end = start + line.length
    const own = marks.filter((mark) => overlap(mark, { start, end }))
    const titles = headings.filter((heading) => overlap(heading, { start, end }))
    const whole = titles.find((heading) => heading.start <= start && heading.end >= end)
    result.push({ start, end, heading: whole?.level ?? 0, pieces: pieces(text, { start, end }, own, titles, place) })
    start = end + 1
  }
  return result
}

function pieces(text: string, line: Span, marks: Mark[], headings: Heading[], place: Span | null): Piece[] {
  const spans: Span[] = place ? [...marks, ...headings, place] : [...marks, ...headings]
  const cuts = new Set([line.start, line.end])
  spans
    .flatMap((span) => [span.start, span.end])
    .forEach((cut) => {
      if (cut > line.start && cut < line.end) cuts.add(cut)
    })
  const ordered = [...cuts].sort((a, b) => a - b)
  return ordered.slice(0, -1).map((start, index) => {
    const span = { start, end: ordered[index + 1] ?? line.end }
    return {
      ...span,
      text: text.slice(span.start, span.end),
      marks: marks.filter((mark) => overlap(mark, span)),
      heading: headings.find((heading) => overlap(heading, span))?.level ?? 0,
      placed: place !== null && overlap(place, span),
    }
  })
}

export const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end

/// The mark that a reader means who points at a piece: the shortest, since it lies on top.
export function pointed(piece: Piece): Mark | null {
  return piece.marks.reduce<Mark | null>(
    (best, mark) => (best && best.end - best.start <= mark.end - mark.start ? best : mark),
    null,
  )
}

/// How much of the text each topic takes: the length of the deepest sections, by their first topic.
export function topicShares(sections: Section[]): { topic: string; share: number }[] {
  const lengths = new Map<string, number>()
  const leaves = flatten(sections).filter((section) => section.children.length === 0)
  leaves.forEach((leaf) => {
    const main = [...leaf.topics].sort((a, b) => b.score - a.score)[0]
    if (main) lengths.set(main.topic, (lengths.get(main.topic) ?? 0) + leaf.end - leaf.start)
  })
  const total = [...lengths.values()].reduce((sum, length) => sum + length, 0)
  return [...lengths].map(([topic, length]) => ({ topic, share: length / total })).sort((a, b) => b.share - a.share)
}

export function readSpan(text: unknown): Span | null {
  const match = typeof text === 'string' ? /^(\d+)-(\d+)$/.exec(text) : null
  return match ? { start: Number(match[1]), end: Number(match[2]) } : null
}

export const sameSpan = (a: Span | null, b: Span | null) =>
  a !== null && b !== null && a.start === b.start && a.end === b.end
