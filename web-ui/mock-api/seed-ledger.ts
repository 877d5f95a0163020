import type { Item, ItemClass, ItemState, Lamp, Opinion, Report } from '../src/api/types'
import { admitted } from './kinds'
import { personOf } from './people'
import { accepted } from './plans'
import { opine, routesOf, waitAt } from './procedures'
import { day, digest, id, moment, tag, unitRef, type World } from './world'

const waiting: [ItemState, string | null, Lamp, number, ItemClass, string][] = [
  ['assigned', null, 'none', 52, 'immediate', '主体责任抓经常、经常抓力度不够'],
  ['in-progress', null, 'yellow', 4, 'immediate', '压力传导链条拉的不紧'],
  ['in-progress', null, 'red', -6, 'staged', '落实任务跟踪问效不充分'],
  ['under-close-out', 'review', 'green', 30, 'staged', '系统排查建设领域廉政风险点96个，制定防控措施132项'],
  ['under-close-out', 'acceptance', 'green', 21, 'immediate', '梳理问题241个，制定整改措施359条'],
  ['closed', null, 'none', -40, 'immediate', '形成36项问题清单，开展“10+2”个专项整治，已全部整改完成'],
]

export function addItems(world: World, report: Report) {
  const analysis = world.analyses.get(report.id)
  waiting.forEach(([state, step, lamp, due, itemClass, problem], index) => {
    const at = analysis?.text.indexOf(problem) ?? -1
    const candidate = world.candidates.get(report.id)?.find((one) => one.text === problem)
    const begun = state !== 'assigned'
    const applied = state === 'under-close-out' || state === 'closed'
    const item: Item = {
      ...admitted,
      id: id(),
      number: `ZG-2026-${String(index + 1).padStart(4, '0')}`,
      state,
      problem,
      source: report.title,
      category: index < 3 ? '问题' : '整改声明',
      class: itemClass,
      unit: unitRef(world, 'water-bureau'),
      due: day(due),
      lamp,
      updatedAt: moment(index),
      digest: digest(),
      etag: tag(),
      report: report.id,
      candidate: candidate?.id ?? id(),
      place: { version: 1, start: Math.max(at, 0), end: Math.max(at, 0) + problem.length },
      grounds: problem,
      goal: '责任链条压实到每个支部，任务落实有跟踪、有反馈、有结果。',
      leader: begun ? '分管副局长' : null,
      handler: begun ? '机关党委专职副书记' : null,
      helping: false,
      cooperatingUnits: ['ecology-bureau'],
      cooperating: [unitRef(world, 'ecology-bureau')],
      measures: begun
        ? [
            {
              text: '修订主体责任“两个清单”，逐项明确责任人和时限',
              due: day(due - 20),
              owner: '李工',
              state: applied ? 'done' : 'open',
              doneOn: applied ? day(Math.min(due - 2, -5)) : null,
              doneAt: applied ? moment(9) : null,
              doneBy: applied ? personOf('water-bureau-reporter') : null,
            },
            {
              text: '每季度听取一次分管领域落实情况汇报，形成问题台账',
              due: day(due),
              owner: null,
              state: index === 3 || state === 'closed' ? 'done' : 'open',
              doneOn: index === 3 || state === 'closed' ? day(-4) : null,
              doneAt: index === 3 || state === 'closed' ? moment(4) : null,
              doneBy: index === 3 || state === 'closed' ? personOf('water-bureau-reporter') : null,
            },
          ]
        : [],
      progress: begun
        ? [
            {
              at: moment(12),
              by: personOf('water-bureau-reporter'),
              date: day(-13),
              text: '已完成“两个清单”修订，征求18个处室和直属单位意见，采纳7条。',
              percent: 40,
            },
            {
              at: moment(3),
              by: personOf('water-bureau-reporter'),
              date: day(-3),
              text: '召开专题会议1次，约谈落实不力的2个单位主要负责同志。',
              percent: 65,
            },
          ]
        : [],
      evidence: [],
      results: applied ? '清单任务完成率由71%提高到96%，两个被约谈单位已全部整改到位。' : null,
      delays: null,
      applicant: applied ? personOf('water-bureau-reporter') : null,
      opinions: [],
      procedure: null,
      routes: routesOf('item'),
      openMeasures: !begun ? 0 : !applied ? 2 : index === 3 || state === 'closed' ? 0 : 1,
      acceptedBy: state === 'closed' ? personOf('approver') : null,
      closedAt: state === 'closed' ? moment(1) : null,
      closeOutNumber: state === 'closed' ? 'XH-2026-0001' : null,
      extensions: 0,
      noLongerProposed: false,
      may: [],
    }
    if (candidate) Object.assign(candidate, { state: 'accepted', item: item.id })
    world.items.push(item)
    if (begun && index !== 2) accepted(item)
    past(world, item, 'reviewer', 'item.opened', 40, { number: item.number, report: report.id, class: item.class })
    if (begun) past(world, item, 'water-bureau-leader', 'item.signed', 36, { measures: item.measures.length })
    if (applied || index === 2) addEvidence(world, item, '主体责任清单（2024年修订）.pdf', 11, 1)
    if (index === 3 || index === 2) sentBack(world, item)
    if (applied) closeOut(world, item, step)
    if (state === 'closed') past(world, item, 'approver', 'item.closed', 1, { number: item.closeOutNumber })
  })
}

