import type { Item, ItemClass, ItemState, Lamp, Report } from '../src/api/types'
import { personOf } from './people'
import { opine, waitAt } from './procedures'
import { day, digest, id, moment, unitRef, type World } from './world'

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
      report: report.id,
      candidate: candidate?.id ?? id(),
      place: { version: 1, start: Math.max(at, 0), end: Math.max(at, 0) + problem.length },
      grounds: problem,
      goal: '责任链条压实到每个支部，任务落实有跟踪、有反馈、有结果。',
      leader: begun ? '分管副局长' : null,
      handler: begun ? '机关党委专职副书记' : null,
      cooperatingUnits: ['ecology-bureau'],
      measures: begun
        ? [
            {
              text: '修订主体责任“两个清单”，逐项明确责任人和时限',
              due: day(due - 20),
              state: applied ? 'done' : 'open',
            },
            { text: '每季度听取一次分管领域落实情况汇报，形成问题台账', due: day(due), state: 'open' },
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
      openMeasures: begun ? (applied ? 1 : 2) : 0,
      acceptedBy: state === 'closed' ? personOf('approver') : null,
      closedAt: state === 'closed' ? moment(1) : null,
      closeOutNumber: state === 'closed' ? 'XH-2026-0001' : null,
      extensions: 0,
      noLongerProposed: false,
      may: [],
    }
    if (candidate) Object.assign(candidate, { state: 'accepted', item: item.id })
    if (applied) closeOut(item, step)
    world.items.push(item)
    if (applied || index === 1) addEvidence(world, item, '主体责任清单（2024年修订）.pdf')
  })
}

function closeOut(item: Item, step: string | null) {
  const round = {
    code: 'close-out',
    round: 1,
    applicant: personOf('water-bureau-reporter'),
    since: moment(2),
    digest: digest(),
    asks: null,
  }
  const said = (by: string, at: string | null, outcome: 'submitted' | 'approved', text: string | null) =>
    opine(item, { ...round, step: '' }, { at: moment(2), by: personOf(by), step: at, outcome, text })
  said('water-bureau-reporter', null, 'submitted', item.results)
  if (step !== 'review') said('reviewer', 'review', 'approved', '现场核查属实。')
  if (step === null) said('approver', 'acceptance', 'approved', null)
  waitAt(item, step === null ? null : { ...round, step })
}

function addEvidence(world: World, item: Item, name: string) {
  const one = {
    id: id(),
    item: item.id,
    unit: item.unit.code,
    name,
    size: 482_113,
    sha256: digest(),
    mediaType: 'application/pdf',
    effectiveDate: day(-15),
    receivedAt: moment(11),
    receivedBy: '李娟',
  }
  world.evidence.push(one)
  item.evidence.push({ id: one.id, sha256: one.sha256, effectiveDate: one.effectiveDate, receivedAt: one.receivedAt })
}
