import { describe, expect, it } from 'vitest'
import {
  flatten,
  headingOf,
  marksOf,
  paragraphs,
  pointed,
  readSpan,
  topicShares,
  type Mark,
} from '@/features/report/text'
import { analysisOf } from '../mock-api/seed'

const water = analysisOf('2023年市水务局党组落实全面从严治党主体责任情况报告', '市水务局党组')
const mark = (kind: Mark['kind'], start: number, end: number): Mark => ({ kind, start, end })

describe('the text of a report', () => {
  it('is whole again when its pieces are put together', () => {
    const lines = paragraphs(water.text, water.sections, marksOf(water), { start: 10, end: 40 })

    expect(lines.map((line) => line.pieces.map((piece) => piece.text).join('')).join('\n')).toBe(water.text)
  })

  it('has each piece at the place that it names', () => {
    const pieces = paragraphs(water.text, water.sections, marksOf(water), null).flatMap((line) => line.pieces)

    expect(pieces.every((piece) => water.text.slice(piece.start, piece.end) === piece.text)).toBe(true)
  })

  it('shows each mark on exactly its own words', () => {
    const marks = marksOf(water)
    const pieces = paragraphs(water.text, water.sections, marks, null).flatMap((line) => line.pieces)

    marks.forEach((one) => {
      const shown = pieces
        .filter((piece) => piece.marks.includes(one))
        .map((piece) => piece.text)
        .join('')
      expect(shown).toBe(water.text.slice(one.start, one.end).replaceAll('\n', ''))
    })
  })

  it('counts in UTF-16 units, so that rare characters do not shift what follows', () => {
    const text = '张𬎆同志召开31次会议'
    const start = text.indexOf('31次')

    const [line] = paragraphs(text, [], [mark('indicator', start, start + 3)], null)

    expect(line?.pieces.find((piece) => piece.marks.length)?.text).toBe('31次')
  })

  it('cuts where marks overlap and names both', () => {
    const [line] = paragraphs(
      '发现问题421个，已整改',
      [],
      [mark('rectification', 0, 11), mark('indicator', 2, 8)],
      null,
    )

    expect(line?.pieces.map((piece) => [piece.text, piece.marks.length])).toEqual([
      ['发现', 1],
      ['问题421个', 2],
      ['，已整', 1],
      ['改', 0],
    ])
    expect(line?.pieces[1] && pointed(line.pieces[1])?.kind).toBe('indicator')
  })

  it('knows a whole paragraph that is a heading from one that only begins with it', () => {
    const lines = paragraphs(water.text, water.sections, [], null)
    const levels = lines.map((line) => line.heading)

    expect(levels.filter((level) => level === 1)).toHaveLength(4)
    expect(levels.filter((level) => level === 2)).toHaveLength(0)
    expect(lines.some((line) => line.pieces[0]?.heading === 2)).toBe(true)
  })

  it('finds no heading for a part without one', () => {
    const closing = flatten(water.sections).find((section) => section.role === 'problems')

    expect(closing && headingOf(water.text, closing)).toBeNull()
  })

  it('keeps an empty line', () => {
    expect(paragraphs('一\n\n二', [], [], null).map((line) => line.start)).toEqual([0, 2, 3])
  })
})

describe('topic shares', () => {
  it('add up to the whole and come largest first', () => {
    const shares = topicShares(water.sections)

    expect(shares.reduce((sum, one) => sum + one.share, 0)).toBeCloseTo(1)
    expect(shares.map((one) => one.share)).toEqual(shares.map((one) => one.share).sort((a, b) => b - a))
  })
})

describe('a place in the address', () => {
  it('is read when it is well formed and passed over when not', () => {
    expect(readSpan('12-40')).toEqual({ start: 12, end: 40 })
    expect([readSpan('12'), readSpan('a-b'), readSpan(undefined), readSpan(['1-2'])]).toEqual([null, null, null, null])
  })
})
