import userEvent from '@testing-library/user-event'
import { within } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import { claims, lastYear } from '../mock-api/lastYear'
import { people } from '../mock-api/people'
import { seed } from '../mock-api/seed'
import { portal } from './portal'

const user = userEvent.setup({ pointerEventsCheck: 0 })
const reviewer = people.find((person) => person.username === 'reviewer')!

/// A report with several promises to follow.
const world = () => {
  const one = seed(0)
  const report = one.reports.find((each) => lastYear(one, reviewer, each.id).promises.length > 2)
  if (!report) throw new Error('no promises')
  return { world: one, report, seen: lastYear(one, reviewer, report.id) }
}

describe('last year', () => {
  it('stands beside this year, one row a promise', async () => {
    const { world: pretended, report, seen } = world()
    const { screen } = await portal('reviewer', `/reports/${report.id}`, pretended)

    await user.click(await screen.findByRole('link', { name: '与上年比' }))

    expect(await screen.findByRole('heading', { level: 1, name: '与上年比' })).toBeTruthy()
    expect(await screen.findByText(`上年承诺 ${seen.promises.length} 条`)).toBeTruthy()
    expect(screen.getAllByRole('row', { name: /^第 \d+ 条$/ })).toHaveLength(seen.promises.length)
    expect(screen.getByRole('region', { name: '与上年报告对不上的数字' })).toBeTruthy()
  })

  it('is confirmed by a click, and changed with a reason', async () => {
    const { world: pretended, report } = world()
    const { screen } = await portal('reviewer', `/reports/${report.id}/last-year`, pretended)

    await user.click(await screen.findByRole('button', { name: '确认：第 1 条' }))
    expect(await screen.findByText(/已确认/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '撤回判断：第 1 条' }))
    expect(await screen.findByRole('button', { name: '确认：第 1 条' })).toBeTruthy()

    await user.click(screen.getByRole('button', { name: '改判断：第 2 条' }))
    await user.click(screen.getByRole('combobox', { name: '今年的交代' }))
    await user.click(await screen.findByRole('option', { name: '已做到' }))
    await user.type(screen.getByRole('textbox', { name: '为什么这样判断' }), '见附件')
    await user.click(screen.getByRole('button', { name: '改判断' }))

    const row = within(await screen.findByRole('row', { name: '第 2 条' }))
    expect(await row.findByText('见附件')).toBeTruthy()
    expect(row.getByText('已做到')).toBeTruthy()
  })

  it('is where the claims that the ledger does not bear out are said, beside the report', async () => {
    const pretended = seed(0)
    const report = pretended.reports.find((one) => claims(pretended, reviewer, one.id).open > 0)
    if (!report) throw new Error('no claims')
    const { screen } = await portal('reviewer', `/reports/${report.id}`, pretended)

    const found = within(await screen.findByRole('region', { name: '整改声明与台账不一致' }))
    expect(found.getByText(/件没有销号/)).toBeTruthy()
  })
})
