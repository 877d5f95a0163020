import userEvent from '@testing-library/user-event'
import { waitFor, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { begin } from '../mock-api/procedures'
import { seed } from '../mock-api/seed'
import { gateway } from '@/app/arrival'
import { portal } from './portal'

const user = userEvent.setup({ pointerEventsCheck: 0 })

beforeEach(() => sessionStorage.clear())
afterEach(() => vi.restoreAllMocks())

describe('the portal', () => {
  it('leads straight to the login form and back to the page that was wanted', async () => {
    const went = vi.spyOn(gateway, 'enter').mockReturnValue()
    await portal(null, '/ledger?lamp=red')

    await waitFor(() => expect(went).toHaveBeenCalledWith('/ledger?lamp=red'))
  })

  it('remembers the page that was wanted, however soon it knows that nobody is logged in', async () => {
    const went = vi.spyOn(gateway, 'enter').mockReturnValue()
    await portal(null, '/ledger?state=closed', undefined, { slowly: true })

    await waitFor(() => expect(went).toHaveBeenCalledWith('/ledger?state=closed'))
  })

  it('does not go round for ever where a login brings no session', async () => {
    const went = vi.spyOn(gateway, 'enter').mockReturnValue()
    sessionStorage.setItem('taizhang.login.begun', String(Date.now()))
    const { screen } = await portal(null, '/ledger')

    const again = await screen.findByRole('link', { name: '重新登录' })

    expect([again.getAttribute('href'), went.mock.calls.length]).toEqual(['/login?then=%2Fledger&ui_locales=zh-CN', 0])
  })

  it('has no page behind an address that is not for the role', async () => {
    const { screen } = await portal('water-bureau-reporter', '/trail')

    expect(await screen.findByText('没有这个页面')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '开始核验' })).toBeNull()
  })

  it.each([
    ['water-bureau-reporter', ['首页', '报送', '报告', '台账', '清单', '报送任务']],
    ['reviewer', ['首页', '待办', '报告', '台账', '清单', '回头看', '报送任务', '审计']],
    ['administrator', ['首页', '待办', '报告', '台账', '清单', '报送任务', '单位', '流程', '审计', '系统']],
  ])('offers %s the places of the role', async (username, places) => {
    const { screen } = await portal(username, '/reports')

    const navigation = await screen.findByRole('navigation', { name: '主导航' })

    expect(
      within(navigation)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(places)
  })

  it('speaks English when asked', async () => {
    const { screen } = await portal('reviewer', '/reports')

    await user.click(await screen.findByRole('button', { name: 'EN，切换为英文' }))

    expect(await screen.findByRole('heading', { name: 'Reports' })).toBeTruthy()
  })

  it('says what is missing without telling whether it exists', async () => {
    const { screen } = await portal('archives-reporter', '/reports/3c7a')

    expect((await screen.findByRole('alert')).textContent).toContain('没有找到')
  })
})

describe('a reporter', () => {
  it('sees the warnings, jumps to the place and submits', async () => {
    const world = seed(0)
    const report = world.reports.find((one) => one.state === 'extracted' && one.unit)
    const { screen, router } = await portal('water-bureau-reporter', `/reports/${report?.id}`, world)

    await user.click(await screen.findByRole('button', { name: /前缺少数字/ }))
    expect(router.currentRoute.value.query.at).toMatch(/^\d+-\d+$/)
    await user.click(screen.getByRole('button', { name: '提交' }))
    const dialog = await screen.findByRole('dialog', { name: '提交报告' })
    expect(within(dialog).getByText('还有 2 处须改的错误')).toBeTruthy()
    await user.click(within(dialog).getByRole('button', { name: '提交' }))

    expect(await screen.findByText('待审签')).toBeTruthy()
  })

  it('finds nothing of another unit', async () => {
    const { screen } = await portal('archives-reporter', '/ledger')

    expect(await screen.findByText('还没有整改事项')).toBeTruthy()
  })
})

