import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { portal } from './portal'

const user = userEvent.setup({ pointerEventsCheck: 0 })

beforeEach(() => localStorage.clear())

describe('the bell', () => {
  it('counts what was told and not read, and what is followed counts no more', async () => {
    const { screen, router } = await portal('reviewer', '/ledger')

    await user.click(await screen.findByRole('button', { name: /^未读通知，\d+ 项$/ }))

    const news = await screen.findByRole('heading', { name: '未读通知' })
    const before = news.closest('.news')?.querySelectorAll('li').length ?? 0
    const first = news.closest('.news')?.querySelector<HTMLElement>('li a')
    if (first) await user.click(first)
    await vi.waitFor(() => expect(router.currentRoute.value.path).toMatch(/^\/(reports|ledger)\/./), 8_000)
    expect(await screen.findByRole('button', { name: `未读通知，${before - 1} 项` }, { timeout: 8_000 })).toBeTruthy()
  })
})
