import userEvent from '@testing-library/user-event'
import { within } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import { seed } from '../mock-api/seed'
import { addCompilation } from '../mock-api/splits'
import type { SplitPiece } from '@/api/types'
import { changed, cut, joined, mayJoin } from '@/features/split/pieces'
import { portal } from './portal'

const piece = (from: number, to: number, over: Partial<SplitPiece> = {}): SplitPiece => ({
  from,
  to,
  document: 0,
  report: true,
  apart: null,
  title: `标题${from}`,
  unit: { code: `u${from}`, name: `单位${from}` },
  unitAsRead: null,
  suggested: null,
  year: 2025,
  opening: [],
  characters: 10,
  doubts: [],
  ...over,
})
const pieces = [piece(0, 2, { report: false, apart: 'cover', title: null, unit: null }), piece(2, 10), piece(10, 20)]

describe('the pieces of a split', () => {
  it('go into the one before, which keeps what it knows', () => {
    expect(joined(pieces, 2).map((one) => [one.from, one.report, one.title])).toEqual([
      [0, false, null],
      [2, true, '标题2'],
    ])
  })

  it('are a report still when the one before was none', () => {
    expect(joined(pieces, 1)[0]).toEqual({ from: 0, report: true, title: '标题2', unit: 'u2', year: 2025 })
  })

  it('are cut at a line, and nobody knows whose the new one is', () => {
    const then = cut(pieces, 5)

    expect(then.map((one) => one.from)).toEqual([0, 2, 5, 10])
    expect(then[2]).toEqual({ from: 5, report: true, title: null, unit: null, year: 2025 })
    expect(cut(pieces, 2)).toHaveLength(3)
  })

  it('change one at a time', () => {
    expect(changed(pieces, 1, { unit: 'other' }).map((one) => one.unit)).toEqual([null, 'other', 'u10'])
  })

  it('of two files of a zip stay two', () => {
    expect(mayJoin(pieces, 1)).toBe(true)
    expect(mayJoin(pieces, 0)).toBe(false)
    expect(mayJoin([piece(0, 2), piece(2, 4, { document: 1 })], 1)).toBe(false)
  })
})

describe('the split of a compilation', () => {
  const open = async (who = 'city-reporter') => {
    const world = seed(0)
    world.pace = 0
    const upload = addCompilation(world)
    const shown = await portal(who, `/uploads/${upload}/split`, world)
    return { ...shown, upload, user: userEvent.setup() }
  }

  it('is confirmed once every report has its unit, and becomes reports', async () => {
    const { screen, world, upload, user } = await open()
    const before = world.reports.length

    expect(await screen.findByText('还有 1 份没有选单位；不知道的，请选“由督办人员认定”。')).toBeTruthy()
    await user.click(screen.getByRole('combobox', { name: '单位 第 3 份' }))
    await user.click(await screen.findByRole('option', { name: '市妇联党组' }))
    await user.click(await screen.findByRole('button', { name: '确认拆分' }))

    expect(await screen.findByText(/林静.*确认/)).toBeTruthy()
    await expect.poll(() => world.reports.length).toBe(before + 3)
    expect(world.splits.get(upload)?.split.state).toBe('filed')
  })

  it('shows the text of a piece, and is cut and joined there', async () => {
    const { screen, world, upload, user } = await open()
    const sizes = () => world.splits.get(upload)?.split.pieces.map((one) => one.from)

    await user.click(await screen.findByRole('button', { name: '第 2 份' }))
    await user.click(await screen.findByRole('button', { name: /^在此拆开 二、存在的问题/ }))
    await expect.poll(sizes).toEqual([0, 2, 7, 10, 12])
    await user.click(await screen.findByRole('button', { name: '并入上一段 第 3 份' }))
    await expect.poll(sizes).toEqual([0, 2, 7, 12])
    await user.click(await screen.findByRole('button', { name: '不作报告 第 3 份' }))
    await expect.poll(() => world.splits.get(upload)?.split.pieces.at(-1)?.report).toBe(false)
  })

  it('waits on the first page of whoever uploaded it, and in the list of uploads', async () => {
    const world = seed(0)
    addCompilation(world)
    const { screen, router } = await portal('city-reporter', '/', world)

    const panel = (await screen.findByText('等您确认的拆分')).closest('section') as HTMLElement
    expect(within(panel).getByText('读出 3 份报告，确认后归档')).toBeTruthy()
    await router.push('/uploads')
    expect((await screen.findAllByRole('link', { name: '确认拆分' })).length).toBeGreaterThan(0)
  })

  it('is nothing to a unit that has a report in it', async () => {
    const { screen } = await open('archives-reporter')

    expect(await screen.findByRole('alert')).toBeTruthy()
    expect(screen.queryByRole('list', { name: '各段' })).toBeNull()
  })
})
