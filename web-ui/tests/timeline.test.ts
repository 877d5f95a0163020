import { describe, expect, it } from 'vitest'
import { decode } from '@/features/ledger/preview'
import { folded, happenings, linesOf, openDemands, stepsOf } from '@/features/ledger/timeline'
import { rounds } from '../mock-api/rounds'
import { seed } from '../mock-api/seed'

const world = seed(0)
const reviewer = world.people.find((one) => one.username === 'reviewer')!
const itemIn = (state: string, at = 0) => world.items.filter((one) => one.state === state)[at]!
const recordsOf = (item: ReturnType<typeof itemIn>) => ({
  item,
  rounds: rounds(world, reviewer, item.id),
  extensions: [],
  files: world.evidence.filter((one) => one.item === item.id),
  trail: world.trail.filter((one) => one.subject === item.id),
})

describe('the time line of an item', () => {
  it('tells everything once, the newest first, with who and their unit', () => {
    const told = happenings(recordsOf(itemIn('under-close-out')))

    expect(told.map((one) => one.at)).toEqual([...told.map((one) => one.at)].sort().reverse())
    expect(told.map((one) => one.kind)).toContain('close-out.submitted')
    expect(told.filter((one) => one.kind === 'item.opened')).toHaveLength(1)
    expect(told.every((one) => one.by?.unit?.name)).toBe(true)
  })

  it('shows a return with each of its demands, and the answers with the application that gave them', () => {
    const told = happenings(recordsOf(itemIn('under-close-out')))
    const back = told.find((one) => one.tone === 'back')
    const again = told.find((one) => one.kind === 'close-out.submitted' && one.values.n === 2)

    expect(back?.demands).toHaveLength(2)
    expect(again?.answers.map((one) => one.demand)).toEqual(back?.demands)
  })

  it('asks the unit for what the last return demands, until it has applied again', () => {
    const returned = itemIn('in-progress', 1)
    const applied = itemIn('under-close-out')

    expect(openDemands(returned, rounds(world, reviewer, returned.id)).map((one) => one.place)).toEqual([1, 2])
    expect(openDemands(applied, rounds(world, reviewer, applied.id))).toEqual([])
  })

  it('knows how far an item is', () => {
    const route = ['review', 'acceptance']
    const states = (item: ReturnType<typeof itemIn>) =>
      stepsOf(item, route, recordsOf(item).trail).map((one) => one.state)

    expect(states(itemIn('assigned'))).toEqual(['done', 'now', 'next', 'next', 'next', 'next'])
    expect(states(itemIn('under-close-out'))).toEqual(['done', 'done', 'done', 'now', 'next', 'next'])
    expect(states(itemIn('closed'))).toEqual(['done', 'done', 'done', 'done', 'done', 'done'])
  })

  it('folds what is old by year, and loses nothing', () => {
    const [pattern] = happenings(recordsOf(itemIn('closed')))
    const at = ['2026-03-01T00:00:00Z', '2025-12-31T17:00:00Z', '2025-06-01T00:00:00Z', '2024-01-01T00:00:00Z']
    const many = at.flatMap((time, y) =>
      Array.from({ length: 40 }, (_, n) => ({ ...pattern!, at: time, key: `${y} ${n}` })),
    )

    const { newest, years } = folded(many)

    // the last evening of 2025 in Greenwich is 2026 in China
    expect(newest).toHaveLength(50)
    expect(years.map(({ year, all }) => [year, all.length])).toEqual([
      ['2026', 30],
      ['2025', 40],
      ['2024', 40],
    ])
    expect(folded(many.slice(0, 50)).years).toEqual([])
  })

  it('counts a demand a line, as the service does', () => {
    expect(linesOf(' 一、补充；\r\n\n二、说明。 ')).toEqual(['一、补充；', '二、说明。'])
  })
})

describe('a text file', () => {
  it('is read in the encodings that offices write', () => {
    expect(decode(new TextEncoder().encode('整改').buffer as ArrayBuffer)).toBe('整改')
    expect(decode(new Uint8Array([0xd5, 0xfb, 0xb8, 0xc4]).buffer)).toBe('整改')
    expect(decode(new Uint8Array([0xff, 0xfe, 0x74, 0x65]).buffer)).toBe('整')
  })
})
