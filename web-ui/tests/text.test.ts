import { describe, expect, it } from 'vitest'
import { blocksOf } from '@/features/report/sheet'
import {
  cutAt,
  flatten,
  headingOf,
  markKinds,
  marksOf,
  paragraphs,
  pointed,
  readSpan,
  titleOf,
  topicShares,
  type Mark,
} from '@/features/report/text'
import { analysisOf } from '../mock-api/seed'

const water = analysisOf('2023年市水务局党组落实全面从严治党主体责任情况报告', '市水务局党组')
const mark = (kind: Mark['kind'], start: number, end: number): Mark => ({ kind, start, end })

describe('the text of a report', () => {
  it('is whole again when its pieces are put together', () => {
    const lines = paragraphs(water.text, water.sections, marksOf(water))

    expect(lines.map((line) => line.pieces.map((piece) => piece.text).join('')).join('\n')).toBe(water.text)
  })

  it('has each piece at the place that it names', () => {
    const pieces = paragraphs(water.text, water.sections, marksOf(water)).flatMap((line) => line.pieces)

    expect(pieces.every((piece) => water.text.slice(piece.start, piece.end) === piece.text)).toBe(true)
  })

  it('shows each mark on exactly its own words', () => {
    const marks = marksOf(water)
    const pieces = paragraphs(water.text, water.sections, marks).flatMap((line) => line.pieces)

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

    const [line] = paragraphs(text, [], [mark('indicator', start, start + 3)])

    expect(line?.pieces.find((piece) => piece.marks.length)?.text).toBe('31次')
  })

  it('cuts where marks overlap and names both', () => {
    const [line] = paragraphs('发现问题421个，已整改', [], [mark('rectification', 0, 11), mark('indicator', 2, 8)])

    expect(line?.pieces.map((piece) => [piece.text, piece.marks.length])).toEqual([
      ['发现', 1],
      ['问题421个', 2],
      ['，已整', 1],
      ['改', 0],
    ])
    expect(line?.pieces[1] && pointed(line.pieces[1])?.kind).toBe('indicator')
  })

  it('knows a whole paragraph that is a heading from one that only begins with it', () => {
    const lines = paragraphs(water.text, water.sections, [])
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
    expect(paragraphs('一\n\n二', [], []).map((line) => line.start)).toEqual([0, 2, 3])
  })
})

describe('the title', () => {
  it('keeps its place when somebody corrects what the report is called', () => {
    const place = titleOf(water)
    const corrected = {
      ...water,
      title: '另一个标题',
      corrected: [{ what: 'title' as const, correction: 'c', was: water.title }],
    }

    expect(place && water.text.slice(place.start, place.end).trim()).toBe(water.title)
    expect(titleOf(corrected)).toEqual(place)
  })

  it('may stand in two lines', () => {
    const text = '市水务局党组关于2023年度\n落实主体责任情况的报告\n正文。'

    expect(titleOf({ ...water, text, title: '市水务局党组关于2023年度落实主体责任情况的报告' })).toEqual({
      start: 0,
      end: 26,
    })
  })
})

describe('the sheet', () => {
  it('has every paragraph once, in blocks', () => {
    const blocks = blocksOf(water, marksOf(water), markKinds, 34)
    const rows = blocks.flatMap((block) => block.rows)

    expect(rows.map((row) => row.pieces.map((piece) => piece.text).join('')).join('\n')).toBe(water.text)
    expect(rows.filter((row) => row.title)).toHaveLength(1)
    expect(rows.every((row) => row.labels.length <= 4)).toBe(true)
  })

  it('shows no marks of a kind that was left out', () => {
    const labels = blocksOf(water, marksOf(water), ['problem'], 34).flatMap((block) =>
      block.rows.flatMap((row) => row.labels),
    )

    expect(new Set(labels.map((label) => label.kind))).toEqual(new Set(['problem']))
    expect(labels.map((label) => label.n)).toEqual(labels.map((_, n) => n + 1))
  })

  it('is cut once more where the reader is', () => {
    const pieces = cutAt([{ start: 0, end: 6, text: '甲乙丙丁戊己', marks: [], heading: 0 }], { start: 2, end: 4 })

    expect(pieces.map((piece) => [piece.text, piece.here])).toEqual([
      ['甲乙', false],
      ['丙丁', true],
      ['戊己', false],
    ])
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
