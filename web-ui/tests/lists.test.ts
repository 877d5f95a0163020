import userEvent from '@testing-library/user-event'
import { within } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import { noParticulars, periodOf } from '../mock-api/kinds'
import { stageOf, textsOf } from '../src/features/lists/chain'
import { portal } from './portal'

const patient = { timeout: 5000 }

describe('lists', () => {
  it('become items of their units when they are issued, after saying of how many', async () => {
    const user = userEvent.setup({ pointerEventsCheck: 0 })
    const { screen } = await portal('reviewer', '/lists')
    await user.click(await screen.findByRole('link', { name: /重点任务清单/ }))
    await screen.findByText('完成病险水库除险加固')
    await user.click(await screen.findByRole('button', { name: '下发' }))
    const dialog = within(await screen.findByRole('dialog', {}, patient))
    await dialog.findByText(/2 条条目将成为 2 个单位的事项/)
    await user.click(dialog.getByRole('button', { name: '下发' }))

    expect((await screen.findAllByRole('link', { name: /^RW-2026-/ }, patient)).length).toBe(2)
  })

  it('are not made by reporters, who see what theirs owes', async () => {
    const { screen } = await portal('water-bureau-reporter', '/lists')

    expect(await screen.findByRole('link', { name: /主体责任清单/ })).toBeTruthy()
    expect(screen.queryByRole('link', { name: /重点任务清单/ })).toBeNull()
    expect(screen.queryByRole('button', { name: /新建清单/ })).toBeNull()
  })

  it('name the period that a day lies in', () => {
    expect(periodOf('monthly', '2024-02-10')).toEqual({ period: '2024M02', until: '2024-02-29' })
    expect(periodOf('yearly', '2025-01-01')).toEqual({ period: '2025', until: '2025-12-31' })
  })
})

describe('a duty', () => {
  it('is confirmed with one press when nothing is new', async () => {
    const user = userEvent.setup({ pointerEventsCheck: 0 })
    const { screen } = await portal('water-bureau-reporter', '/lists')
    await user.click(await screen.findByRole('link', { name: /主体责任清单/ }))
    await user.click(await screen.findByRole('link', { name: /^ZR-2026-/ }, patient))
    await user.click(await screen.findByRole('button', { name: '签收' }, patient))
    const signing = within(await screen.findByRole('dialog', {}, patient))
    await user.type(signing.getByLabelText('责任领导'), '甲')
    await user.type(signing.getByLabelText('责任人'), '乙')
    await user.click(signing.getByRole('button', { name: /签收/ }))
    await user.click(await screen.findByRole('button', { name: '本期确认' }, patient))
    await user.click(within(await screen.findByRole('dialog', {}, patient)).getByRole('button', { name: '确认' }))

    expect(await screen.findByText('无新情况', {}, patient)).toBeTruthy()
  })
})

describe('a directive', () => {
  it('says its text once where all units were told the same', () => {
    const told = { particulars: { ...noParticulars, text: '请核查', by: '甲', on: '2026-01-05' } }

    expect(textsOf([told, told])).toEqual([{ text: '请核查', by: '甲', on: '2026-01-05' }])
    expect(textsOf([{ particulars: noParticulars }])).toEqual([])
  })

  it('waits for a receipt, an answer or a review until it is ended', () => {
    expect(
      ['assigned', 'in-progress', 'under-close-out', 'closed', 'archived'].map((state) => stageOf({ state })),
    ).toEqual(['assigned', 'working', 'answered', 'ended', 'ended'])
  })
})
