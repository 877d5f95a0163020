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
})
