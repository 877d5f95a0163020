import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pressing } from '@/features/queue/tasks'
import { day, locale, moment } from '@/i18n'
import { cell, today } from '@/i18n/china'

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
    expect([day('2026-03-02'), day('2026-03-01T17:00:00Z'), moment('2026-03-01T16:05:00Z')]).toEqual([
      '2026/03/02',
      '2026/03/02',
      '2026/03/02 00:05',
    ])
    locale.value = 'en'
    expect([day('2026-03-02'), moment('2026-03-01T16:05:00Z')]).toEqual(['2026-03-02', '2026-03-02, 00:05'])
  })

  it('takes a day for over at midnight in China', () => {
    expect([
      pressing('2026-03-01', new Date('2026-03-01T15:59:00Z')),
      pressing('2026-03-01', new Date('2026-03-01T16:00:00Z')),
    ]).toEqual(['soon', 'overdue'])
  })

  it('takes the cell of a calendar for the day that stands in it', () => {
    expect(cell(new Date(2026, 2, 2))).toBe('2026-03-02')
  })
})
