import userEvent from '@testing-library/user-event'
import { within } from '@testing-library/vue'
import { describe, expect, it, vi } from 'vitest'
import { effectScope, ref } from 'vue'
import type { ItemRow } from '@/api/types'
import { useLines } from '@/features/ledger/lines'
import { useWindow } from '@/ui/useRows'
import { seed } from '../mock-api/seed'
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

describe('the ledger in groups', () => {
  it('shows how many items each unit has under which lamp, and the items of one', async () => {
    const { screen, router } = await portal('reviewer', '/ledger?group=unit')
    const user = userEvent.setup()

    const head = await screen.findByRole('button', { name: /市水务局党组 \d+ 件/ })
    expect(head.getAttribute('aria-expanded')).toBe('false')
    expect(screen.queryAllByRole('checkbox', { name: /^选择：ZG/ })).toEqual([])
    await user.click(head)

    const rows = await screen.findAllByRole('checkbox', { name: /^选择：/ })
    expect(head.textContent).toContain(`${rows.length} 件`)
    expect(router.currentRoute.value.query).toMatchObject({ group: 'unit', unfolded: 'water-bureau' })
    await user.click(screen.getByRole('button', { name: /市水务局党组/ }))
    await vi.waitFor(() => expect(screen.queryAllByRole('checkbox', { name: /^选择：/ })).toEqual([]))
  })

  it('moves over heads and items with the keys', async () => {
    const { screen } = await portal('reviewer', '/ledger?group=list')
    const user = userEvent.setup()
    await screen.findByRole('button', { name: /未列入清单/ })

    await user.keyboard('{Enter}')

    await vi.waitFor(() => expect(screen.getAllByRole('checkbox', { name: /^选择：/ }).length).toBeGreaterThan(0))
    await user.keyboard('j')
    expect(document.activeElement?.textContent).toMatch(/^[A-Z]{2}-\d{4}-/)
  })

  it('tells a screen reader how many rows there are, loaded or not', async () => {
    const { screen } = await portal('reviewer', '/ledger', seed(3, 1000))

    const table = await screen.findByRole('table')

    expect(Number(table.getAttribute('aria-rowcount'))).toBeGreaterThan(700)
    expect(within(table).getAllByRole('row').length).toBeLessThan(60)
    expect(within(table).getAllByRole('row').at(-1)?.getAttribute('aria-rowindex')).toBe('51')
  })
})

describe('a hundred thousand rows', () => {
  it('are built as far as they are in sight', () => {
    const element = document.createElement('div')
    Object.defineProperty(element, 'clientHeight', { value: 520 })
    Object.defineProperty(element, 'scrollTop', { value: 52 * 50_000 })

    const window = effectScope().run(() =>
      useWindow(
        () => 100_000,
        () => 52,
        ref(element),
      ),
    )

    expect([window?.first.value, window?.last.value, window?.reach.value]).toEqual([49_988, 50_022, 50_010])
    expect((window?.above.value ?? 0) + (window?.below.value ?? 0)).toBe((100_000 - 34) * 52)
  })

  it('stand below the head of their group, and the other heads around them', () => {
    const groups = ['a', 'b', 'c'].map((key) => ({ key, name: key, total: 2, red: 0, yellow: 0, green: 2, none: 0 }))
    const items = Array.from({ length: 100_000 }, (_, n) => ({ id: String(n) })) as ItemRow[]

    const lines = useLines(
      () => groups,
      () => items,
      () => 'b',
    )

    expect(lines.count.value).toBe(100_003)
    expect(lines.at(1)?.group?.key).toBe('b')
    expect(lines.at(2)?.row?.id).toBe('0')
    expect(lines.at(100_001)?.index).toBe(99_999)
    expect(lines.at(100_002)?.group?.key).toBe('c')
    expect(lines.at(100_003)).toBeUndefined()
    expect(lines.lineOf(0)).toBe(2)
  })
})

describe('a shared view', () => {
  it('is there for the units below, who cannot end it', async () => {
    const world = seed(3)
    const { screen } = await portal('reviewer', '/ledger?lamp=red', world)
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: '我的视图' }))
    await user.type(screen.getByRole('textbox', { name: '给当前筛选起个名字' }), '红灯')
    await user.click(screen.getByRole('radio', { name: '本单位和下级单位' }))
    await user.click(screen.getByRole('button', { name: '保存' }))
    await screen.findByText('已共享给本单位和下级单位')
    screen.unmount()

    const unit = await portal('water-bureau-reporter', '/ledger', world)
    await user.click(await unit.screen.findByRole('button', { name: '我的视图' }))

    const link = await unit.screen.findByRole('link', { name: /红灯 ?周敏（/ })
    expect(unit.screen.queryByRole('button', { name: '删去视图：红灯' })).toBeNull()
    expect(unit.screen.queryByRole('radio', { name: '本单位和下级单位' })).toBeNull()
    await user.click(link)
    expect(unit.router.currentRoute.value.query).toMatchObject({ lamp: 'red' })
  })
})