describe('a supervisor', () => {
  it('walks through the queue by keyboard, approves and goes on to the next', async () => {
    const world = seed(3)
    const { screen, router } = await portal('reviewer', '/queue?kind=approval', world)
    await screen.findAllByRole('row')

    await user.keyboard('{Enter}')
    const first = await screen.findByText(/^1 \/ \d+$/)
    const count = Number(first.textContent?.split('/')[1])
    const opened = router.currentRoute.value.path
    await user.click(await screen.findByRole('button', { name: '通过' }))
    await user.click(await screen.findByRole('button', { name: '确认通过' }))

    expect(await screen.findByText(/^已通过：/)).toBeTruthy()
    expect(await screen.findByText(`1 / ${count - 1}`)).toBeTruthy()
    expect(router.currentRoute.value.path).not.toBe(opened)
    expect(router.currentRoute.value.query.kind).toBe('approval')
  })

  it('is told when the report has changed since it was opened', async () => {
    const world = seed(0)
    const report = world.reports.find((one) => one.step === 'first-review')
    const { screen } = await portal('reviewer', `/reports/${report?.id}`, world)

    await user.click((await screen.findAllByRole('button', { name: /^列入退回要求/ }))[0] as HTMLElement)
    await user.type(screen.getByRole('textbox', { name: '意见' }), '请补写数字')
    if (report?.procedure) report.procedure.digest = 'another'
    await user.click(screen.getByRole('button', { name: '退回，附 1 条要求' }))
    await user.click(screen.getByRole('button', { name: '确认退回' }))

    await user.click(await screen.findByRole('button', { name: '重新载入' }))
    expect(await screen.findByText('内容在您打开后有变动，看过再决定')).toBeTruthy()
    expect((screen.getByRole('textbox', { name: '意见' }) as HTMLTextAreaElement).value).toBe('请补写数字')
    await user.click(screen.getByRole('button', { name: '已看过，按现在的接着办' }))
    await user.click(screen.getByRole('button', { name: '退回，附 1 条要求' }))
    await user.click(screen.getByRole('button', { name: '确认退回' }))

    await waitFor(() => expect(report?.state).toBe('returned'))
  })

  it('accepts a candidate into the ledger', async () => {
    const world = seed(0)
    const report = world.reports.find((one) => one.step === 'first-review')
    const { screen } = await portal('reviewer', `/reports/${report?.id}?tab=findings`, world)

    await user.click((await screen.findAllByRole('button', { name: '列入台账' }))[0] as HTMLElement)
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '列入台账' }))

    expect(await screen.findByRole('link', { name: '查看整改事项' })).toBeTruthy()
    expect(world.items.at(-1)).toMatchObject({ report: report?.id, class: 'immediate', state: 'assigned' })
  })

  it('shows why an action is not offered now', async () => {
    const world = seed(0)
    const report = world.reports.find((one) => one.step === 'final-review')
    const { screen } = await portal('reviewer', `/reports/${report?.id}`, world)

    const approve = await screen.findByRole('button', { name: '通过', description: '当前环节不由您办理' })

    expect(approve.getAttribute('aria-disabled')).toBe('true')
  })
})

