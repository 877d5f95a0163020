import userEvent from '@testing-library/user-event'
import { waitFor, within } from '@testing-library/vue'
import { beforeEach, describe, expect, it } from 'vitest'
import { seed } from '../mock-api/seed'
import { portal } from './portal'

const user = userEvent.setup({ pointerEventsCheck: 0 })

beforeEach(() => sessionStorage.clear())

describe('the plan of an item', () => {
  it('is handed in with what is still open, which counts until it is accepted', async () => {
    const world = seed(0)
    const item = world.items.find((one) => one.state === 'in-progress')
    const before = item?.measures.map((one) => one.text)
    const { screen } = await portal('water-bureau-reporter', `/ledger/${item?.id}`, world)

    await user.click(await screen.findByRole('button', { name: '报送整改方案' }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByRole('textbox', { name: '措施 1 的责任人' }), '李工')
    await user.click(within(dialog).getByRole('button', { name: '送审' }))

    await waitFor(() => expect(item?.procedure?.code).toBe('plan'))
    expect(item?.measures.map((one) => one.text)).toEqual(before)
  })

  it('may be what was named when signing', async () => {
    const world = seed(0)
    const item = world.items.find((one) => one.state === 'assigned')
    Object.assign(item ?? {}, { class: 'staged', handler: '王工', leader: '李局' })
    const { screen } = await portal('water-bureau-reporter', `/ledger/${item?.id}`, world)

    await user.click(await screen.findByRole('button', { name: '签收' }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByRole('textbox', { name: '措施 1' }), '排查')
    await user.click(within(dialog).getByRole('checkbox', { name: '同时作为整改方案送审' }))
    await user.click(within(dialog).getByRole('button', { name: '签收' }))

    await waitFor(() => expect(item?.procedure?.code).toBe('plan'))
  })
})

describe('a stage of a long-term item', () => {
  it('is reviewed with what is demanded where it is behind', async () => {
    const world = seed(0)
    const item = world.items.find((one) => one.state === 'in-progress')
    Object.assign(item ?? {}, { class: 'long-term', due: null })
    const { screen } = await portal('reviewer', `/ledger/${item?.id}`, world)

    await user.click(await screen.findByRole('button', { name: '记录阶段评议' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByText('进度滞后'))
    await user.type(within(dialog).getByRole('textbox', { name: '要求' }), '补齐台账')
    await user.click(within(dialog).getByRole('button', { name: '记录' }))

    expect(await screen.findByText('第 1 阶段评议：进度滞后')).toBeTruthy()
  })
})
