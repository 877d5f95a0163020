import { describe, expect, it } from 'vitest'
import { bytes, locale, t, word } from '@/i18n'
import { en } from '@/i18n/en'
import { zh as first } from '@/i18n/zh'
import { rest } from '@/i18n/zh/rest'

const zh = { ...first, ...rest }

/// what a text asks for; a word that only follows a number, as English plurals do, asks for nothing more
const holes = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/g)].map((hole) => hole[1]))].sort()

describe('the dictionaries', () => {
  it('say the same things with the same values', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort())
    Object.entries(zh).forEach(([key, text]) =>
      expect([key, holes(en[key as keyof typeof zh])]).toEqual([key, holes(text)]),
    )
  })

  it('follow the chosen language', () => {
    expect(t('nav.ledger')).toBe('台账')
    locale.value = 'en'
    expect(t('queue.count', { n: 3, all: 7 })).toBe('3 of 7')
  })

  it('count in English as English does, and group large numbers', () => {
    locale.value = 'en'
    expect([t('lamp.left', { n: 1 }), t('lamp.left', { n: 1200 })]).toEqual(['1 day left', '1,200 days left'])
  })

  it('show a code that has no word as it is', () => {
    expect([word('step', 'reporter'), word('step', 'countersign'), word('step', null)]).toEqual([
      '填报',
      'countersign',
      '',
    ])
  })

  it('name sizes in readable units', () => {
    expect([bytes(0), bytes(1023), bytes(64_720), bytes(200 * 1024 * 1024)]).toEqual([
      '0 B',
      '1023 B',
      '63.2 KB',
      '200 MB',
    ])
  })
})
