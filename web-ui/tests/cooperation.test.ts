import userEvent from '@testing-library/user-event'
import { within } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import { seed } from '../mock-api/seed'
import { portal } from './portal'

const anItem = (world: ReturnType<typeof seed>) =>
  world.items.find((one) => one.state === 'in-progress' && one.evidence.length > 0)!

describe('a unit that cooperates on an item', () => {
  it('finds it among its own, marked, and not what is nothing to it', async () => {
    const { screen } = await portal('ecology-bureau-reporter', '/ledger', seed(0))

    expect((await screen.findAllByText('配合')).length).toBeGreaterThan(0)
  })

  it('notes progress under its own name, and is offered nothing else', async () => {
    const world = seed(0)
    const item = anItem(world)
    const { screen } = await portal('ecology-bureau-reporter', `/ledger/${item.id}`, world)

    expect(await screen.findByText(/^你单位是配合单位/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: '上传佐证' })).toBeNull()
    expect(screen.queryByRole('button', { name: '申请销号' })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: '填写进展' }))
    const dialog = await screen.findByRole('dialog', { name: '填写整改进展' })
    expect(within(dialog).queryByText('已完成的整改措施')).toBeNull()
    await userEvent.type(within(dialog).getByRole('textbox', { name: '进展情况' }), '已联合排查 6 处')
    await userEvent.click(within(dialog).getByRole('button', { name: '保存' }))

    expect(await screen.findByText('已联合排查 6 处')).toBeTruthy()
    expect(screen.getByText('配合单位填写进展')).toBeTruthy()
    expect(item.progress.at(-1)?.by?.unit?.code).toBe('ecology-bureau')
  })

  it('is not shown what a stranger is not', async () => {
    const world = seed(0)
    const { screen } = await portal('archives-reporter', `/ledger/${anItem(world).id}`, world)

    expect(await screen.findByText('没有找到')).toBeTruthy()
  })
})

describe('evidence', () => {
  it('is replaced by a better file, and stays to be read', async () => {
    const world = seed(0)
    const item = anItem(world)
    const before = item.evidence[0]!
    const name = world.evidence.find((one) => one.id === before.id)!.name!
    const { screen } = await portal('water-bureau-reporter', `/ledger/${item.id}`, world)
    const user = userEvent.setup()

    await user.click(await screen.findByRole('button', { name: `替换“${name}”` }))
    const dialog = await screen.findByRole('dialog', { name: '替换佐证材料' })
    expect(within(dialog).getByText(new RegExp(`新文件替换“${name}”`))).toBeTruthy()
    expect(within(dialog).getByRole<HTMLButtonElement>('button', { name: '替换' }).disabled).toBe(true)
  })

  it('that was replaced is marked, with what took its place', async () => {
    const world = seed(0)
    const item = anItem(world)
    const before = item.evidence[0]!
    before.replaced = true
    const file = world.evidence.find((one) => one.id === before.id)!
    const better = { ...file, id: 'better', name: '补正后的照片.pdf', replaces: before.id }
    world.evidence.push(better)
    item.evidence.push({ ...before, id: 'better', replaces: before.id, replaced: false })
    const { screen } = await portal('water-bureau-reporter', `/ledger/${item.id}`, world)

    expect(await screen.findByText('已替换')).toBeTruthy()
    expect(screen.getByText(/由“补正后的照片.pdf”替换$/)).toBeTruthy()
    expect(screen.getAllByText(file.name!).length).toBeGreaterThan(0)
    expect(screen.queryByRole('button', { name: `替换“${file.name}”` })).toBeNull()
    expect(screen.getByRole('button', { name: '替换“补正后的照片.pdf”' })).toBeTruthy()
  })
})
