import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { day, dayText, locale, moment, momentText } from '@/i18n'
import { cell, today } from '@/i18n/china'
import { daysLeft } from '@/ui/days'

const zone = process.env.TZ

describe.each(['America/Los_Angeles', 'UTC', 'Asia/Shanghai', 'Pacific/Auckland'])('a browser in %s', (where) => {
  beforeEach(() => {
    process.env.TZ = where
  })
  afterEach(() => {
    process.env.TZ = zone
  })

  it('knows what day it is in China', () => {
    expect([today(new Date('2026-03-01T15:59:59Z')), today(new Date('2026-03-01T16:00:00Z'))]).toEqual([
      '2026-03-01',
      '2026-03-02',
    ])
  })

  it('shows days and times as they are in China', () => {
    vi.setSystemTime(new Date('2026-11-23T12:00:00+08:00'))
    expect([day('2026-03-02'), day('2026-03-01T17:00:00Z'), moment('2026-03-01T16:05:00Z')]).toEqual([
      '03-02',
      '03-02',
      '03-02 00:05',
    ])
    expect([dayText('2026-03-02'), momentText('2026-03-01T16:05:00Z')]).toEqual(['3月2日', '3月2日 00:05'])
    locale.value = 'en'
    expect(momentText('2026-03-01T16:05:00Z')).toBe('2 Mar 00:05')
    vi.useRealTimers()
  })

  it('names the year that is not this one', () => {
    vi.setSystemTime(new Date('2026-12-31T17:00:00Z'))
    expect([day('2026-12-31'), dayText('2026-12-31'), day('2027-01-01')]).toEqual([
      '2026-12-31',
      '2026年12月31日',
      '01-01',
    ])
    vi.useRealTimers()
  })

  it('takes a day for over at midnight in China', () => {
    expect([
      daysLeft('2026-03-01', new Date('2026-03-01T15:59:00Z')),
      daysLeft('2026-03-01', new Date('2026-03-01T16:00:00Z')),
    ]).toEqual([0, -1])
  })

  it('takes the cell of a calendar for the day that stands in it', () => {
    expect(cell(new Date(2026, 2, 2))).toBe('2026-03-02')
  })
})