describe('an item', () => {
  it('leads back to its sentence and is signed with measures', async () => {
    const world = seed(0)
    const item = world.items[0]
    const { screen } = await portal('water-bureau-reporter', `/ledger/${item?.id}`, world)

    const place = await screen.findByRole('link', { name: item?.source ?? '' })
    expect(place.getAttribute('href')).toBe(
      `/reports/${item?.report}?version=1&at=${item?.place?.start}-${item?.place?.end}`,
    )
    await user.click(screen.getByRole('button', { name: '签收' }))
    const dialog = await screen.findByRole('dialog', { name: '签收整改事项' })
    await user.type(within(dialog).getByRole('textbox', { name: '措施 1' }), '每月研究一次主体责任落实')
    await user.type(within(dialog).getByRole('textbox', { name: '责任领导' }), '党组书记')
    await user.type(within(dialog).getByRole('textbox', { name: '责任人' }), '办公室主任')
    await user.click(within(dialog).getByRole('button', { name: '签收' }))

    expect(await screen.findByText('下一步：整改并申请销号')).toBeTruthy()
    expect(screen.getByText('每月研究一次主体责任落实')).toBeTruthy()
  })

  it('is returned only with demands', async () => {
    const world = seed(0)
    const item = world.items.find((one) => one.procedure?.step === 'acceptance')
    const { screen } = await portal('approver', `/ledger/${item?.id}`, world)
    expect(await screen.findByText('下一步：请您验收')).toBeTruthy()

    await user.click(await screen.findByRole('button', { name: /退回，补充整改/ }))
    const send = screen.getByRole('button', { name: '退回，附 0 条要求' })
    await user.click(send)
    expect(item?.procedure?.step).toBe('acceptance')
    expect(screen.getByRole('radio', { name: '审核' })).toBeTruthy()
    await user.type(screen.getByRole('textbox', { name: '补充要求' }), '请补充照片')
    await user.click(screen.getByRole('button', { name: '退回，附 1 条要求' }))

    await waitFor(() => expect(item).toMatchObject({ state: 'in-progress', procedure: null }))
    expect(item?.opinions.at(-1)).toMatchObject({ outcome: 'returned', to: 'reporter', text: '请补充照片' })
  })

  it('says in the words of the server why something cannot be done', async () => {
    const world = seed(0)
    const item = world.items.find((one) => one.state === 'in-progress' && one.evidence.length === 0)
    const { screen } = await portal('water-bureau-reporter', `/ledger/${item?.id}`, world)

    const apply = await screen.findByRole('button', { name: '申请销号', description: '申请销号前须上传佐证材料' })

    expect(apply.getAttribute('aria-disabled')).toBe('true')
  })

  it('is passed on only once the slip is checked', async () => {
    const world = seed(0)
    const item = world.items.find((one) => one.procedure?.step === 'review')
    const { screen } = await portal('reviewer', `/ledger/${item?.id}`, world)

    const pass = await screen.findByRole('button', { name: /通过，提请验收/ })
    expect(pass.getAttribute('aria-disabled')).toBe('true')
    for (const box of await screen.findAllByRole<HTMLInputElement>('checkbox')) if (!box.checked) await user.click(box)
    expect(pass.getAttribute('aria-disabled')).toBe('true')
    await user.click(screen.getByRole('radio', { name: '现场核查' }))
    expect(screen.getByText(/验收须由另一人办理/)).toBeTruthy()
    await user.click(pass)

    await waitFor(() => expect(item?.procedure?.step).toBe('acceptance'))
  })

  it('says so when another window has decided meanwhile, and decides nothing', async () => {
    const world = seed(0)
    const item = world.items.find((one) => one.procedure?.step === 'review')
    const { screen, client } = await portal('reviewer', `/ledger/${item?.id}`, world)
    await user.type(await screen.findByRole('textbox', { name: '审核意见' }), '属实')

    if (item?.procedure) item.procedure = { ...item.procedure, step: 'acceptance' }
    await client.invalidateQueries()

    expect(await screen.findByText('内容在您打开后有变动')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /予以销号/ })).toBeNull()
  })

  it('is applied for again only with an answer to each demand', async () => {
    const world = seed(0)
    const item = world.items.find((one) => one.opinions.at(-1)?.outcome === 'returned')
    const { screen } = await portal('water-bureau-reporter', `/ledger/${item?.id}`, world)

    await user.click(await screen.findByRole('button', { name: '申请销号' }))
    const dialog = await screen.findByRole('dialog', { name: '申请销号' })
    await user.type(within(dialog).getByRole('textbox', { name: '整改成效' }), '已整改')
    const send = within(dialog).getByRole<HTMLButtonElement>('button', { name: '提交申请' })
    expect(send.disabled).toBe(true)
    await user.type(within(dialog).getByRole('textbox', { name: '对第 1 条要求的回应' }), '已补')
    await user.type(within(dialog).getByRole('textbox', { name: '对第 2 条要求的回应' }), '已注明日期')
    await user.click(send)

    await waitFor(() => expect(item?.state).toBe('under-close-out'))
    expect(world.applications.get(`${item?.id}:2`)?.answers.map((one) => one.text)).toEqual(['已补', '已注明日期'])
  })

  it('has measures that are reported done one at a time', async () => {
    const world = seed(0)
    const item = world.items.find((one) => one.state === 'in-progress')
    const { screen } = await portal('water-bureau-reporter', `/ledger/${item?.id}`, world)

    await user.click((await screen.findAllByRole('button', { name: '报完成' }))[1] as HTMLElement)
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '报完成' }))

    await waitFor(() => expect(item?.measures.map((one) => one.state)).toEqual(['open', 'done']))
  })

  it('has measures that are reported done with the progress', async () => {
    const world = seed(0)
    const item = world.items.find((one) => one.state === 'in-progress')
    const { screen } = await portal('water-bureau-reporter', `/ledger/${item?.id}`, world)

    await user.click(await screen.findByRole('button', { name: '填写进展' }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByRole('textbox', { name: '进展情况' }), '清单已印发')
    await user.click(within(dialog).getByRole('checkbox', { name: item?.measures[0]?.text }))
    await user.click(within(dialog).getByRole('button', { name: '保存' }))

    await waitFor(() => expect(item?.measures.map((one) => one.state)).toEqual(['done', 'open']))
  })

  it('is given a later date, or the wish for one is taken back', async () => {
    const world = seed(0)
    const item = world.items.find((one) => one.state === 'in-progress')
    if (item) begin(item, 'extension', 'water-bureau-reporter', '汛期施工')
    const { screen } = await portal('water-bureau-reporter', `/ledger/${item?.id}`, world)

    await user.click(await screen.findByRole('button', { name: '撤回申请' }))
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '撤回申请' }))

    await waitFor(() => expect(item?.procedure).toBeNull())
    expect(item?.opinions.map((one) => one.outcome)).toEqual(['submitted', 'withdrawn'])
  })
})

