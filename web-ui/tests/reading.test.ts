import userEvent from '@testing-library/user-event'
import { api } from '@/api/client'
import { within } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import { seed } from '../mock-api/seed'
import type { World } from '../mock-api/world'
import { portal } from './portal'

const user = userEvent.setup({ pointerEventsCheck: 0 })
const reporter = 'water-bureau-reporter'

function extracted(world: World) {
  const report = world.reports.find((one) => one.state === 'extracted' && one.unit)
  if (!report) throw new Error('no such report')
  return report
}

describe('a reading', () => {
  it('says before all else why it was read with doubt, and where', async () => {
    const world = seed(0)
    const report = world.reports.find((one) => one.doubts.length)
    const { screen } = await portal('reviewer', `/reports/${report?.id}?tab=reading`, world)

    expect(await screen.findAllByText('文字由图像识别得来。')).toHaveLength(1)
    expect(screen.getByRole('button', { name: '识读存疑' })).toBeTruthy()
    expect(await screen.findByRole('button', { name: /标题序号不连续/ })).toBeTruthy()
  })

  it('is corrected in title and year', async () => {
    const world = seed(0)
    const report = extracted(world)
    const { screen, client } = await portal(reporter, `/reports/${report.id}?tab=reading`, world)

    await user.click(await screen.findByRole('button', { name: '更正' }))
    const dialog = await screen.findByRole('dialog', { name: '更正标题、单位与年度' })
    const year = within(dialog).getByRole('textbox', { name: '年度' })
    await user.clear(year)
    await user.type(year, '2024')
    await user.click(within(dialog).getByRole('button', { name: '更正' }))
    await screen.findByText('2024', { selector: 'strong' })
    await client.invalidateQueries({ queryKey: ['reports'] })

    expect(await screen.findByText('2024 年度')).toBeTruthy()
    expect(world.corrections.get(report.upload)).toMatchObject([
      { what: 'year', value: '2024', report: report.versions[0]?.index },
    ])
  })

  it('is not corrected over what another has said meanwhile', async () => {
    const world = seed(0)
    const report = extracted(world)
    const { screen, client, session } = await portal(reporter, `/reports/${report.id}?tab=reading`, world)
    const year = async (value: string) => {
      await user.click(await screen.findByRole('button', { name: '更正' }))
      const dialog = await screen.findByRole('dialog', { name: '更正标题、单位与年度' })
      const field = within(dialog).getByRole('textbox', { name: '年度' })
      await user.clear(field)
      await user.type(field, value)
      return dialog
    }
    const send = (dialog: HTMLElement) => user.click(within(dialog).getByRole('button', { name: '更正' }))

    await send(await year('2024'))
    await client.invalidateQueries({ queryKey: ['reports'] })
    expect(await screen.findByText('2024 年度')).toBeTruthy()
    await send(await year('2025'))
    await client.invalidateQueries({ queryKey: ['reports'] })
    expect(await screen.findByText('2025 年度')).toBeTruthy()
    const dialog = await year('2026')
    const before = world.corrections.get(report.upload)?.at(-1)
    session.username = 'water-bureau-leader'
    const { response } = await api.POST('/api/readings/{upload}/corrections', {
      params: { path: { upload: report.upload } },
      body: {
        digest: 'a'.repeat(64),
        report: report.versions[0]?.index ?? 0,
        what: 'year',
        value: '2027',
        replaces: before?.id,
      },
    })
    expect(response.status).toBe(201)
    session.username = reporter
    await client.invalidateQueries({ queryKey: ['reports'] })
    expect(await screen.findByText('2027 年度')).toBeTruthy()
    expect((within(dialog).getByRole('textbox', { name: '年度' }) as HTMLInputElement).value).toBe('2026')
    await send(dialog)

    expect(await within(dialog).findByText('您打开之后，内容已有变动')).toBeTruthy()
    expect(world.corrections.get(report.upload)?.filter((one) => one.state === 'in-force')).toMatchObject([
      { value: '2027' },
    ])
  })

  it('is corrected in the topics of a section', async () => {
    const world = seed(0)
    const report = extracted(world)
    const { screen } = await portal(reporter, `/reports/${report.id}?tab=reading`, world)

    await user.click((await screen.findAllByRole('button', { name: /^更正标签：一是/ }))[0] as HTMLElement)
    const dialog = await screen.findByRole('dialog', { name: '更正本节标签' })
    await user.click(within(dialog).getByRole('combobox', { name: '标签' }))
    await user.click(await screen.findByRole('option', { name: '意识形态' }))
    await user.click(within(dialog).getByRole('button', { name: '更正' }))

    await expect
      .poll(() => world.corrections.get(report.upload)?.[0]?.topics)
      .toEqual(['political', 'core-business', 'ideology'])
  })

  it('is read again, and says what is different', async () => {
    const world = seed(0)
    const report = extracted(world)
    const { screen } = await portal(reporter, `/reports/${report.id}?tab=reading`, world)

    await user.click(await screen.findByRole('button', { name: '重新识读' }))

    const difference = await screen.findByRole('region', { name: '与上次识读的差别' })
    expect(within(difference).getByText('主体责过程中')).toBeTruthy()
    expect(within(difference).getByText(/识读程序 1\.0\.0 .* → 识读程序 1\.1\.0/)).toBeTruthy()
  })

  it('cannot be corrected once its report is approved, and says so', async () => {
    const world = seed(0)
    const report = world.reports.find((one) => one.state === 'approved')
    const { screen } = await portal('reviewer', `/reports/${report?.id}?tab=reading`, world)

    expect(await screen.findByRole('button', { name: '更正', description: '已通过审批' })).toBeTruthy()
  })
})

describe('a report that is corrected into another', () => {
  it('says which one, and what to do', async () => {
    const world = seed(0)
    const report = extracted(world)
    const other = world.reports[0]
    if (other?.unit) report.meets = { id: other.id, title: other.title, unit: other.unit, year: other.year }
    const { screen } = await portal(reporter, `/reports/${report.id}`, world)

    expect(await screen.findByText(/已有另一份报告，须先认定归属/)).toBeTruthy()
    expect(screen.getByRole('link', { name: other?.title })).toBeTruthy()
  })
})
