import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { portal } from './portal'

const user = userEvent.setup({ pointerEventsCheck: 0 })

beforeEach(() => localStorage.clear())

describe('the bell', () => {
  it('counts what has come since one last looked, and leads to it', async () => {
    const { screen, router } = await portal('reviewer', '/ledger')

    await user.click(await screen.findByRole('button', { name: /^新到的待办，\d+ 件$/ }))

    const news = await screen.findByRole('heading', { name: '新到的待办' })
    const first = news.parentElement?.querySelector('a')
    expect(screen.getByRole('button', { name: '新到的待办' })).toBeTruthy()
    if (first) await user.click(first)
    await vi.waitFor(() => expect(router.currentRoute.value.path).toMatch(/^\/queue\//), 8_000)
  })
})
