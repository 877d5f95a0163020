import userEvent from '@testing-library/user-event'
import { within } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import { nearCopies } from '../mock-api/copies'
import { people } from '../mock-api/people'
import { seed } from '../mock-api/seed'
import { portal } from './portal'

const user = userEvent.setup({ pointerEventsCheck: 0 })
const world = () => {
  const one = seed(0)
  const me = people.find((person) => person.username === 'reviewer')!
  const report = one.reports.find((each) => nearCopies(one, me, each.id).items.length > 0)
  if (!report) throw new Error('no near-copies')
  return { world: one, report, copy: nearCopies(one, me, report.id).items[0]! }
}

describe('near-copies', () => {
  it('are said beside the report, and lead to both texts', async () => {
    const { world: pretended, report, copy } = world()
    const { screen } = await portal('reviewer', `/reports/${report.id}`, pretended)

    const found = within(await screen.findByRole('region', { name: '与其他报告雷同' }))
    await user.click(found.getByRole('link', { name: copy.title }))

    expect(await screen.findByRole('heading', { level: 1, name: '雷同对照' })).toBeTruthy()
    expect(await screen.findAllByText(/字相同$/)).toHaveLength(copy.passages)
  })

  it('stop counting where a supervisor says why anybody may write this', async () => {
    const { world: pretended, report, copy } = world()
    const { screen } = await portal('reviewer', `/reports/${report.id}/near-copies/${copy.report}`, pretended)

    await user.click(await screen.findByRole('button', { name: '合理引用：第 1 段' }))
    const form = screen.getByRole('textbox', { name: /^为什么可以照写/ })
    await user.type(form, '上级文件原文')
    await user.click(screen.getByRole('button', { name: '合理引用' }))

    expect(await screen.findByText('上级文件原文')).toBeTruthy()
    await user.click(await screen.findByRole('button', { name: '撤回认定：第 1 段' }))
    expect(await screen.findByRole('button', { name: '合理引用：第 1 段' })).toBeTruthy()
  })

  it('are shown to a unit without the right to excuse them', async () => {
    const { world: pretended, report, copy } = world()
    const reporter = `${report.unit!.code}-reporter`
    const { screen } = await portal(reporter, `/reports/${report.id}/near-copies/${copy.report}`, pretended)

    expect(await screen.findAllByText(/字相同$/)).toHaveLength(copy.passages)
    expect(screen.queryByRole('button', { name: /^合理引用/ })).toBeNull()
  })
})
