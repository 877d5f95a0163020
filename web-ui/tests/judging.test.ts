import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import type { Judgement, Report } from '@/api/types'
import { demandText, hasMoved, openReturn, seenOf } from '@/features/report/deciding'
import { demandOf, isOf, isOpen, queriesOf } from '@/features/report/judging'
import { analysisOf, seed } from '../mock-api/seed'
import { portal } from './portal'

const user = userEvent.setup({ pointerEventsCheck: 0 })
const water = analysisOf('2023年市水务局党组落实全面从严治党主体责任情况报告', '市水务局党组')
const [first] = queriesOf(water, [])
if (!first) throw new Error('nothing to judge')

const judgement = (over: Partial<Judgement>): Judgement => ({
  id: 'one',
  kind: 'warning',
  rule: first.rule,
  quote: first.quote,
  start: first.start,
  end: first.end,
  read: true,
  answer: 'confirmed',
  reason: null,
  party: 'supervisor',
  by: { name: '周敏', unit: null, inPlaceOf: null, away: null },
  at: '2026-11-29T08:00:00Z',
  version: 1,
  mine: true,
  ...over,
})

describe('what waits for an answer', () => {
  it('comes gravest first, and is open until this side has answered', () => {
    const queries = queriesOf(water, [judgement({ party: 'unit', answer: 'mended' })])
    const [gravest] = queries

    expect(gravest?.severity).toBe('error')
    expect(gravest && isOpen(gravest, false, [])).toBe(false)
    expect(gravest && isOpen(gravest, true, [])).toBe(true)
    expect(gravest && isOpen(gravest, true, [demandOf(gravest)])).toBe(false)
  })

  it('is settled for the unit, too, once supervisors say that nothing is wrong', () => {
    const [gravest] = queriesOf(water, [judgement({ answer: 'unfounded', reason: '原文如此' })])

    expect(gravest && isOpen(gravest, false, [])).toBe(false)
  })

  it('holds what a person added where it stands in this version', () => {
    const added = judgement({
      id: 'two',
      rule: null,
      start: 5,
      end: 9,
      read: false,
      answer: 'missed',
      reason: '应写全称',
    })
    const gone = judgement({ id: 'three', rule: null, start: null, end: null, read: false, answer: 'missed' })

    const queries = queriesOf(water, [added, gone])

    expect(queries.filter((one) => one.added).map((one) => [one.start, one.message])).toEqual([[5, '应写全称']])
  })
})

describe('a demand', () => {
  it('keeps the place and the rule of the warning that it came from', () => {
    const demand = demandOf(first)

    expect(demand).toMatchObject({ kind: 'warning', rule: first.rule, start: first.start, end: first.end })
    expect(water.text.slice(demand.start ?? 0, demand.end ?? 0)).toBe(demand.quote)
    expect(isOf(demand, first)).toBe(true)
  })

  it('is numbered in the one text only where there are several', () => {
    const one = { ...demandOf(first), text: '补数字 ' }

    expect(demandText([one])).toBe('补数字')
    expect(demandText([one, { ...one, text: '写期限' }])).toBe('1. 补数字\n2. 写期限')
  })
})

describe('a decision', () => {
  const report = (over: Partial<Report>): Report => {
    const found = seed(0).reports.find((one) => one.step === 'first-review')
    if (!found) throw new Error('no such report')
    return { ...found, ...over }
  }

  it('is held against the step and the version that it was begun on', () => {
    const before = report({})
    const seen = seenOf(before)
    const { procedure } = before
    if (!procedure) throw new Error('nothing waits')

    expect(hasMoved(seen, before)).toBe(false)
    expect(hasMoved(seen, { ...before, procedure: { ...procedure, step: 'final-review' } })).toBe(true)
    expect(hasMoved(seen, { ...before, version: 2 })).toBe(true)
    expect(hasMoved(null, before)).toBe(false)
  })

  it('shows the demands of the last return, of a later step, too, until all is approved', () => {
    const returned = seed(0).reports.find((one) => one.state === 'returned')

    expect(returned && openReturn(returned)?.demands.map((one) => one.text)).toEqual([
      '一、“项具体措施”缺少数字，请补写；',
      '二、存在问题请单独成段，逐条写明。',
    ])
    expect(returned && openReturn({ ...returned, state: 'approved' })).toBeUndefined()
  })
})

describe('a reviewer', () => {
  it('judges during the review and approves after it, on the version that was handed in', async () => {
    const world = seed(0)
    const report = world.reports.find((one) => one.step === 'first-review')
    const { screen } = await portal('reviewer', `/reports/${report?.id}`, world)

    await user.click((await screen.findAllByRole('button', { name: /^确有此误/ }))[0] as HTMLElement)

    expect(await screen.findByText(/周敏（市委/)).toBeTruthy()
    expect(report?.versions).toHaveLength(1)
    await user.click(screen.getByRole('button', { name: '通过' }))
    await user.click(screen.getByRole('button', { name: '确认通过' }))
    await expect.poll(() => report?.step).toBe('final-review')
    expect(report?.opinions.at(-1)?.text).toBe('同意')
  })

  it('says why a warning is none, and takes it back', async () => {
    const world = seed(0)
    const report = world.reports.find((one) => one.step === 'first-review')
    const { screen } = await portal('reviewer', `/reports/${report?.id}`, world)

    await user.click((await screen.findAllByRole('button', { name: /^无需修改/ }))[0] as HTMLElement)
    const send = screen.getByRole('button', { name: '无需修改' }) as HTMLButtonElement
    expect(send.disabled).toBe(true)
    await user.type(screen.getByRole('textbox', { name: '请写明理由' }), '原文如此')
    await user.click(send)

    expect(await screen.findByText('：原文如此')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /^撤回/ }))
    await expect.poll(() => world.judgements.get(report?.id ?? '')).toEqual([])
  })

  it('makes a demand of a warning by one press, which keeps its place', async () => {
    const world = seed(0)
    const report = world.reports.find((one) => one.step === 'first-review')
    const { screen } = await portal('reviewer', `/reports/${report?.id}`, world)

    await user.click((await screen.findAllByRole('button', { name: /^列入退回要求/ }))[0] as HTMLElement)
    await user.click(screen.getByRole('button', { name: '退回，附 1 条要求' }))
    await user.click(screen.getByRole('button', { name: '确认退回' }))

    await expect.poll(() => report?.state).toBe('returned')
    expect(report?.opinions.at(-1)?.demands).toMatchObject([{ kind: 'warning', rule: 'missing-number' }])
  })
})
