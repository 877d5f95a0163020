import { describe, expect, it } from 'vitest'
import { onceKey } from '@/api/once'

describe('what is to be done once', () => {
  it('keeps its key when the same is sent again', () => {
    const key = onceKey()

    expect(key('a')).toBe(key('a'))
  })

  it('has another key when something else is sent', () => {
    const key = onceKey()

    expect(key('a')).not.toBe(key('b'))
  })

  it('has a key of its own in every form', () => {
    expect(onceKey()('a')).not.toBe(onceKey()('a'))
  })
})