describe('a form', () => {
  it('does not throw away what was typed without asking', async () => {
    const world = seed(0)
    const item = world.items.find((one) => one.state === 'in-progress')
    const { screen } = await portal('water-bureau-reporter', `/ledger/${item?.id}`, world)
    await user.click(await screen.findByRole('button', { name: '填写进展' }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByRole('textbox', { name: '进展情况' }), '清单已印发')

    await user.keyboard('{Escape}')

    expect(within(dialog).getByRole('alert').textContent).toContain('离开就没有了')
    await user.click(within(dialog).getByRole('button', { name: '接着写' }))
    expect(within(dialog).getByRole<HTMLTextAreaElement>('textbox', { name: '进展情况' }).value).toBe('清单已印发')
  })
})

describe('without a connection', () => {
  it('an act fails at once and says so', async () => {
    const world = seed(0)
    const item = world.items.find((one) => one.state === 'in-progress')
    const { screen } = await portal('water-bureau-reporter', `/ledger/${item?.id}`, world)
    await user.click(await screen.findByRole('button', { name: '填写进展' }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByRole('textbox', { name: '进展情况' }), '清单已印发')
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)

    await user.click(within(dialog).getByRole('button', { name: '保存' }))

    expect((await within(dialog).findByRole('alert')).textContent).toContain('没有连上服务器')
  })
})

describe('a session that ends', () => {
  it('leaves the page as it is and asks to log in again', async () => {
    const { screen, session, client } = await portal('reviewer', '/ledger')
    await screen.findByText('ZG-2026-0001')

    session.username = null
    await client.invalidateQueries({ queryKey: ['items'] })

    expect(await screen.findByRole('dialog', { name: '登录已过期' })).toBeTruthy()
    expect(screen.getByText('ZG-2026-0001')).toBeTruthy()
  })

  it('leaves no errors behind once somebody has logged in again', async () => {
    const { screen, session, client } = await portal('reviewer', '/ledger')
    await screen.findByText('ZG-2026-0001')
    session.username = null
    await client.invalidateQueries({ queryKey: ['items'] })
    const dialog = await screen.findByRole('dialog', { name: '登录已过期' })
    await user.click(within(dialog).getByRole('button', { name: '已登录，继续' }))
    expect((await within(dialog).findByRole('alert')).textContent).toContain('还没有登录')

    session.username = 'reviewer'
    await user.click(within(dialog).getByRole('button', { name: '已登录，继续' }))

    await waitFor(() => expect(screen.queryByRole('dialog', { name: '登录已过期' })).toBeNull())
    expect(screen.queryByRole('alert')).toBeNull()
  })
})
