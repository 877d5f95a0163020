import { describe, expect, it } from 'vitest'
import { stale } from '@/api/live'
import { reasonsOf, verbOf } from '@/api/tasks'
import type { Task } from '@/api/types'
import { placeOf, steady } from '@/features/queue/flow'
import { range } from '@/ui/useSelection'
import { holderOf, notFromHere, pathOf } from '@/features/queue/tasks'

const zhou = { name: '周敏', unit: null, inPlaceOf: null, away: null }
const task = (over: Partial<Task> = {}): Task => ({
  id: 't',
  kind: 'approval',
  about: 'report',
  subject: 's',
  title: '年度报告',
  unit: { code: 'archives', name: '市档案馆党委' },
  step: 'first-review',
  since: '2026-01-01T00:00:00Z',
  due: '2026-02-01',
  lamp: 'green',
  daysLeft: 31,
  risk: 0,
  reasons: [],
  demand: null,
  version: 1,
  claimable: true,
  claimedBy: null,
  claimedUntil: null,
  mine: false,
  copy: null,
  inPlaceOf: null,
  outcome: null,
  ...over,
})
const rows = (...ids: string[]) => ids.map((id) => task({ id, subject: `s-${id}` }))
const ids = (tasks: readonly Task[]) => tasks.map((one) => one.id).join('')

describe('a place in the queue', () => {
  it('knows what is before and after', () => {
    const place = placeOf(rows('a', 'b', 'c'), 'b', 0)
    expect([place.index, place.previous?.id, place.next?.id]).toEqual([1, 'a', 'c'])
  })

  it('goes on with what took the place of a task that has left', () => {
    const place = placeOf(rows('a', 'c', 'd'), 'b', 1)
    expect([place.index, place.previous?.id, place.next?.id]).toEqual([-1, 'a', 'c'])
  })

  it('has nothing after the last one', () => {
    expect(placeOf(rows('a'), 'b', 1)).toMatchObject({ index: -1, previous: { id: 'a' }, next: null })
  })

  it('has nothing on either side once the queue is worked off', () => {
    expect(placeOf([], 'a', 0)).toEqual({ index: -1, previous: null, next: null })
  })

  it('starts and ends where the list does', () => {
    expect(placeOf(rows('a', 'b'), 'a', 0).previous).toBeNull()
    expect(placeOf(rows('a', 'b'), 'b', 1).next).toBeNull()
  })
})

describe('a list under somebody’s eyes', () => {
  it('lets news wait and takes what is gone away', () => {
    const { rows: now, news } = steady(rows('a', 'b', 'c'), rows('x', 'a', 'c'))
    expect([ids(now), news]).toEqual(['ac', 1])
  })

  it('grows at its end as pages come', () => {
    const { rows: now, news } = steady(rows('a', 'b'), rows('a', 'b', 'c', 'd'))
    expect([ids(now), news]).toEqual(['abcd', 0])
  })

  it('keeps its order and says what is new of a row', () => {
    const fresh = [...rows('b'), task({ id: 'a', claimedBy: zhou })]
    const { rows: now } = steady(rows('a', 'b'), fresh)
    expect([ids(now), now[0]?.claimedBy?.name]).toEqual(['ab', '周敏'])
  })

  it('selects from one row to another, whichever comes first', () => {
    expect(range(rows('a', 'b', 'c', 'd'), 2, 1)).toEqual(['b', 'c'])
  })
})

describe('a task', () => {
  it('says who holds it', () => {
    expect([
      holderOf(task()),
      holderOf(task({ claimedBy: zhou })),
      holderOf(task({ claimedBy: zhou, mine: true })),
    ]).toEqual(['free', 'others', 'mine'])
  })

  it('is free for who stands in for its holder', () => {
    expect(holderOf(task({ claimedBy: zhou, inPlaceOf: zhou }))).toBe('free')
    expect(holderOf(task({ claimedBy: zhou, inPlaceOf: { ...zhou, name: '郑洋' } }))).toBe('others')
  })

  it('opens reports and items where they belong', () => {
    expect([
      pathOf(task()),
      pathOf(task({ kind: 'close-out', about: 'item' })),
      pathOf(task({ kind: 'unmatched-report' })),
    ]).toEqual(['/queue/report/s', '/queue/item/s', '/queue/report/s'])
  })

  it('says why it comes where it comes, in the language of the reader', () => {
    const doubtful = task({
      version: 2,
      reasons: [
        { code: 'again', count: 2 },
        { code: 'to-mend', count: 3 },
        { code: 'no-title', count: null },
      ],
    })
    expect(reasonsOf(doubtful)).toEqual(['第 2 版', '第 2 次提交', '须改 3', '没有找到标题，暂以文件名或回执号代替'])
    expect(reasonsOf(task({ reasons: [{ code: 'not-known-yet', count: null }] }))).toEqual(['not-known-yet'])
  })

  it('has a verb for what it asks for', () => {
    expect([
      verbOf(task({ step: 'sign-off' })),
      verbOf(task({ kind: 'close-out', step: 'acceptance' })),
      verbOf(task({ kind: 'mend-report', step: null })),
      verbOf(task({ kind: 'not-known-yet', step: null })),
    ]).toEqual(['审签', '验收', '去修改', '办理'])
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

describe('what is approved from the list', () => {
  it('has nothing to mend, and is neither checked nor read on its page', () => {
    expect(notFromHere(task({ kind: 'approval' }), 0)).toBeNull()
    expect(notFromHere(task({ kind: 'extension', about: 'item' }), 0)).toBeNull()
    expect(notFromHere(task({ kind: 'approval' }), 2)).toContain('2 处须改')
    expect(notFromHere(task({ kind: 'close-out', about: 'item' }), 0)).toContain('逐项核对')
    expect(notFromHere(task({ kind: 'plan', about: 'item' }), 0)).toContain('看过整改方案')
  })
})
