import { QueryClient } from '@tanstack/vue-query'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Receipt } from '@/api/types'
import { accepted, against } from '@/features/upload/limits'
import { learn, meter, phaseOf, send, sendAgain, sendings } from '@/features/upload/sending'
import { meant } from '@/ui/folders'

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
const limits = { file: 1000, endings: ['docx', 'pdf'], documents: 200, entry: 1, unpacked: 1, pages: 1, note: 1000 }
const receipt = { id: 'r', number: 'HZ-2026-000001', state: 'received' }

beforeEach(() => {
  sendings.splice(0)
  Wire.all = []
  vi.stubGlobal('XMLHttpRequest', Wire)
})

describe('sending files', () => {
  it('sends two at a time and the third when one is done', async () => {
    send([file('1.docx'), file('2.docx'), file('3.docx')], { unit: 'archives', note: '', campaign: '' }, client)
    expect(Wire.all).toHaveLength(2)

    await Wire.all[0]?.answer(201, { receipts: [receipt], refused: [] })

    expect(Wire.all).toHaveLength(3)
  })

  it('follows the progress and ends with the receipt', async () => {
    send([file('1.docx')], { unit: 'archives', note: '备注', campaign: '' }, client)
    Wire.all[0]?.upload.onprogress?.({ lengthComputable: true, loaded: 1, total: 4 })
    expect(sendings[0]?.share).toBe(0.25)

    await Wire.all[0]?.answer(201, { receipts: [receipt], refused: [] })

    expect(sendings[0]).toMatchObject({ state: 'accepted', receipt: { number: 'HZ-2026-000001' } })
    expect([Wire.all[0]?.form.get('unit'), Wire.all[0]?.form.get('note')]).toEqual(['archives', '备注'])
  })

  it('keeps what the server says about a refused file', async () => {
    send([file('1.bmp')], { unit: '', note: '', campaign: '' }, client)

    await Wire.all[0]?.answer(415, {
      type: 'https://taizhang.org/problems/unknown-kind',
      title: '不支持的文件',
      status: 415,
      detail: '请上传 docx',
    })

    expect(sendings[0]).toMatchObject({ state: 'refused', problem: { detail: '请上传 docx' } })
  })

  it('sends again under the same key, so that nothing is received twice', async () => {
    send([file('1.docx')], { unit: 'archives', note: '', campaign: '' }, client)
    await Wire.all[0]?.answer(503, { type: 'about:blank', title: 'busy', status: 503 })
    expect(sendings[0]?.state).toBe('failed')

    const [failed] = sendings
    if (failed) sendAgain(failed, client)

    expect(Wire.all).toHaveLength(2)
    expect(Wire.all[1]?.headers['Idempotency-Key']).toBe(Wire.all[0]?.headers['Idempotency-Key'])
  })

  it('shows one card for one receipt: the same file again takes the place of the first', async () => {
    send([file('1.docx')], { unit: 'archives', note: '', campaign: '' }, client)
    await Wire.all[0]?.answer(201, { receipts: [receipt], refused: [] })
    send([file('1 copy.docx')], { unit: 'archives', note: '', campaign: '' }, client)

    await Wire.all[1]?.answer(201, { receipts: [{ ...receipt, duplicate: true }], refused: [] })

    expect(sendings).toHaveLength(1)
    expect(sendings[0]).toMatchObject({ file: { name: '1 copy.docx' }, receipt: { duplicate: true } })
  })

  it('does not send what would be refused, and says why', () => {
    send([file('1.bmp'), file('2.docx')], { unit: 'archives', note: '', campaign: '' }, client, (one) =>
      against(one, limits),
    )

    expect(Wire.all).toHaveLength(1)
    expect(sendings.map((one) => [one.state, phaseOf(one)])).toEqual([
      ['refused', 'wants'],
      ['sending', 'sending'],
    ])
    expect(sendings[0]?.unsent).toContain('bmp')
  })

  it('learns what became of what it has sent', async () => {
    send([file('1.docx')], { unit: 'archives', note: '', campaign: '' }, client)
    await Wire.all[0]?.answer(201, { receipts: [receipt], refused: [] })
    expect(sendings.map(phaseOf)).toEqual(['reading'])

    learn([{ ...receipt, state: 'unreadable', reason: 'encrypted' } as Receipt])

    expect(sendings.map(phaseOf)).toEqual(['wants'])
  })
})

describe('what is said before a file is sent', () => {
  it('names what is too large, empty, or of no known kind', () => {
    const large = new File(['x'.repeat(21)], '大.docx')
    expect(against(large, { ...limits, file: 20 })).toContain('20 B')
    expect(against(new File([], '空.docx'), limits)).toContain('空')
    expect(against(file('README'), limits)).toContain('README')
    expect(against(file('报告.DOCX'), limits)).toBe('')
  })

  it('offers in the picker what is accepted', () => {
    expect(accepted(limits)).toBe('.docx,.pdf')
  })

  it('leaves out of a folder what nobody means to hand in', () => {
    const names = ['报告.docx', '~$报告.docx', '.DS_Store', 'Thumbs.db']
    expect(meant(names.map(file)).map((one) => one.name)).toEqual(['报告.docx'])
  })
})

describe('the speed of a file', () => {
  it('is that of the last seconds, so that a stall shows', () => {
    const speed = meter(1_000_000)
    expect(speed(0, 0)).toBe(0)
    expect(speed(0.1, 1_000)).toBe(100_000)
    expect(speed(0.1, 3_000)).toBeLessThan(40_000)
    expect(speed(0.1, 6_500)).toBe(0)
  })
})
