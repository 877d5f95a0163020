import { describe, expect, it } from 'vitest'
import { may, offersOf } from '@/api/offers'

const subject = {
  may: [
    { action: 'apply', allowed: false, why: '申请销号前须上传佐证材料' },
    { action: 'sign', allowed: true, why: null },
    { action: 'merge', allowed: true, why: null },
  ],
}

describe('what a person may do', () => {
  it('is what the server says, with its sentence', () => {
    expect(may(subject, 'apply')).toEqual({ action: 'apply', allowed: false, why: '申请销号前须上传佐证材料' })
    expect(may(subject, 'withdraw')).toBeUndefined()
  })

  it('is shown as far as the page knows it, in its order', () => {
    expect(offersOf(subject, ['sign', 'apply', 'withdraw']).map((one) => one.action)).toEqual(['sign', 'apply'])
    expect(offersOf(undefined, ['sign'])).toEqual([])
  })
})
