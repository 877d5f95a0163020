import userEvent from '@testing-library/user-event'
import { within } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import { seed } from '../mock-api/seed'
import { portal } from './portal'

const user = () => userEvent.setup()

describe('what became of an upload', () => {
  it('shows each part of a compilation with its state', async () => {
    const world = seed(0)
    const { screen } = await portal('city-reporter', '/uploads', world)

    const split = await screen.findByText(`拆分为 ${world.reports.length} 份`)

    const parts = within(split.closest('details') as HTMLElement)
    expect(parts.getAllByRole('listitem')).toHaveLength(world.reports.length)
    expect(parts.getByText('待初审', { selector: 'li:nth-child(3) *' })).toBeTruthy()
    expect(parts.getByText('单位没认出：“某某区委”')).toBeTruthy()
  })

  it('says why what was submitted is not taken back', async () => {
    const { screen } = await portal('water-bureau-reporter', '/uploads')

    await user().click(await screen.findByRole('button', { name: '撤回' }))

    expect(await screen.findByText(/已经报送，不能撤回/)).toBeTruthy()
  })

  it('is taken back with a reason, and leaves the lists', async () => {
    const world = seed(0)
    world.reports.splice(0, world.reports.length - 1)
    const upload = world.reports[0]?.upload
    const { screen } = await portal('water-bureau-reporter', '/uploads', world)

    await user().click(await screen.findByRole('button', { name: '撤回' }))
    const dialog = await screen.findByRole('dialog', { name: '撤回上传件' })
    await user().type(within(dialog).getByLabelText('撤回原因（可不填）'), '传错了')
    await user().click(within(dialog).getByRole('button', { name: '撤回' }))

    expect(await screen.findByText(/：传错了$/)).toBeTruthy()
    expect(world.uploads.find((one) => one.id === upload)?.state).toBe('withdrawn')
    expect(world.reports[0]?.state).toBe('withdrawn')
  })

  it('has a receipt to print, with the code that proves the file', async () => {
    const world = seed(0)
    const receipt = world.uploads[0]
    const { screen } = await portal('water-bureau-reporter', `/uploads/${receipt?.id}/receipt`, world)

    expect(await screen.findByText(receipt?.number ?? '')).toBeTruthy()
    expect(screen.getByText('内容校验码')).toBeTruthy()
    expect(document.querySelector('dd.code')?.textContent?.replace(/\s/g, '')).toBe(receipt?.sha256)
  })
})

describe('beside approval', () => {
  it('lets a supervisor say that something is no report, and take it back', async () => {
    const world = seed(0)
    const notice = world.reports.find((one) => one.unit === null)
    const { screen } = await portal('reviewer', `/reports/${notice?.id}`, world)

    await user().click(await screen.findByRole('button', { name: '不是报告' }))
    const dialog = await screen.findByRole('dialog', { name: '认定不是报告' })
    await user().type(within(dialog).getByLabelText('理由'), '是会议通知')
    await user().click(within(dialog).getByRole('button', { name: '移出' }))

    expect(await screen.findByText('已认定不是报告')).toBeTruthy()
    expect(screen.getByText('是会议通知')).toBeTruthy()
    await user().click(screen.getByRole('button', { name: '恢复为报告' }))
    expect(await screen.findByRole('button', { name: '不是报告' })).toBeTruthy()
  })

  it('lets a unit whose report came in another file ask for a correction', async () => {
    const world = seed(0)
    const report = world.reports.find((one) => one.unit?.code === 'archives')
    const { screen } = await portal('archives-reporter', `/reports/${report?.id}`, world)

    expect(await screen.findByText(/来自市水务局党组的汇编/)).toBeTruthy()
    await user().click(screen.getByRole('button', { name: '请求更正' }))
    const dialog = await screen.findByRole('dialog', { name: '请求更正' })
    await user().type(within(dialog).getByLabelText('哪里不对，应为什么'), '年度不对')
    await user().click(within(dialog).getByRole('button', { name: '提出请求' }))

    expect(await screen.findByText('等督办人员答复')).toBeTruthy()
  })
})

describe('the list of reports', () => {
  it('says how many there are, from whose compilation each came, and hides what is none', async () => {
    const world = seed(0)
    const { screen } = await portal('reviewer', '/reports', world)

    expect(await screen.findByText(`共 ${world.reports.length} 条`)).toBeTruthy()
    expect(screen.getAllByText(/来自汇编 HZ-2026-000001/).length).toBeGreaterThan(0)
    const dismissed = world.reports[7]
    if (dismissed) dismissed.state = 'dismissed'
    await user().click(screen.getByRole('link', { name: '不是报告' }))

    expect(await screen.findByText('共 1 条')).toBeTruthy()
  })
})
