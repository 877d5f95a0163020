import userEvent from '@testing-library/user-event'
import { within } from '@testing-library/vue'
import { describe, expect, it, vi } from 'vitest'
import { periodText } from '@/api/campaigns'
import type { Campaign, CampaignStanding } from '@/api/types'
import { filterOf, grouped } from '@/features/campaign/stages'
import { partOf, valueOf } from '@/features/campaign/template'
import { handle } from '../mock-api/backend'
import { seed } from '../mock-api/seed'
import { portal } from './portal'

const unit = (name: string, system: string | null) =>
  ({ unit: { code: name, name }, system }) as unknown as CampaignStanding

describe('campaigns', () => {
  it('name the time that their reports speak of', () => {
    expect(periodText({ year: 2026, period: 'M03' })).toBe('2026 年 3 月')
    expect(periodText({ year: 2026, period: 'Q04' })).toBe('2026 年第 4 季度')
    expect(periodText({ year: 2026, period: null })).toBe('2026 年')
  })

  it('know by what a required part is found', () => {
    expect(partOf('role:problems')).toEqual({ title: '存在的问题', role: 'problems' })
    expect(partOf('topic:ideology')).toEqual({ title: '意识形态', topic: 'ideology' })
    expect(partOf('topic:没有的标签')).toEqual({ title: 'topic:没有的标签' })
    expect(partOf(' 典型案例 ')).toEqual({ title: '典型案例' })
    expect(valueOf({ title: '意识形态', topic: 'ideology', role: null })).toBe('topic:ideology')
    expect(valueOf({ title: '典型案例', topic: null, role: null })).toBe('典型案例')
  })

  it('put a line before the units of each system', () => {
    const lines = grouped([unit('一', '水务'), unit('二', '水务'), unit('三', null)])

    expect(lines.map((line) => ('group' in line ? line.group : line.unit.name))).toEqual(['水务', '一', '二', '', '三'])
  })

  it('open on those that owe', () => {
    expect(filterOf('')).toEqual({ owing: true })
    expect(filterOf('late')).toEqual({ late: true })
    expect(filterOf('returned')).toEqual({ stage: 'returned' })
    expect(filterOf('all')).toEqual({})
  })

  it('remind whom the supervisor has chosen, after saying how many', async () => {
    const user = userEvent.setup({ pointerEventsCheck: 0 })
    const { screen } = await portal('reviewer', '/campaigns')
    await user.click(await screen.findByRole('link', { name: /年度责任报告/ }))
    const [first] = await screen.findAllByRole('checkbox')
    await user.click(first as HTMLElement)
    await user.click(await screen.findByRole('button', { name: '提醒…' }))
    const dialog = within(await screen.findByRole('dialog', {}, { timeout: 5000 }))
    await dialog.findByText('将提醒 1 个单位，显示在它们的首页。')
    await user.click(dialog.getByRole('button', { name: '发出提醒' }))

    expect(await screen.findByText('已提醒 1 个单位')).toBeTruthy()
  })

  it('keep what was typed when somebody else has changed the draft since', async () => {
    const world = seed(0)
    const answered = await handle(world, 'reviewer', new Request('http://portal/api/campaigns?state=draft'))
    const [draft] = ((await answered.json()) as { items: Campaign[] }).items
    const user = userEvent.setup({ pointerEventsCheck: 0 })
    const { screen } = await portal('reviewer', `/campaigns/${draft?.id}`, world)
    const sent: (string | null)[] = []
    vi.stubGlobal('fetch', (request: Request) => {
      if (request.method !== 'PUT') return handle(world, 'reviewer', request)
      sent.push(request.headers.get('If-Match'))
      if (sent.length > 1) return handle(world, 'reviewer', request)
      const detail = '内容在您打开之后已由 郑洋 于 11-30 10:32 改动'
      const problem = { type: 'https://taizhang.org/problems/changed-since', title: '', status: 409, detail }
      return Promise.resolve(new Response(JSON.stringify({ ...problem, act: 'campaign.changed' }), { status: 409 }))
    })

    await user.click(await screen.findByRole('button', { name: '修改' }))
    const dialog = within(await screen.findByRole('dialog', {}, { timeout: 5000 }))
    const title = dialog.getByRole<HTMLInputElement>('textbox', { name: '名称' })
    await user.clear(title)
    await user.type(title, '整改月报（新）')
    await user.click(dialog.getByRole('button', { name: '保存' }))

    expect(await dialog.findByText(/已由 郑洋 于 11-30 10:32 改动/)).toBeTruthy()
    expect(dialog.getByText('修改未布置的任务')).toBeTruthy()
    await user.click(dialog.getByRole('button', { name: '重新载入' }))
    expect(title.value).toBe('整改月报（新）')
    const save = dialog.getByRole<HTMLButtonElement>('button', { name: '保存' })
    await vi.waitFor(() => expect(save.disabled).toBe(false))
    await user.click(save)
    expect(await screen.findByRole('heading', { name: /整改月报（新）/ })).toBeTruthy()
    expect(sent).toEqual([draft?.etag, draft?.etag])
  })
})
