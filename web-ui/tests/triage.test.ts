import { describe, expect, it } from 'vitest'
import type { Candidate, ItemRow } from '@/api/types'
import { contextOf, countsOf, groupsOf, inOrder, standsWithout, type Answer } from '@/features/report/triage/answers'
import { propose, usualDue } from '@/features/report/triage/proposal'

const today = '2026-11-29'

describe('what is proposed for a candidate', () => {
  it.each([
    ['2027年6月底前，为6家所属单位全部配齐专职纪检委员', '2027-06-30', '2027年6月底前'],
    ['年底前对在建项目全部复核一遍', '2026-12-31', '年底前'],
    ['明年3月15日前完成整改', '2027-03-15', '明年3月15日前'],
    ['12月中旬前报送', '2026-12-20', '12月中旬前'],
    ['2027年一季度完成验收', '2027-03-31', '2027年一季度'],
    ['2027年上半年建成', '2027-06-30', '2027年上半年'],
    ['2028年2月底前完成', '2028-02-29', '2028年2月底前'],
  ])('takes the day from the words: %s', (text, due, said) => {
    expect(propose(text, today, 2025)).toEqual({ class: 'staged', due, said })
  })

  it('takes no day that is over', () => {
    expect(propose('2025年6月底前已完成整改', today, 2025)).toEqual({ class: 'staged', due: '2027-11-29', said: null })
  })

  it('proposes what is usual where nothing is said', () => {
    expect(propose('党建工作责任落实不够到位', today, 2025)).toEqual({ class: 'staged', due: '2027-11-29', said: null })
    expect(propose('对会风问题立行立改', today, 2025)).toEqual({ class: 'immediate', due: '2027-01-28', said: null })
    expect(propose('健全长效机制，持续推进', today, 2025)).toEqual({ class: 'long-term', due: null, said: null })
  })

  it('takes the day of the report’s own ledger before one in the text, unless it has passed', () => {
    expect(propose('2027年9月底前完成', today, 2025, '2027-03-31').due).toBe('2027-03-31')
    expect(propose('2027年9月底前完成', today, 2025, '2026-03-31').due).toBe('2027-09-30')
  })

  it('knows the day after a year, in leap years, too', () => {
    expect(usualDue('staged', '2028-02-29')).toBe('2029-02-28')
  })
})

const candidate = (id: string, start: number, text: string): Candidate => ({
  id,
  kind: 'problem',
  start,
  end: start + text.length,
  text,
  section: '1',
  state: 'proposed',
  item: null,
  merged: false,
  reason: null,
  version: 1,
  noLongerProposed: false,
  columns: null,
  added: false,
})

const section = (heading: string, start: number, end: number) =>
  ({
    id: heading,
    level: 1,
    marker: '',
    heading,
    role: 'problems',
    start,
    end,
    topics: [],
    confidence: 1,
    children: [],
  }) as never

const item = (id: string, problem: string) =>
  ({ id, problem, source: '', number: 'ZG-2025-0001' }) as unknown as ItemRow

describe('the list of candidates', () => {
  const sections = [section('一、问题', 0, 100), section('二、打算', 100, 200)]

  it('goes by the part of the report, in the order of the text', () => {
    const groups = groupsOf(
      [candidate('c', 120, '丙'), candidate('a', 10, '甲'), candidate('b', 50, '乙')],
      sections,
      [],
      today,
      2025,
    )

    expect(groups.map(({ part, rows }) => [part, rows.map((row) => `${row.n}${row.candidate.id}`)])).toEqual([
      ['一、问题', ['1a', '2b']],
      ['二、打算', ['3c']],
    ])
  })

  it('names an item that says nearly the same, and no other', () => {
    const items = [item('x', '制度执行情况检查不经常'), item('y', '供水管护责任不实')]
    const rows = groupsOf(
      [candidate('a', 10, '制度执行情况检查不够经常'), candidate('b', 50, '干部创新意识有待加强')],
      sections,
      items,
      today,
      2025,
    ).flatMap((group) => group.rows)

    expect(rows.map((row) => row.similar?.id)).toEqual(['x', undefined])
  })

  it('shows a passage in its paragraph', () => {
    const text = '标题\n二是工程变更不规范。个别人意识不强。\n三是'
    const start = text.indexOf('工程')

    expect(contextOf(text, candidate('a', start, '工程变更不规范'))).toEqual({
      before: '二是',
      passage: '工程变更不规范',
      after: '。个别人意识不强。',
    })
  })
})

describe('answers that are not sent yet', () => {
  const accepted: Answer = { is: 'accepted' }
  const merged: Answer = { is: 'merged', into: { candidate: 'a', text: 'p' } }
  const rejected: Answer = { is: 'rejected', reason: 'r' }

  it('are sent so that an item is there before something is merged into it', () => {
    expect(
      inOrder([
        ['b', merged],
        ['a', accepted],
        ['c', rejected],
      ]).map(([id]) => id),
    ).toEqual(['a', 'c', 'b'])
  })

  it('fall with that into which they were to be merged', () => {
    expect([merged, rejected].map((answer) => standsWithout(answer, 'a'))).toEqual([false, true])
  })

  it('are counted by kind', () => {
    expect(countsOf([accepted, merged, rejected, rejected])).toEqual({ accepted: 1, merged: 1, rejected: 2 })
  })
})
