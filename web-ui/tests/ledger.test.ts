import userEvent from '@testing-library/user-event'
import { within } from '@testing-library/vue'
import { describe, expect, it, vi } from 'vitest'
import { portal } from './portal'

describe('the ledger', () => {
  it('shows the current item at a glance, and the next one on the way', async () => {
    const { screen } = await portal('reviewer', '/ledger')
    const user = userEvent.setup()
    const rows = await screen.findAllByRole('checkbox', { name: /^选择：ZG/ })

    await user.keyboard(' ')
    const peek = await screen.findByRole('complementary', { name: '速览' })
    const first = peek.textContent
    await user.keyboard('j')

    expect(rows.length).toBeGreaterThan(2)
    expect(peek.textContent).not.toBe(first)
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('complementary', { name: '速览' })).toBeNull()
  })

  it('prints the rows that were chosen', async () => {
    const { screen } = await portal('reviewer', '/ledger')
    const user = userEvent.setup()
    const [first, , third] = await screen.findAllByRole('checkbox', { name: /^选择：ZG/ })
    const printed: number[] = []
    vi.stubGlobal('print', () => printed.push(document.querySelectorAll('.paper tbody tr').length))

    await user.click(first as HTMLElement)
    await user.keyboard('{Shift>}')
    await user.click(third as HTMLElement)
    await user.keyboard('{/Shift}')
    await user.click(screen.getByRole('button', { name: /打印 3 件/ }))

    expect(printed).toEqual([3])
    vi.unstubAllGlobals()
  })

  it('remembers which columns somebody wants', async () => {
    const { screen } = await portal('reviewer', '/ledger')
    const user = userEvent.setup()

    await user.click(await screen.findByRole('button', { name: /列 10/ }))
    await user.click(screen.getByRole('checkbox', { name: '整改成效' }))

    const table = await screen.findByRole('table')
    expect(within(table).getByRole('columnheader', { name: '整改成效' })).toBeTruthy()
    expect(localStorage.getItem('taizhang.ledger.columns')).toContain('results')
  })
})
