import userEvent from '@testing-library/user-event'
import { within } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import { portal } from './portal'

const patient = { timeout: 5000 }

describe('a look-back', () => {
  it('is drawn once, and whoever accepted an item cannot be asked to look at it', async () => {
    const user = userEvent.setup({ pointerEventsCheck: 0 })
    const { screen } = await portal('reviewer', '/look-backs')
    await user.click(await screen.findByRole('link', { name: /一季度销号事项回头看/ }))
    await user.click(await screen.findByRole('button', { name: '抽取' }))
    const asking = within(await screen.findByRole('dialog', {}, patient))
    await user.click(asking.getByRole('button', { name: '抽取' }))
    const [choice] = await screen.findAllByRole('checkbox', { name: /^选择 ZG-/ }, patient)
    expect(screen.queryByRole('button', { name: '抽取' })).toBeNull()
    await user.click(choice!)
    await user.click(screen.getByRole('button', { name: '指派' }))
    const dialog = within(await screen.findByRole('dialog', { name: /指派 1 件/ }, patient))
    await user.click(await dialog.findByRole('combobox', { name: '谁来看' }))

    const barred = await screen.findByRole('option', { name: /郑洋.*经手/, hidden: true }, patient)
    expect(barred.getAttribute('aria-disabled')).toBe('true')
    await user.click(await screen.findByRole('option', { name: /沈雪/, hidden: true }))
    await user.click(dialog.getByRole('button', { name: '指派' }))
    expect(await screen.findByText('沈雪', {}, patient)).toBeTruthy()
  })

  it('is not for those whom it looks at', async () => {
    const { screen } = await portal('water-bureau-reporter', '/look-backs')

    expect(await screen.findByText(/没有这个页面|找不到/, {}, patient)).toBeTruthy()
    expect(screen.queryByRole('link', { name: '回头看' })).toBeNull()
  })
})
