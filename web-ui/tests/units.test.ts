import userEvent from '@testing-library/user-event'
import { waitFor, within } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import type { Unit } from '@/api/types'
import { above, branches, found, placesFor, treeOf } from '@/features/admin/units'
import { portal } from './portal'

const unit = (code: string, parent: string | null, more: Partial<Unit> = {}): Unit => ({
  code,
  etag: '"unit.1"',
  name: `单位 ${code}`,
  aliases: [],
  parent,
  formerNames: [],
  cooperating: [],
  closedOn: null,
  successor: null,
  ...more,
})

const units = [
  unit('city', null),
  unit('water', 'city', { aliases: ['水务'] }),
  unit('station', 'water', { formerNames: [{ name: '水文所', until: '2024-01-01' }] }),
  unit('team', 'station'),
  unit('old', 'city', { closedOn: '2025-01-01', successor: 'water' }),
]

describe('units', () => {
  it('are built as far as they are open', () => {
    const rows = branches(treeOf(units), (code) => code === 'city')

    expect(rows.map(({ unit, depth, below }) => [unit.code, depth, below])).toEqual([
      ['city', 0, 4],
      ['water', 1, 2],
      ['old', 1, 0],
    ])
  })

  it('stand at the top where what is above them is not seen', () => {
    expect(treeOf(units.slice(1)).tops.map((one) => one.code)).toEqual(['water', 'old'])
  })

  it('are found by every name that they have and had', () => {
    expect(found(units, '水').map((one) => one.code)).toEqual(['water', 'station'])
    expect(found(units, ' TEAM ').map((one) => one.code)).toEqual(['team'])
  })

  it('do not move below themselves, nor below what is closed', () => {
    expect(placesFor(units, 'water').map((one) => one.code)).toEqual(['city'])
    expect(above(new Map(units.map((one) => [one.code, one])), 'team')).toEqual(['station', 'water', 'city'])
  })

  it('of two thousand are laid out at once', () => {
    const many = [
      unit('top', null),
      ...Array.from({ length: 2000 }, (_, n) => unit(`u${n}`, n < 40 ? 'top' : `u${n % 40}`)),
    ]
    const begun = performance.now()

    expect(branches(treeOf(many), () => true)).toHaveLength(2001)

    expect(performance.now() - begun).toBeLessThan(200)
  })

  it('are closed with a successor', async () => {
    const user = userEvent.setup({ pointerEventsCheck: 0 })
    const { screen } = await portal('administrator', '/units?unit=reservoir')
    const panel = within(await screen.findByRole('complementary', { name: '单位详情' }))
    expect(await panel.findByText(/水库管理所/)).toBeTruthy()
    expect(await panel.findByText(/没有人属于这个单位/)).toBeTruthy()
    await user.click(panel.getByRole('button', { name: '撤销单位' }))
    const dialog = within(await screen.findByRole('dialog', {}, { timeout: 5000 }))
    await user.click(dialog.getByRole('combobox', { name: '承接单位' }))
    await user.click(await screen.findByRole('option', { name: '市水务局党组' }))
    await user.click(dialog.getByRole('button', { name: '撤销单位' }))

    expect(await panel.findByText(/撤销，由“市水务局党组”承接/)).toBeTruthy()
  })

  it('come from a file only when each line is right', async () => {
    const user = userEvent.setup({ pointerEventsCheck: 0 })
    const { screen } = await portal('administrator', '/units')
    await user.click(await screen.findByRole('button', { name: '导入名册' }))
    const dialog = within(await screen.findByRole('dialog', {}, { timeout: 5000 }))
    const choose = async () => {
      const input = document.querySelector<HTMLInputElement>('[role=dialog] input[type=file]')
      await user.upload(input as HTMLInputElement, new File(['x'], '名册.xlsx'))
    }
    await choose()
    expect(await dialog.findByText(/没有代码为 nowhere 的单位/)).toBeTruthy()
    expect(dialog.queryByRole('button', { name: /确认导入/ })).toBeNull()
    await user.click(dialog.getByRole('button', { name: '换一个文件' }))
    await choose()
    await user.click(await dialog.findByRole('button', { name: '确认导入 2 个单位' }))

    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), { timeout: 5000 })
  })
})
