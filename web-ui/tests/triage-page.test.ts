import { waitFor, within } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { seed } from '../mock-api/seed'
import type { World } from '../mock-api/world'
import { portal } from './portal'

const twice = (world: World) => world.reports.find((one) => one.title.startsWith('2022年市档案馆'))!
const open = async (username: string, page: 'candidates' | 'compare', world = seed(0)) => ({
  ...(await portal(username, `/reports/${twice(world).id}/${page}`, world)),
  user: userEvent.setup(),
  report: twice(world),
  candidates: world.candidates.get(twice(world).id)!,
})

beforeEach(() => sessionStorage.clear())

describe('the page of candidates', () => {
  it('is worked through by keyboard, and nothing is sent before it is submitted', async () => {
    const { screen, user, candidates } = await open('reviewer', 'candidates')
    const first = (await screen.findAllByRole('group', { name: '第 1 条怎么处理' }))[0]!

    await user.keyboard('y')
    expect(within(first).getByRole('button', { name: '列入' }).getAttribute('aria-pressed')).toBe('true')
    await user.keyboard('n')
    await screen.findByRole('region', { name: '不列入的理由' })
    await user.keyboard('2')
    expect(screen.getByText('列入 1、并入 0、不列入 1')).toBeTruthy()
    expect(candidates.every((one) => one.state === 'proposed')).toBe(true)

    await user.keyboard('z')
    expect(screen.getByText('列入 1、并入 0、不列入 0')).toBeTruthy()

    await user.click(screen.getByRole('button', { name: /提交 1 条/ }))
    await screen.findByText('办成 1 条', { selector: '.s13' })
    expect(candidates.filter((one) => one.state === 'accepted')).toHaveLength(1)
  })

  it('shows what the report’s own ledger says of one', async () => {
    const world = seed(0)
    const first = [...world.candidates.get(twice(world).id)!].sort((a, b) => a.start - b.start)[0]!
    first.columns = {
      measures: ['修订制度', '开展培训'],
      result: null,
      state: 'ongoing',
      due: '2099-03-31',
      amount: 35000,
      leader: null,
      leadUnit: '办公室',
    }
    const { screen } = await open('reviewer', 'candidates', world)

    const shown = within(await screen.findByRole('region', { name: '报告中的各栏' }))
    expect(shown.getByText(/修订制度\s+开展培训/)).toBeTruthy()
    expect(shown.getByText('正在推进')).toBeTruthy()
    expect(shown.getByText('35,000 元')).toBeTruthy()
    expect(shown.queryByText('整改成效')).toBeNull()
  })

  it('keeps an answer that could not be sent, and says why', async () => {
    const { screen, user, candidates } = await open('reviewer', 'candidates')
    await screen.findAllByRole('group', { name: '第 1 条怎么处理' })
    await user.keyboard('y')
    await user.keyboard('y')
    const mine = [...candidates].sort((a, b) => a.start - b.start)
    // somebody else was faster
    Object.assign(mine[0]!, { state: 'rejected', reason: '重复' })

    await user.click(screen.getByRole('button', { name: /提交 2 条/ }))

    await screen.findByText('没办成：该候选事项已经处理过。')
    expect(mine[1]!.state).toBe('accepted')
  })

  it('merges one into another that is accepted in the same list', async () => {
    const { screen, user, world, candidates } = await open('reviewer', 'candidates')
    await screen.findAllByRole('group', { name: '第 1 条怎么处理' })
    const before = world.items.length
    await user.keyboard('y')
    await user.keyboard('m')
    await user.click(await screen.findByRole('combobox', { name: '并入哪一项' }))
    await user.click(await screen.findByText(/^第 1 条 /))
    expect(screen.getByText('列入 1、并入 1、不列入 0')).toBeTruthy()

    await user.keyboard('{Control>}{Enter}{/Control}')

    await waitFor(() => expect(candidates.filter((one) => one.merged)).toHaveLength(1))
    expect(world.items.length).toBe(before + 1)
  })

  it('makes another unit responsible', async () => {
    const { screen, user, world } = await open('reviewer', 'candidates')
    await screen.findAllByRole('group', { name: '第 1 条怎么处理' })
    await user.click(screen.getByRole('combobox', { name: '责任单位' }))
    await user.click(await screen.findByText('市妇联党组'))
    await user.keyboard('{Escape}')
    await user.click(screen.getAllByRole('button', { name: '列入' })[0]!)
    await user.click(screen.getByRole('button', { name: /提交 1 条/ }))

    await waitFor(() => expect(world.items.at(-1)?.unit.code).toBe('womens-federation'))
  })

  it('is to be read only for the unit', async () => {
    const { screen } = await open('archives-reporter', 'candidates')

    expect(await screen.findByText('候选事项由督办人员认定，您可以看，不能答复。')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '列入' })).toBeNull()
    expect(screen.queryByRole('button', { name: /提交/ })).toBeNull()
  })
})

describe('the comparison of two versions', () => {
  it('shows what came and went, and folds the rest', async () => {
    const { screen, user } = await open('reviewer', 'compare')
    const sides = await screen.findByRole('region', { name: '两版正文' })

    expect(within(sides).getByText('12').tagName).toBe('INS')
    expect(within(sides).getByText('召开31次相关会议，').tagName).toBe('DEL')
    await user.click(within(sides).getAllByRole('button', { name: '展开' })[0]!)
    expect(within(sides).queryByText(/^前面/)).toBeNull()
  })

  it('walks from change to change by keyboard', async () => {
    const { screen, user } = await open('reviewer', 'compare')
    await screen.findByText('改动 1 / 5')

    await user.keyboard('n')
    await user.keyboard('n')
    await user.keyboard('p')

    // beside the page's own words the live line says them
    expect(await screen.findByText('改动 2 / 5', { ignore: '[role=status]' })).toBeTruthy()
  })

  it('says what became of the demands, and puts what vanished into the next ones', async () => {
    const { screen, user, report } = await open('reviewer', 'compare')
    const demands = await screen.findByRole('region', { name: '上次退回要求' })
    expect(within(demands).getByText('补写“项具体措施”前的数字')).toBeTruthy()
    const touched = screen.getByRole('region', { name: '候选事项变化' })
    expect(within(touched).getByText(/^\d+ 条没有变化$/)).toBeTruthy()
    const gone = within(touched)
      .getAllByRole('listitem')
      .find((one) => one.textContent?.includes('压力传导链条拉的不紧'))!
    expect(within(gone).getByText('少了')).toBeTruthy()

    await user.click(within(gone).getByRole('button', { name: '列入退回要求' }))

    expect(within(gone).getByText('已列入退回要求')).toBeTruthy()
    const draft = JSON.parse(sessionStorage.getItem(`taizhang.draft:decision.${report.id}`)!)
    expect(draft.demands[0].text).toBe('问题“压力传导链条拉的不紧”被删去，请说明原因。')
  })

  it('has nothing to compare where there is one version', async () => {
    const world = seed(0)
    const single = world.reports.find((one) => one.versions.length === 1)!
    const { screen } = await portal('reviewer', `/reports/${single.id}/compare`, world)

    expect(await screen.findByText('只有一版，没有可对照的')).toBeTruthy()
  })
})
