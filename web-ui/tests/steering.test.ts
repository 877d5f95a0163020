import userEvent from '@testing-library/user-event'
import { within, type RenderResult } from '@testing-library/vue'
import { describe, expect, it, vi } from 'vitest'
import { handle } from '../mock-api/backend'
import { seed } from '../mock-api/seed'
import { portal } from './portal'

const anItem = (world: ReturnType<typeof seed>) => world.items.find((one) => one.state === 'in-progress')!

async function choose(screen: RenderResult, dialog: HTMLElement, label: string, option: RegExp) {
  await userEvent.click(within(dialog).getByRole('combobox', { name: label }))
  await userEvent.click((await screen.findAllByRole('option', { name: option }))[0] as HTMLElement)
}

describe('an item that a supervisor changes', () => {
  it('goes to another unit, which signs for it', async () => {
    const world = seed(0)
    const item = anItem(world)
    const { screen } = await portal('reviewer', `/ledger/${item.id}`, world)

    await userEvent.click(await screen.findByRole('button', { name: '改由其他单位负责' }))
    const dialog = await screen.findByRole('dialog', { name: '改由其他单位负责' })
    await choose(screen, dialog, '新的责任单位', /档案/)
    await userEvent.type(within(dialog).getByRole('textbox', { name: '理由' }), '职责已划转')
    await userEvent.click(within(dialog).getByRole('button', { name: '改由该单位负责' }))

    expect(await screen.findByText(/下一步：等.*档案.*签收/)).toBeTruthy()
    expect(item.unit.code).toBe('archives')
  })

  it('keeps what was typed when somebody else has changed it since, and says what they did', async () => {
    const world = seed(0)
    const item = anItem(world)
    const { screen } = await portal('reviewer', `/ledger/${item.id}`, world)
    const sent: (string | null)[] = []
    vi.stubGlobal('fetch', (request: Request) => {
      if (!request.url.endsWith('/reclassification')) return handle(world, 'reviewer', request)
      sent.push(request.headers.get('If-Match'))
      if (sent.length > 1) return handle(world, 'reviewer', request)
      item.etag = '"changed.2"'
      const detail = '内容在您打开之后已由 周敏 于 11-30 10:32 改动'
      const problem = { type: 'https://taizhang.org/problems/changed-since', title: '', status: 409, detail }
      return Promise.resolve(new Response(JSON.stringify({ ...problem, act: 'item.progressed' }), { status: 409 }))
    })
    const before = item.etag

    await userEvent.click(await screen.findByRole('button', { name: '调整整改类型' }))
    const dialog = await screen.findByRole('dialog', { name: '调整整改类型' })
    await userEvent.click(within(dialog).getByRole('radio', { name: '持续整改' }))
    await userEvent.type(within(dialog).getByRole('textbox', { name: '理由' }), '需要长期坚持')
    const send = within(dialog).getByRole<HTMLButtonElement>('button', { name: '调整' })
    await userEvent.click(send)

    expect(await within(dialog).findByText(/已由 周敏 于 11-30 10:32 改动/)).toBeTruthy()
    expect(within(dialog).getByText('填写进展')).toBeTruthy()
    expect(send.disabled).toBe(true)
    await userEvent.click(within(dialog).getByRole('button', { name: '重新载入' }))
    expect(within(dialog).getByRole<HTMLTextAreaElement>('textbox', { name: '理由' }).value).toBe('需要长期坚持')
    await vi.waitFor(() => expect(send.disabled).toBe(false))
    await userEvent.click(send)
    await vi.waitFor(() => expect(item.class).toBe('long-term'))
    expect(sent).toEqual([before, '"changed.2"'])
  })

  it('goes on in another one, and both name each other', async () => {
    const world = seed(0)
    const item = anItem(world)
    const { screen } = await portal('reviewer', `/ledger/${item.id}`, world)

    await userEvent.click(await screen.findByRole('button', { name: '并入其他事项' }))
    const dialog = await screen.findByRole('dialog', { name: '并入其他事项' })
    await choose(screen, dialog, '并入哪个事项', /ZG-/)
    await userEvent.type(within(dialog).getByRole('textbox', { name: '理由' }), '说的是一件事')
    await userEvent.click(within(dialog).getByRole('button', { name: '并入' }))

    await userEvent.click((await screen.findAllByRole('link', { name: /^已并入 ZG-/ }))[0] as HTMLElement)
    const panel = await screen.findByRole('region', { name: '同一问题的其他出处' })
    expect(await within(panel).findByRole('link', { name: item.number })).toBeTruthy()
  })
})
