import { describe, expect, it } from 'vitest'
import { stale } from '@/api/live'
import type { Task } from '@/api/types'
import { holderOf, matching, pathOf, pressing } from '@/features/queue/tasks'

const task = (over: Partial<Task>): Task => ({
  id: 't',
  kind: 'approval',
  about: 'report',
  subject: 's',
  title: '年度报告',
  unit: { code: 'archives', name: '市档案馆党委' },
  step: 'first-review',
  since: '2026-01-01',
  due: '2026-02-01',
  risk: 0,
  reasons: [],
  claimedBy: null,
  mine: false,
  ...over,
})
const ann = { name: '周敏', unit: { code: 'city', name: '市委督办' } }
const all = { kind: '', unit: '', held: '', q: '' }

describe('the queue', () => {
  it('filters by kind, unit, holder and words', () => {
    const tasks = [
      task({}),
      task({ kind: 'close-out', claimedBy: ann, mine: true }),
      task({ unit: null, title: '区委报告', kind: 'unmatched-report' }),
    ]

    expect(matching(tasks, all)).toHaveLength(3)
    expect(matching(tasks, { ...all, kind: 'close-out' })).toHaveLength(1)
    expect(matching(tasks, { ...all, unit: 'archives' })).toHaveLength(2)
    expect(matching(tasks, { ...all, held: 'mine' })).toHaveLength(1)
    expect(matching(tasks, { ...all, held: 'others' })).toHaveLength(0)
    expect(matching(tasks, { ...all, q: '区委' })).toHaveLength(1)
    expect(matching(tasks, { ...all, q: '档案馆' })).toHaveLength(2)
  })

  it('says who holds a task', () => {
    expect([
      holderOf(task({})),
      holderOf(task({ claimedBy: ann, mine: true })),
      holderOf(task({ claimedBy: { ...ann, name: '郑洋' } })),
    ]).toEqual(['free', 'mine', 'others'])
  })

  it('opens reports and items where they belong', () => {
    expect([
      pathOf(task({})),
      pathOf(task({ kind: 'close-out', about: 'item' })),
      pathOf(task({ kind: 'unmatched-report' })),
    ]).toEqual(['/queue/report/s', '/queue/item/s', '/queue/report/s'])
  })

  it('counts a task as overdue only once its last day is over', () => {
    const noon = new Date('2026-11-23T12:00:00+08:00')
    expect([
      pressing('2026-11-22', noon),
      pressing('2026-11-23', noon),
      pressing('2026-12-23', noon),
      pressing(null, noon),
    ]).toEqual(['overdue', 'soon', 'later', 'none'])
  })
})

describe('an event', () => {
  it('makes stale what it is about', () => {
    expect(stale('org.taizhang.item.closed.v1')).toContain('items')
    expect(stale('org.taizhang.upload.read.v1')).toContain('readings')
  })

  it('makes nothing stale when it is unknown', () => {
    expect([stale('org.taizhang.bulletin.issued.v1'), stale('com.example.item.closed'), stale('')]).toEqual([
      [],
      [],
      [],
    ])
  })
})
