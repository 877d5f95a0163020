import { describe, expect, it } from 'vitest'
import { align } from '@/comparison/align'
import { blocksOf, compare } from '@/comparison/diff'
import { changesIn } from '@/comparison/letters'
import { likeness } from '@/comparison/likeness'
import { marked as markedMoves, movedIn } from '@/comparison/moved'

const never = () => 0
const text = (...paragraphs: string[]) => paragraphs.join('\n')
const marked = (runs: { text: string; changed: boolean }[]) =>
  runs.map((run) => (run.changed ? `[${run.text}]` : run.text)).join('')

describe('two versions side by side', () => {
  it('pairs equal paragraphs, and those that are still the same one', () => {
    const rows = compare(
      text(
        '标题',
        '全年召开党组会 24 次，与 11 个科室和所属单位逐一签订责任书。',
        '三是招商引资力度不够。',
        '四是制度检查不够经常。',
      ),
      text(
        '标题',
        '全年召开党组会 24 次，与 11 个科室、6 家所属单位逐一签订责任书。',
        '四是制度检查不够经常。',
        '下一步加强培训。',
      ),
    )

    expect(rows.map((row) => row.kind)).toEqual(['same', 'changed', 'removed', 'same', 'added'])
  })

  it('knows where each paragraph stands in its own version', () => {
    const before = text('甲甲甲甲', '', '乙乙乙乙')
    const row = compare(before, text('乙乙乙乙'))[1]!

    expect(before.slice(row.before!.start, row.before!.end)).toBe('乙乙乙乙')
    expect(row.after).toEqual({ text: '乙乙乙乙', start: 0, end: 4 })
  })

  it('finds the way again after paragraphs that repeat', () => {
    const rows = compare(text('重复', '甲', '重复', '乙', '重复'), text('重复', '重复', '乙', '重复'))

    expect(rows.map((row) => row.kind)).toEqual(['same', 'removed', 'same', 'same', 'same'])
  })

  it('ties what was moved, gone here and new there', () => {
    const rows = compare(
      text('第一段的话', '第二段是别的', '第三段又不同'),
      text('第二段是别的', '第三段又不同', '第一段的话'),
    )

    expect(rows.map((row) => row.kind)).toEqual(['removed', 'same', 'same', 'added'])
    expect(rows[0]!.moved).toBe(rows[3]!.after)
    expect(rows[3]!.moved).toBe(rows[0]!.before)
  })

  it('takes nothing for moved that came back in other words, or only once of twice', () => {
    const other = compare(text('整改台账已经建立', '中间一段', '尾'), text('中间一段', '尾', '另外的内容'))
    const once = compare(text('甲甲甲', '甲甲甲', '乙乙乙', '丙丙丙'), text('乙乙乙', '丙丙丙', '甲甲甲'))

    expect(other.some((row) => row.moved)).toBe(false)
    expect(once.filter((row) => row.kind === 'removed').map((row) => !!row.moved)).toEqual([true, false])
  })

  it('marks sentences that moved as neither gone nor new', () => {
    const before = text('学习方面。组织集中学习十二次并交流心得。健全了学习制度。', '不变的一段。')
    const after = text('学习方面。健全了学习制度。', '不变的一段。', '监督方面。组织集中学习十二次并交流心得。')
    const rows = compare(before, after)
    const place = { start: 5, end: 20 }

    const moved = movedIn(rows[0]!, { before: [place, { start: 500, end: 520 }], after: [] })

    expect(moved).toEqual({ before: [place], after: [] })
    const went = markedMoves(changesIn(rows[0]!.before!.text, rows[0]!.after!.text).before, moved.before)
    expect(went.filter((run) => run.moved).map((run) => run.text)).toEqual(['组织集中学习十二次并交流心得。'])
    expect(went.some((run) => run.changed)).toBe(false)
    expect(went.map((run) => run.text).join('')).toBe(rows[0]!.before!.text)
  })

  it('says that nothing changed', () => {
    const rows = compare(text('甲', '乙', '丙'), text('甲', '乙', '丙'))

    expect(blocksOf(rows)).toEqual([{ kind: 'fold', rows, at: 'all' }])
  })

  it('folds what did not change, but not what stands beside a change', () => {
    const many = Array.from({ length: 9 }, (_, n) => `第${'一二三四五六七八九'[n]}段没有变化的内容`)
    const changed = [...many.slice(0, 4), '完全不一样的新段落', ...many.slice(4)]

    const blocks = blocksOf(compare(text(...many), text(...changed)))

    expect(
      blocks.map((block) => (block.kind === 'fold' ? `${block.at} ${block.rows.length}` : block.row.kind)),
    ).toEqual(['start 3', 'same', 'added', 'same', 'end 4'])
    expect(blocks.map((block) => (block.kind === 'row' ? block.change : null))).toEqual([null, null, 0, null, null])
  })

  it('is quick with three hundred pages', () => {
    const page = (n: number) =>
      `（${n}）${'全面从严治党主体责任落实情况'.repeat(8)}第${n}项工作完成率${(n * 37) % 100}%。`
    const before = Array.from({ length: 3000 }, (_, n) => page(n))
    const after = before.flatMap((one, n) =>
      n % 7 === 0
        ? [one.replace('完成率', '已完成')]
        : n % 101 === 0
          ? []
          : n % 50 === 0
            ? [one, `新增第${n}段。`]
            : [one],
    )
    const began = performance.now()

    const rows = compare(text(...before), text(...after))

    expect(rows.filter((row) => row.kind === 'changed').length).toBeGreaterThan(400)
    expect(performance.now() - began).toBeLessThan(3_000)
  })

  it('does not compare everything with everything where nothing is the same', () => {
    const one = Array.from({ length: 2500 }, (_, n) => `甲${n}${'天地玄黄'.repeat(n % 9)}`)
    const other = Array.from({ length: 2500 }, (_, n) => `乙${n}${'宇宙洪荒'.repeat(n % 9)}`)
    const began = performance.now()

    expect(compare(text(...one), text(...other)).length).toBe(5000)
    expect(performance.now() - began).toBeLessThan(3_000)
  })
})

