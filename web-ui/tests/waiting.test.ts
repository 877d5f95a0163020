import { render } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import WaitingLine from '@/features/upload/WaitingLine.vue'
import { locale } from '@/i18n'
import { seed } from '../mock-api/seed'
import { portal } from './portal'

const since = '2026-03-02T01:00:00Z'
const after = (minutes: number) => new Date(Date.parse(since) + minutes * 60_000)
const line = () => render(WaitingLine, { props: { since, number: 'HZ-2026-000001' } }).container.textContent

describe('a file that waits', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('says how long it has waited', () => {
    expect([0, 1, 4].map((minutes) => (vi.setSystemTime(after(minutes)), line()))).toEqual([
      '已等待不到 1 分钟',
      '已等待 1 分钟',
      '已等待 4 分钟',
    ])
  })

  it('says after some minutes that nothing is lost, and what to tell whom', () => {
    vi.setSystemTime(after(12))

    expect(line()).toBe(
      '已等待 12 分钟，比平时久。文件已存好，不会丢，轮到时自动识读；如长时间不动，请把回执号 HZ-2026-000001 告诉管理员。',
    )
  })

  it('says it in English', () => {
    locale.value = 'en'
    vi.setSystemTime(after(130))

    expect(line()).toBe(
      'Waiting for more than 2 h, longer than usual. The file is stored and will not be lost; it is read when its turn comes. If nothing moves, tell the operator the receipt HZ-2026-000001.',
    )
  })

  it('grows older while it is looked at', async () => {
    vi.setSystemTime(after(0))
    const { container } = render(WaitingLine, { props: { since, number: 'HZ-2026-000001' } })

    await vi.advanceTimersByTimeAsync(3 * 60_000)

    expect(container.textContent).toBe('已等待 3 分钟')
  })

  it('waits for no less than nothing where the clock of the browser is slow', () => {
    vi.setSystemTime(after(-10))

    expect(line()).toBe('已等待不到 1 分钟')
  })
})

describe('the list of uploads', () => {
  it('tells of a file that is not read how long it has waited', async () => {
    const world = seed(0)
    const waiting = world.uploads.find((one) => one.unit === 'water-bureau')
    if (!waiting) throw new Error('no upload')
    Object.assign(waiting, { state: 'received', receivedAt: new Date(Date.now() - 7 * 60_000).toISOString() })
    const { screen } = await portal('water-bureau-reporter', '/uploads', world)

    expect(await screen.findByText(new RegExp(`^已等待 7 分钟，比平时久.*${waiting.number}`))).toBeTruthy()
  })
})
