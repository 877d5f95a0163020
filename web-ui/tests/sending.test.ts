import { QueryClient } from '@tanstack/vue-query'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { send, sendAgain, sendings } from '@/features/upload/sending'

/// A browser's upload that the test finishes by hand.
class Wire {
  static all: Wire[] = []
  upload: { onprogress?: (event: object) => void } = {}
  headers: Record<string, string> = {}
  form = new FormData()
  status = 0
  responseText = ''
  onload = () => undefined as void
  onerror = () => undefined as void
  onabort = () => undefined as void
  constructor() {
    Wire.all.push(this)
  }
  open() {}
  setRequestHeader(name: string, value: string) {
    this.headers[name] = value
  }
  send(form: FormData) {
    this.form = form
  }
  abort() {
    this.onabort()
  }
  async answer(status: number, body: unknown) {
    this.status = status
    this.responseText = JSON.stringify(body)
    this.onload()
    await settled()
  }
}

const settled = () => new Promise((resolve) => setTimeout(resolve))
const client = new QueryClient()
const file = (name: string) => new File(['x'], name)
const receipt = { id: 'r', number: 'HZ-2026-000001', state: 'received' }

beforeEach(() => {
  sendings.splice(0)
  Wire.all = []
  vi.stubGlobal('XMLHttpRequest', Wire)
})

describe('sending files', () => {
  it('sends two at a time and the third when one is done', async () => {
    send([file('1.docx'), file('2.docx'), file('3.docx')], 'archives', '', client)
    expect(Wire.all).toHaveLength(2)

    await Wire.all[0]?.answer(201, { receipts: [receipt], refused: [] })

    expect(Wire.all).toHaveLength(3)
  })

  it('follows the progress and ends with the receipt', async () => {
    send([file('1.docx')], 'archives', '备注', client)
    Wire.all[0]?.upload.onprogress?.({ lengthComputable: true, loaded: 1, total: 4 })
    expect(sendings[0]?.share).toBe(0.25)

    await Wire.all[0]?.answer(201, { receipts: [receipt], refused: [] })

    expect(sendings[0]).toMatchObject({ state: 'accepted', receipt: { number: 'HZ-2026-000001' } })
    expect([Wire.all[0]?.form.get('unit'), Wire.all[0]?.form.get('note')]).toEqual(['archives', '备注'])
  })

  it('keeps what the server says about a refused file', async () => {
    send([file('1.bmp')], '', '', client)

    await Wire.all[0]?.answer(415, {
      type: 'https://taizhang.org/problems/unknown-kind',
      title: '不支持的文件',
      status: 415,
      detail: '请上传 docx',
    })

    expect(sendings[0]).toMatchObject({ state: 'refused', problem: { detail: '请上传 docx' } })
  })

  it('sends again under the same key, so that nothing is received twice', async () => {
    send([file('1.docx')], 'archives', '', client)
    await Wire.all[0]?.answer(503, { type: 'about:blank', title: 'busy', status: 503 })
    expect(sendings[0]?.state).toBe('failed')

    const [failed] = sendings
    if (failed) sendAgain(failed, client)

    expect(Wire.all).toHaveLength(2)
    expect(Wire.all[1]?.headers['Idempotency-Key']).toBe(Wire.all[0]?.headers['Idempotency-Key'])
  })
})