function past(
  world: World,
  item: Item,
  by: string,
  action: string,
  daysAgo: number,
  detail: Record<string, unknown> = {},
) {
  const sequence = world.trail.length + 1
  const entry = {
    sequence,
    at: moment(daysAgo),
    actor: personOf(by),
    action,
    detail: { ...detail, digest: item.digest },
  }
  world.trail.push({ ...entry, subject: item.id, hash: digest() })
}

const demands = '一、三季度汇报只有 8 个处室，缺 4 个；\n二、公示没有日期，不能证明已公示。'
const roundOf = (item: Item) =>
  1 + Math.max(0, ...item.opinions.filter((one) => one.procedure === 'close-out').map((one) => one.round))

function saying(item: Item, round: number) {
  const procedure = {
    code: 'close-out',
    step: '',
    round,
    applicant: null,
    since: moment(2),
    digest: digest(),
    asks: null,
  }
  return (daysAgo: number, by: string, at: string | null, outcome: Opinion['outcome'], text: string | null) =>
    opine(item, procedure, {
      at: moment(daysAgo),
      by: personOf(by),
      step: at,
      outcome,
      text,
      ...(outcome === 'returned' ? { to: 'reporter' } : {}),
    })
}

/// A first application that came back with two demands.
function sentBack(world: World, item: Item) {
  const round = roundOf(item)
  const said = saying(item, round)
  said(9, 'water-bureau-reporter', null, 'submitted', '清单已修订，各处室已落实。')
  said(7, 'reviewer', 'review', 'returned', demands)
  world.applications.set(`${item.id}:${round}`, { evidence: item.evidence.map((one) => one.id), answers: [] })
}

function closeOut(world: World, item: Item, step: string | null) {
  const round = roundOf(item)
  if (round > 1) addEvidence(world, item, '12个处室三季度汇报材料.png', 3, null, [round - 1, 1])
  const said = saying(item, round)
  said(2, 'water-bureau-reporter', null, 'submitted', item.results)
  if (step !== 'review') said(1.5, 'reviewer', 'review', 'approved', '现场核查属实。')
  if (step === null) said(1, 'approver', 'acceptance', 'approved', '同意。')
  const answered = round > 1 ? item.evidence.filter((one) => one.demand === 1).map((one) => one.id) : []
  world.applications.set(`${item.id}:${round}`, {
    evidence: item.evidence.map((one) => one.id),
    answers:
      round > 1
        ? demands.split('\n').map((demand, index) => ({
            demand,
            text: index === 1 ? '公示栏照片已注明 11 月 12 日，公示期 7 天。' : null,
            evidence: index === 0 ? answered : [],
          }))
        : [],
  })
  const applicant = personOf('water-bureau-reporter')
  waitAt(
    item,
    step === null
      ? null
      : { code: 'close-out', step, round, applicant, since: moment(2), digest: digest(), asks: null },
  )
}

function addEvidence(
  world: World,
  item: Item,
  name: string,
  daysAgo: number,
  measure: number | null,
  met?: [round: number, demand: number],
) {
  const one = {
    id: id(),
    item: item.id,
    unit: item.unit.code,
    name,
    size: 482_113,
    sha256: digest(),
    mediaType: name.endsWith('.png') ? 'image/png' : 'application/pdf',
    effectiveDate: day(-daysAgo - 4),
    receivedAt: moment(daysAgo),
    receivedBy: '李娟',
    measure,
    demand: met?.[1] ?? null,
    period: null,
    replaces: null,
  }
  world.evidence.push(one)
  item.evidence.push({
    id: one.id,
    sha256: one.sha256,
    effectiveDate: one.effectiveDate,
    receivedAt: one.receivedAt,
    measure,
    demandRound: met?.[0] ?? null,
    demand: one.demand,
    period: null,
    replaces: null,
    replaced: false,
    by: personOf('water-bureau-reporter'),
  })
}

/// As many as a city has, over its units, so that one sees what a long ledger does.
export function moreItems(world: World, count: number) {
  const patterns = world.items.filter((one) => one.unit.code === 'water-bureau')
  const units = world.units.filter((one) => one.parent !== null)
  for (let index = 0; index < count; index++) {
    const pattern = patterns[index % patterns.length]
    const unit = units[index % units.length]
    if (!pattern || !unit) return
    const left = (index % 400) - 30
    world.items.push({
      ...own(pattern),
      ...(index === 1 ? { progress: longStory() } : {}),
      id: id(),
      number: `ZG-2025-${String(index + 1).padStart(4, '0')}`,
      unit: unitRef(world, unit.code),
      due: day(left),
      lamp: pattern.state === 'closed' ? 'none' : left < 0 ? 'red' : left <= 30 ? 'yellow' : 'green',
    })
  }
}

/// What changes with an item is its own; the rest is shared, since there are many.
const own = (pattern: Item): Item => ({
  ...pattern,
  measures: pattern.measures.map((one) => ({ ...one })),
  progress: [...pattern.progress],
  evidence: pattern.evidence.map((one) => ({ ...one })),
  opinions: [...pattern.opinions],
})

/// Two entries a week for five years.
const longStory = (): Item['progress'] =>
  Array.from({ length: 500 }, (_, n) => ({
    at: moment((500 - n) * 3.5),
    by: personOf('archives-reporter'),
    date: day(Math.floor((n - 500) * 3.5)),
    text: `第 ${n + 1} 次检查，发现的问题当日整改。`,
    percent: null,
  }))
