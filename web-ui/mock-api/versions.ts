import type { Analysis, Report, Span } from '../src/api/types'
import { personOf } from './people'
import { opine } from './procedures'
import { candidatesOf } from './seed'
import { digest, moment, type World } from './world'

const placed = (one: unknown): one is Span =>
  typeof one === 'object' && one !== null && 'start' in one && 'end' in one && typeof one.start === 'number'

/// The same reading of a text in which some words were replaced: every place moves along, what lost its words goes.
export function edited(analysis: Analysis, edits: [words: string, by: string][]): Analysis {
  let text = analysis.text
  const moves: { at: number; length: number; by: number }[] = []
  for (const [words, by] of edits) {
    const at = text.indexOf(words)
    if (at < 0) throw new Error(`not in the text: ${words}`)
    text = text.slice(0, at) + by + text.slice(at + words.length)
    moves.push({ at, length: words.length, by: by.length })
  }
  const moved = (place: number) =>
    moves.reduce((now, { at, length, by }) => {
      if (now <= at) return now
      return now >= at + length ? now + by - length : Math.min(now, at + by)
    }, place)
  const follow = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(follow).filter((one) => !placed(one) || one.end > one.start)
    if (typeof value !== 'object' || value === null) return value
    const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, follow(inner)]))
    return placed(copy) ? { ...copy, start: moved(copy.start), end: moved(copy.end) } : copy
  }
  return { ...(follow({ ...analysis, text: '' }) as Analysis), text }
}

/// A report that was returned with demands, and came again.
export function handInAgain(world: World, report: Report) {
  const before = world.analyses.get(report.id)
  const first = report.versions[0]
  if (!before || !first) return
  const after = edited(before, [
    ['教育管理监督的项具体措施', '教育管理监督的12项具体措施'],
    ['、压力传导链条拉的不紧', ''].map((words) => words.replace('、', '，')) as [string, string],
    ['梳理问题241个，制定整改措施359条', '梳理问题241个，制定整改措施402条，已整改到位238个'],
    ['召开31次相关会议，', ''],
    ['改造老旧供水管网30公里，', '改造老旧供水管网30公里，新增智能水表1.2万只。'],
  ])
  world.earlier.set(`${report.id} 1`, before)
  world.analyses.set(report.id, after)
  world.candidates.set(
    report.id,
    candidatesOf(after).map((one) => ({ ...one, version: 2 })),
  )
  const at = (words: string) => {
    const start = before.text.indexOf(words)
    return { quote: words, start, end: start + words.length }
  }
  const text = ['补写“项具体措施”前的数字', '“拉的不紧”应为“拉得不紧”', '存在问题单独成段，逐条写明']
  opine(
    report,
    { code: 'approval', round: 1, digest: first.digest },
    {
      at: moment(4.5),
      by: personOf('reviewer'),
      step: 'first-review',
      outcome: 'returned',
      to: 'reporter',
      text: text.map((one, n) => `${n + 1}. ${one}`).join('\n'),
    },
  )
  const returned = report.opinions.at(-1)
  if (returned) {
    returned.version = 1
    returned.demands = [
      { text: text[0]!, ...at('教育管理监督的项具体措施') },
      { text: text[1]!, ...at('拉的不紧') },
      { text: text[2]!, ...at('在总结成绩的同时') },
    ] as typeof returned.demands
  }
  const second = { ...first, number: 2, digest: digest(), receivedAt: moment(1), readAt: moment(1) }
  report.versions.push(second)
  Object.assign(report, { version: 2, problems: after.problems.length, warnings: after.warnings.length })
}
