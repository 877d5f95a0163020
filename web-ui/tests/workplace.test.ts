import userEvent from '@testing-library/user-event'
import { within } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import { campaigns, close } from '../mock-api/campaigns'
import { claim, counts, queue } from '../mock-api/queue'
import { seed } from '../mock-api/seed'
import { people } from '../mock-api/people'
import type { World } from '../mock-api/world'
import { portal } from './portal'

const user = userEvent.setup({ pointerEventsCheck: 0 })
const person = (username: string) => {
  const found = people.find((one) => one.username === username)
  if (!found) throw new Error(username)
  return found
}
const waiting = (world: World, username: string) => counts(world, person(username)).open

describe('a home', () => {
  it('tells the reporter of a returned report what is demanded, in full, with its line breaks', async () => {
    const { screen } = await portal('congress-office-reporter', '/')

    const demand = await screen.findByText(/缺少数字，请补写/)
    expect(demand.textContent).toBe('一、“项具体措施”缺少数字，请补写；\n二、存在问题请单独成段，逐条写明。')
    expect(demand.className).toContain('lines')
    const mend = await screen.findByRole('link', { name: /^去修改 / })
    expect(mend.getAttribute('href')).toMatch(/^\/reports\//)
  })

  it('tells a leader of the items to sign for', async () => {
    const { screen, world } = await portal('water-bureau-leader', '/')
    const toSign = world.items.filter((item) => item.state === 'assigned').length

    expect(await screen.findAllByRole('link', { name: /^签收 ZG-/ })).toHaveLength(toSign)
    expect(screen.queryByText('没有待签收的，也没有红灯。')).toBeNull()
  })

  it('shows a supervisor how far the open campaigns are, each count opening its units', async () => {
    const { screen, world } = await portal('reviewer', '/')
    const open = campaigns(world, person('reviewer'), 'open')

    const panel = within(await screen.findByRole('region', { name: '在办的报送任务' }))
    expect(await panel.findByRole('link', { name: `全部 ${open.length} 项` })).toBeTruthy()
    expect(panel.getAllByRole('link', { name: /年度责任报告|整改进展|研判/ }).length).toBeGreaterThan(0)
    const count = panel.getAllByRole('link', { name: /^没有上传 \d+$/ })[0]
    expect(count?.getAttribute('href')).toMatch(/^\/campaigns\/[^?]+\?view=not-begun$/)
  })

  it('tells a supervisor that no campaign is open', async () => {
    const world = seed(3)
    const me = person('reviewer')
    campaigns(world, me, 'open').forEach((one) => close(world, me, one.id))
    const { screen } = await portal('reviewer', '/', world)

    expect(await screen.findByText('没有在办的报送任务')).toBeTruthy()
  })

  it('opens a supervisor just what each figure counts', async () => {
    const { screen, world } = await portal('reviewer', '/')

    const figure = await screen.findByRole('link', { name: /^超期事项（红灯）/ })
    const red = world.items.filter((item) => item.lamp === 'red').length
    expect(await within(figure).findByText(String(red))).toBeTruthy()
    expect(figure.getAttribute('href')).toBe('/ledger?lamp=red')
  })

  it('tells an administrator what the services could not work on', async () => {
    const { screen } = await portal('administrator', '/')

    expect(await screen.findByText('1 条，请查看原因后重新投递')).toBeTruthy()
  })
})

describe('the queue', () => {
  it('says how many there are of each kind, and how many fit', async () => {
    const world = seed(3)
    const { screen } = await portal('reviewer', '/queue', world)
    const all = waiting(world, 'reviewer')

    const tabs = await screen.findByRole('navigation', { name: '待办' })
    expect(await within(tabs).findByRole('link', { name: `全部 ${all}` })).toBeTruthy()
    await user.type(screen.getByRole('textbox', { name: '标题、编号、单位' }), '没有这样的')
    expect(await screen.findByText('没有符合条件的待办')).toBeTruthy()
    expect(screen.getByText(`0 件，共 ${all} 件`)).toBeTruthy()
  })

  it('opens claimed, and shows others who holds it and until when', async () => {
    const world = seed(3)
    const task = queue(world, person('reviewer'), { kind: 'unmatched-report' })[0]
    if (!task) throw new Error('nothing waits')
    claim(world, person('approver'), task.id)
    const { screen } = await portal('reviewer', task ? `/queue/report/${task.subject}` : '', world)

    expect(await screen.findByText(/^郑洋 已领取，保留到 \d\d:\d\d，他人暂不能办$/)).toBeTruthy()
  })

  it('claims what is opened and gives it back when asked', async () => {
    const { screen, world } = await portal('reviewer', '/queue?kind=unmatched-report')
    await screen.findAllByRole('row')

    await user.keyboard('{Enter}')
    expect(await screen.findByText(/^由您办理，保留到 \d\d:\d\d$/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '退还' }))

    expect(await screen.findByRole('button', { name: '领取' })).toBeTruthy()
    expect(world.claims.size).toBe(0)
  })

  it('leads nowhere after the last one', async () => {
    const world = seed(0)
    const { screen } = await portal('reviewer', '/queue?kind=close-out', world)
    await screen.findAllByRole('row')

    await user.keyboard('{Enter}')
    await screen.findByText('1 / 1')

    const previous = screen.getByRole('button', { name: /^上一件/ })
    expect(previous.getAttribute('aria-disabled')).toBe('true')
    expect(screen.getByRole('button', { name: /^下一件/ }).getAttribute('aria-disabled')).toBe('true')
    expect(screen.getByText('这是第一件。')).toBeTruthy()
  })

  it('keeps what was done, with its outcome', async () => {
    const { screen } = await portal('reviewer', '/queue?view=done')

    expect((await screen.findAllByText('已退回')).length).toBeGreaterThan(0)
  })
})

describe('the search', () => {
  it('finds an item by the last part of its number while one types', async () => {
    const { screen, router } = await portal('reviewer', '/reports')

    await user.type(await screen.findByRole('combobox', { name: '搜索报告、事项' }), '3')
    const hit = await screen.findByRole('option', { name: /^ZG-2026-0003/ })
    await user.click(hit)

    expect(router.currentRoute.value.path).toMatch(/^\/ledger\//)
  })

  it('lists what was found by kind, with how many', async () => {
    const { screen } = await portal('water-bureau-reporter', '/search?q=水务')

    const kinds = await screen.findByRole('navigation', { name: '搜索' })
    expect(await within(kinds).findByRole('link', { name: /^整改事项\s*6$/ })).toBeTruthy()
  })

  it('asks for a character where there are marks alone', async () => {
    const { screen } = await portal('reviewer', '/search?q=《')

    expect(await screen.findByText('请至少输入一个字，或一个编号。')).toBeTruthy()
  })
})