describe('a list beside another', () => {
  it('keeps both whole and in their order', () => {
    const pairs = align(['a', 'b', 'c', 'a'], ['c', 'a', 'x', 'a'], never, 0.5)

    expect(pairs.flatMap(([b]) => (b === null ? [] : [b]))).toEqual([0, 1, 2, 3])
    expect(pairs.flatMap(([, a]) => (a === null ? [] : [a]))).toEqual([0, 1, 2, 3])
  })

  it('has room for nothing', () => {
    expect(align([], [], never, 0.5)).toEqual([])
    expect(align([], ['a'], never, 0.5)).toEqual([[null, 0]])
  })
})

describe('changes within a paragraph', () => {
  it('are those words that changed', () => {
    const sides = changesIn(
      '修订责任清单3份46条，与11个科室和所属单位逐一签订责任书。全年开展廉政谈话12次。',
      '修订责任清单3份46条，与11个科室、6家所属单位逐一签订责任书。全年开展廉政谈话12次。',
    )

    expect(marked(sides.before)).toBe(
      '修订责任清单3份46条，与11个科室[和]所属单位逐一签订责任书。全年开展廉政谈话12次。',
    )
    expect(marked(sides.after)).toBe(
      '修订责任清单3份46条，与11个科室[、6家]所属单位逐一签订责任书。全年开展廉政谈话12次。',
    )
  })

  it('are whole sentences that came or went', () => {
    const sides = changesIn('共发现问题36个。', '共发现问题36个。对近三年41个水利项目逐一复核。')

    expect(marked(sides.before)).toBe('共发现问题36个。')
    expect(marked(sides.after)).toBe('共发现问题36个。[对近三年41个水利项目逐一复核。]')
  })

  it('are found where one sentence was cut in two', () => {
    const sides = changesIn(
      '4项民心工程年底全面完成，改造供水管网30公里，改建排水管道9公里，水厂具备通水条件。',
      '4项民心工程年底全面完成，改造供水管网30公里，新增水表1.2万只。改建排水管道9公里，水厂具备通水条件。',
    )

    expect(marked(sides.before)).toBe(
      '4项民心工程年底全面完成，改造供水管网30公里，改建排水管道9公里，水厂具备通水条件。',
    )
    expect(marked(sides.after)).toBe(
      '4项民心工程年底全面完成，改造供水管网30公里，[新增水表1.2万只。]改建排水管道9公里，水厂具备通水条件。',
    )
  })

  it('never tear a number apart', () => {
    const sides = changesIn('完成投资1,284.5万元，同比增长12%。', '完成投资1,384.5万元，同比增长22%。')

    expect(marked(sides.after)).toBe('完成投资[1,384.5]万元，同比增长[22%]。')
  })

  it('show two sentences that only share some characters as two', () => {
    const sides = changesIn('加强水利工程质量监督。', '开展招投标专项检查工作。')

    expect(marked(sides.before)).toBe('[加强水利工程质量监督。]')
    expect(marked(sides.after)).toBe('[开展招投标专项检查工作。]')
  })

  it('give both texts back unharmed', () => {
    const before = '一是甲乙丙丁，戊己；二是“庚辛”。三是\t壬癸！剩下的'
    const after = '一是甲丙丁，己庚；二是“辛”。三是壬癸癸！剩余'
    const sides = changesIn(before, after)

    expect(sides.before.map((run) => run.text).join('')).toBe(before)
    expect(sides.after.map((run) => run.text).join('')).toBe(after)
  })
})

describe('likeness', () => {
  it('does not mind spaces and punctuation', () => {
    expect(likeness('与 11 个科室，签订责任书。', '与11个科室签订责任书')).toBe(1)
  })
})
