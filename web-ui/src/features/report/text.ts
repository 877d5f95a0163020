import type { Analysis, Judgement, Section, Span } from '@/api/types'
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
}

export interface Paragraph extends Span {
  /// level of the heading that this paragraph is; 0 when it is more than a heading
  heading: number
  pieces: Piece[]
}

interface Heading extends Span {
  level: number
}

/// All that is marked in the text: what the reader found, and what people added.
export function marksOf(analysis: Analysis, judgements: Judgement[] = []): Mark[] {
  const of = (kind: MarkKind, spans: Span[]): Mark[] => spans.map(({ start, end }) => ({ kind, start, end }))
  const added = judgements.flatMap((one): Mark[] =>
    one.answer === 'missed' && !one.read && one.start !== null && one.end !== null
      ? [{ kind: one.kind, start: one.start, end: one.end, ...(one.kind === 'warning' ? { severity: 'warning' } : {}) }]
      : [],
  )
  return [
    ...analysis.warnings.map(({ start, end, severity }): Mark => ({ kind: 'warning', start, end, severity })),
    ...of('indicator', analysis.indicators),
    ...of('problem', analysis.problems),
    ...of('commitment', analysis.commitments),
    ...of('rectification', analysis.rectifications),
    ...added,
  ]
    .filter((mark) => mark.end > mark.start)
    .sort((a, b) => a.start - b.start || a.end - b.end)
}

export function flatten(sections: Section[]): Section[] {
  return sections.flatMap((section) => [section, ...flatten(section.children)])
}

/// What people call a section; a part without a heading goes by its role.
export const nameOf = (section: Section) => `${section.marker}${section.heading}` || word('section.role', section.role)

/// The innermost section around a place.
export const sectionAt = (sections: Section[], at: number): Section | undefined =>
  flatten(sections).findLast((section) => section.start <= at && at < section.end)

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

const bare = (text: string) => text.replace(/\s/g, '')

/// The lines at the top of the text that are its title, though somebody corrected what it is called: who reads it later
/// still sees the title in its place. Nothing where the text has none.
export function titleOf(analysis: Analysis): Span | null {
  const was = analysis.corrected?.find((one) => one.what === 'title')?.was
  const wanted = [analysis.title, typeof was === 'string' ? was : ''].map(bare).filter((one) => one !== '')
  const lines = analysis.text.split('\n', titleWithin)
  let from = 0
  for (let first = 0; first < lines.length; first++) {
    let to = from - 1
    for (let last = first; last < Math.min(first + titleLines, lines.length); last++) {
      to += (lines[last]?.length ?? 0) + 1
      if (wanted.includes(bare(analysis.text.slice(from, to)))) return { start: from, end: to }
    }
    from += (lines[first]?.length ?? 0) + 1
  }
  return null
}

const titleWithin = 12
const titleLines = 4

/// Those of a sorted list that touch each of the lines, one after the other: no line looks at all of them.
function sweep<T extends Span>(sorted: T[]): (line: Span) => T[] {
  let open: T[] = []
  let next = 0
  return (line) => {
    open = open.filter((one) => one.end > line.start)
    for (let one = sorted[next]; one && one.start < line.end; one = sorted[++next]) {
      if (one.end > line.start) open.push(one)
    }
    return open
  }
}

/// Cuts the canonical text into paragraphs and these at every place where something begins or ends.
///
/// @param marks by place
export function paragraphs(text: string, sections: Section[], marks: Mark[]): Paragraph[] {
  const headings = flatten(sections)
    .map((section) => headingOf(text, section))
    .filter((heading) => heading !== null)
    .sort((a, b) => a.start - b.start)
  const marksIn = sweep(marks)
  const headingsIn = sweep(headings)
  const result: Paragraph[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const span = { start, end: start + line.length }
    const own = marksIn(span)
    const titles = headingsIn(span)
    const whole = titles.find((heading) => heading.start <= span.start && heading.end >= span.end)
    result.push({ ...span, heading: whole?.level ?? 0, pieces: pieces(text, span, own, titles) })
    start = span.end + 1
  }
  return result
}

function pieces(text: string, line: Span, marks: Mark[], headings: Heading[]): Piece[] {
  const cuts = new Set([line.start, line.end])
  ;[...marks, ...headings]
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
    }
  })
}

/// The pieces cut once more where the place begins and ends at which the reader is.
export function cutAt(pieces: Piece[], place: Span | null): (Piece & { here: boolean })[] {
  return pieces.flatMap((piece) => {
    if (!place || !overlap(place, piece)) return [{ ...piece, here: false }]
    const from = Math.max(place.start, piece.start)
    const to = Math.min(place.end, piece.end)
    return [
      { start: piece.start, end: from, here: false },
      { start: from, end: to, here: true },
      { start: to, end: piece.end, here: false },
    ]
      .filter((part) => part.end > part.start)
      .map((part) => ({ ...piece, ...part, text: piece.text.slice(part.start - piece.start, part.end - piece.start) }))
  })
}

export const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end

const length = (span: Span) => span.end - span.start

/// The mark that a reader means who points at a piece: the shortest, since it lies on top.
export function pointed(piece: Piece): Mark | null {
  return piece.marks.reduce<Mark | null>((best, mark) => (best && length(best) <= length(mark) ? best : mark), null)
}

/// How much of the text each topic takes: the length of the deepest sections, by their first topic.
export function topicShares(sections: Section[]): { topic: string; share: number }[] {
  const lengths = new Map<string, number>()
  const leaves = flatten(sections).filter((section) => section.children.length === 0)
  leaves.forEach((leaf) => {
    const main = mainTopic(leaf)
    if (main) lengths.set(main, (lengths.get(main) ?? 0) + leaf.end - leaf.start)
  })
  const total = [...lengths.values()].reduce((sum, length) => sum + length, 0)
  return [...lengths].map(([topic, length]) => ({ topic, share: length / total })).sort((a, b) => b.share - a.share)
}

export const mainTopic = (section: Section) => [...section.topics].sort((a, b) => b.score - a.score)[0]?.topic

export function readSpan(text: unknown): Span | null {
  const match = typeof text === 'string' ? /^(\d+)-(\d+)$/.exec(text) : null
  return match ? { start: Number(match[1]), end: Number(match[2]) } : null
}

export const sameSpan = (a: Span | null, b: Span | null) =>
  a !== null && b !== null && a.start === b.start && a.end === b.end
