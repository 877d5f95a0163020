import type { Analysis, Candidate, CandidateKind, Judgement, JudgementWanted, Me, Report } from '../src/api/types'
import { named, personOf } from './people'
import { changedSince, conflict, forbidden, invalid, notFound } from './problems'
import { findReport } from './reports'
import { has, id, now, record, supervises, type World } from './world'

const judges = (me: Me) => has(me, 'reviewer', 'approver')

const of = (world: World, report: Report) => world.judgements.get(report.id) ?? []

/// The pretended reader reads every version alike, so that each judgement stays in its place.
const view = (me: Me, one: Judgement): Judgement => ({
  ...one,
  mine: one.party === (judges(me) ? 'supervisor' : 'unit') && !has(me, 'administrator'),
})

export const judgements = (world: World, me: Me, report: string): Judgement[] =>
  of(world, findReport(world, me, report)).map((one) => view(me, one))

const read = (analysis: Analysis, wish: JudgementWanted) =>
  ({
    warning: analysis.warnings.filter((one) => one.rule === wish.rule),
    indicator: analysis.indicators,
    problem: analysis.problems,
    commitment: analysis.commitments,
    rectification: analysis.rectifications,
  })[wish.kind].some((one) => one.start === wish.start && one.end === wish.end)

export function judge(world: World, me: Me, reportId: string, wish: JudgementWanted): Judgement {
  const report = findReport(world, me, reportId)
  const analysis = world.analyses.get(report.id)
  const version = report.versions.find((one) => one.number === wish.version)
  if (!analysis || !version) throw notFound()
  if (supervises(me) && !judges(me)) throw forbidden('由报告所属单位的人员答复。')
  if (version.digest !== wish.digest) throw changedSince()
  const party = judges(me) ? 'supervisor' : 'unit'
  if (party === 'unit' && (wish.answer === 'confirmed' || wish.answer === 'missed'))
    throw invalid('这种判定不由您作出。', [{ field: 'answer', message: '这种判定不由您作出。' }])
  if (wish.answer === 'unfounded' && !wish.reason?.trim())
    throw invalid('请说明为什么不成立。', [{ field: 'reason', message: '请说明为什么不成立。' }])
  if (wish.answer !== 'missed' && !read(analysis, wish))
    throw invalid('这个位置没有读出这类内容。', [{ field: 'start', message: '这个位置没有读出这类内容。' }])
  const said: Judgement = {
    id: id(),
    kind: wish.kind,
    rule: wish.rule ?? null,
    quote: analysis.text.slice(wish.start, wish.end),
    start: wish.start,
    end: wish.end,
    read: wish.answer !== 'missed',
    answer: wish.answer,
    reason: wish.reason ?? null,
    party,
    by: personOf(me.username) ?? named(me.name),
    at: now(),
    version: wish.version,
    mine: true,
  }
  const others = of(world, report).filter(
    (one) =>
      one.party !== party ||
      one.kind !== said.kind ||
      one.rule !== said.rule ||
      one.start !== said.start ||
      one.end !== said.end,
  )
  world.judgements.set(report.id, [...others, said])
  if (said.answer === 'missed') propose(world, report, said)
  record(world, me.username, 'finding.judged', report.id, { kind: said.kind, answer: said.answer, quote: said.quote })
  return said
}

function propose(world: World, report: Report, said: Judgement) {
  if (said.kind === 'warning' || said.kind === 'indicator') return
  const candidate: Candidate = {
    id: said.id,
    kind: said.kind as CandidateKind,
    start: said.start ?? 0,
    end: said.end ?? 0,
    text: said.quote,
    section: '',
    state: 'proposed',
    item: null,
    reason: null,
    version: said.version,
    merged: false,
    added: true,
    noLongerProposed: false,
    columns: null,
  }
  world.candidates.set(report.id, [...(world.candidates.get(report.id) ?? []), candidate])
}

export function takeBackJudgement(world: World, me: Me, reportId: string, wanted: string): void {
  const report = findReport(world, me, reportId)
  const said = of(world, report).find((one) => one.id === wanted)
  if (!said) throw notFound()
  if (!view(me, said).mine) throw forbidden('由作出判定的一方撤回。')
  const candidates = world.candidates.get(report.id) ?? []
  if (candidates.some((one) => one.id === wanted && one.state === 'accepted'))
    throw conflict('这条补充已经列入台账，不能撤回。')
  world.candidates.set(
    report.id,
    candidates.filter((one) => one.id !== wanted),
  )
  world.judgements.set(
    report.id,
    of(world, report).filter((one) => one !== said),
  )
  record(world, me.username, 'finding.judgement-taken-back', report.id, { kind: said.kind, quote: said.quote })
}

/// What supervisors say, by kind and rule.
export function quality(world: World) {
  const counts = new Map<
    string,
    { kind: Judgement['kind']; rule: string | null; confirmed: number; unfounded: number; missed: number }
  >()
  ;[...world.judgements.values()]
    .flat()
    .filter((one) => one.party === 'supervisor')
    .forEach((one) => {
      const key = `${one.kind} ${one.rule ?? ''}`
      const count = counts.get(key) ?? { kind: one.kind, rule: one.rule, confirmed: 0, unfounded: 0, missed: 0 }
      if (one.answer !== 'mended') count[one.answer]++
      counts.set(key, count)
    })
  return [...counts.values()]
}
