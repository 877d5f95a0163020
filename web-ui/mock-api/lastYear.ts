import type { Claims, LastYear, Me, PromiseAnswerWanted, PromiseFollowed, Report } from '../src/api/types'
import { named, personOf } from './people'
import { changedSince, forbidden, invalid, notFound } from './problems'
import { findReport } from './reports'
import { today } from '../src/i18n/china'
import { has, id, now, record, sees, type World } from './world'

interface Given {
  report: string
  words: string
  answer: NonNullable<PromiseFollowed['answer']>
}
const given = new Map<string, Given>()

/// The pretended office has one report a unit: it is held against what it promises itself, as if a year before.
const proposed: Pick<PromiseFollowed, 'proposed' | 'ground'>[] = [
  { proposed: 'done', ground: 'done' },
  { proposed: 'partly', ground: 'less' },
  { proposed: 'not-mentioned', ground: 'nothing-near' },
  { proposed: 'same-words', ground: 'same-words' },
  { proposed: 'partly', ground: 'in-part' },
]

function promises(world: World, report: Report): PromiseFollowed[] {
  const analysis = world.analyses.get(report.id)
  return (analysis?.commitments ?? []).map((one, n) => {
    const text = analysis!.text.slice(one.start, one.end)
    const answer = [...given.values()].find((each) => each.report === report.id && each.words === text)?.answer ?? null
    const guess = proposed[n % proposed.length]!
    const near = analysis!.indicators[n]
    const said =
      guess.ground === 'nothing-near' || !near
        ? null
        : {
            start: near.start,
            end: near.end + 12,
            text: analysis!.text.slice(near.start, near.end + 12),
            telling: analysis!.text.slice(near.start, near.end),
          }
    return { start: one.start, end: one.end, text, ...guess, outcome: answer?.outcome ?? guess.proposed, said, answer }
  })
}

export function lastYear(world: World, me: Me, of: string): LastYear {
  const report = findReport(world, me, of)
  const all = promises(world, report)
  const year = report.year
  const has_ = year !== null && all.length > 0
  return {
    version: report.version,
    digest: report.digest,
    earlier: has_
      ? {
          id: report.id,
          title: report.title.replace(String(year), String(year - 1)),
          year: year - 1,
          version: report.version,
          digest: report.digest,
        }
      : null,
    promises: has_ ? all : [],
    figures: has_
      ? [
          {
            kind: 'change',
            subject: '问题线索',
            start: all[0]!.start,
            end: all[0]!.end,
            text: '处置问题线索42件，比上年增加8件',
            earlierText: '处置问题线索36件',
          },
        ]
      : [],
  }
}

export function answerPromise(world: World, me: Me, of: string, wish: PromiseAnswerWanted) {
  const report = findReport(world, me, of)
  const mine = has(me, 'reporter', 'unit-leader') && me.units.includes(report.unit?.code ?? '')
  if (!has(me, 'reviewer', 'approver') && !mine) throw forbidden('上年承诺由报告所属单位和督办人员判断。')
  if (report.digest !== wish.digest) throw changedSince()
  const promise = promises(world, report).find((one) => one.start === wish.start)
  if (!promise) throw notFound()
  if (promise.proposed !== wish.outcome && !wish.reason?.trim())
    throw invalid('改判断请说明理由。', [{ field: 'reason', message: '改判断请说明理由。' }])
  if (promise.answer) given.delete(promise.answer.id)
  const made = id()
  const by = personOf(me.username) ?? named(me.name)
  given.set(made, {
    report: report.id,
    words: promise.text,
    answer: { id: made, outcome: wish.outcome, reason: wish.reason ?? null, by, at: now() },
  })
  record(world, me.username, 'promise.answered', report.id, { quote: promise.text })
  return { id: made }
}

export function takeBackAnswer(world: World, me: Me, of: string, answer: string) {
  const report = findReport(world, me, of)
  if (given.get(answer)?.report !== report.id) throw notFound()
  given.delete(answer)
  record(world, me.username, 'promise.answer-taken-back', report.id, {})
}

export function claims(world: World, me: Me, of: string): Claims {
  const report = findReport(world, me, of)
  const analysis = world.analyses.get(report.id)
  const found = (analysis?.rectifications ?? [])
    .filter((one) => one.claim === 'completed')
    .map((one) => ({
      start: one.start,
      end: one.end,
      text: analysis!.text.slice(one.start, one.end),
      problems: one.problems ?? null,
    }))
  const owed = found.length
    ? world.items
        .filter((one) => one.unit?.code === report.unit?.code && one.state !== 'closed' && sees(me, one.unit?.code))
        .map((one) => ({
          id: one.id,
          number: one.number,
          problem: one.problem,
          state: one.state as Claims['items'][number]['state'],
          due: one.due,
          overdue: one.due !== null && one.due < today(),
          unproven: one.evidence.length === 0,
        }))
    : []
  return {
    claims: found,
    open: owed.length,
    overdue: owed.filter((one) => one.overdue).length,
    unproven: owed.filter((one) => one.unproven).length,
    items: owed.slice(0, 50),
  }
}
