import { within } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import { portal } from './portal'
import { seed } from '../mock-api/seed'

const cameAgain = () => {
  const world = seed(3)
  const report = world.reports.find((one) => one.versions.length > 1)
  if (!report) throw new Error('no report came again')
  return { world, report }
}

describe('a report that came again', () => {
  it('says of each demand what became of its place', async () => {
    const { world, report } = cameAgain()
    const { screen } = await portal('reviewer', `/reports/${report.id}`, world)

    const returned = within(await screen.findByRole('region', { name: /^退回要求 3 条/ }))
    expect(await returned.findAllByText('已改动')).toHaveLength(3)
  })

  it('lists the candidates that the new version touches, and how many it does not', async () => {
    const { world, report } = cameAgain()
    const { screen } = await portal('reviewer', `/reports/${report.id}/compare`, world)

    const touched = within(await screen.findByRole('region', { name: '候选事项变化' }))
    expect(touched.getAllByText('少了').length).toBeGreaterThan(0)
    expect(touched.getByText(/^\d+ 条没有变化$/)).toBeTruthy()
    expect(touched.getAllByRole('button', { name: '列入退回要求' }).length).toBeGreaterThan(0)
  })
})
