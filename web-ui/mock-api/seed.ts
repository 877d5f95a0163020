import waterBureau from './water-bureau.json'
import type { Analysis, Candidate, CandidateKind, Item, ItemClass, ItemState, Lamp, Me, Report, ReportState, Role, Span, Unit } from '../src/api/types'
import { day, digest, id, moment, unitRef, type World } from './world'

const units: Unit[] = [
  { code: 'city', name: '市委全面从严治党领导小组办公室', aliases: ['市委全面从严治党办'], parent: null },
  { code: 'water-bureau', name: '市水务局党组', aliases: ['市水务局'], parent: 'city' },
  { code: 'archives', name: '市档案馆党委', aliases: ['市档案馆', '市档案局'], parent: 'city' },
  { code: 'womens-federation', name: '市妇联党组', aliases: ['市妇女联合会'], parent: 'city' },
  { code: 'congress-office', name: '市人大常委会机关党组', aliases: ['市人大机关'], parent: 'city' },
  { code: 'ecology-bureau', name: '市生态环境局党组', aliases: ['市生态环境局', '市环保局'], parent: 'city' },
  { code: 'university', name: 'X大学党委', aliases: ['X大学'], parent: 'city' },
  { code: 'district', name: '区委', aliases: [], parent: 'city' },
]

const person = (username: string, name: string, unit: string, ...roles: Role[]): Me => ({ username, name, roles, units: [unit] })

const people: Me[] = [
  ...units.slice(1).flatMap(({ code, name }) => [person(`${code}-reporter`, `${name}填报人`, code, 'reporter'), person(`${code}-leader`, `${name}负责人`, code, 'unit-leader')]),
  person('city-reporter', '市级填报人', 'city', 'reporter'),
  person('reviewer', '初审人员', 'city', 'reviewer'),
  person('approver', '终审人员', 'city', 'approver'),
  person('administrator', '系统管理员', 'city', 'administrator'),
]

export const analysisOf = (title: string, unit: string): Analysis => ({ ...(waterBureau as unknown as Analysis), title, unit, text: waterBureau.text.replace(waterBureau.title, title.padEnd(waterBureau.title.length, '　').slice(0, waterBureau.title.length)) })

/// As if the file had been a scan without a title that anybody could read.
function doubted(analysis: Analysis): Analysis {
  const doubt = (code: string) => ({ code, message: code })
  const [first, ...rest] = structuredClone(analysis.sections)
  const sections = first ? [{ ...first, doubts: [doubt('numbering-broken')], children: first.children.map((one, index) => (index === 1 ? { ...one, doubts: [doubt('unsure-topic')] } : one)) }, ...rest] : []
  return { ...analysis, sections, confidence: 0.6, doubts: [doubt('ocr-used'), doubt('unit-not-in-title')] }
}

export function candidatesOf(analysis: Analysis): Candidate[] {
  const of = (kind: CandidateKind, spans: (Span & { section?: string })[]) =>
    spans.map((span): Candidate => ({ id: id(), kind, start: span.start, end: span.end, text: analysis.text.slice(span.start, span.end), section: span.section ?? '', state: 'proposed', item: null, reason: null, version: 1, noLongerProposed: false }))
  return [...of('problem', analysis.problems), ...of('commitment', analysis.commitments), ...of('rectification', analysis.rectifications)]
}

export function addReport(world: World, unit: string | null, readAs: string, title: string, state: ReportState, step: string | null, daysAgo: number, upload: string): Report {
  const analysis = unit ? analysisOf(title, readAs) : doubted(analysisOf(title, readAs))
  const report: Report = {
    id: id(), unit: unit ? unitRef(world, unit) : null, unitAsRead: readAs, title, year: 2023, state, step, version: 1,
    warnings: analysis.warnings.length, problems: analysis.problems.length, commitments: analysis.commitments.length, confidence: analysis.doubts ? 0.6 : 1, doubts: (analysis.doubts ?? []).map((one) => one.code), updatedAt: moment(daysAgo),
    digest: digest(), upload, waiting: null, versions: [{ number: 1, upload, index: world.reports.filter((one) => one.upload === upload).length, digest: digest(), receivedAt: moment(daysAgo), readAt: moment(daysAgo), reader: '1.0.0' }], opinions: [], meets: null, may: [],
  }
  if (state === 'submitted' || state === 'approved') opine(report, `${unit}-reporter`, 'reporter', 'submitted', '已对照提示逐条核对。', daysAgo)
  if (step === 'first-review' || step === 'final-review' || state === 'approved') opine(report, `${unit}-leader`, 'sign-off', 'approved', '同意上报。', daysAgo - 0.3)
  if (step === 'final-review' || state === 'approved') opine(report, 'reviewer', 'first-review', 'approved', '内容完整，同意提交终审。', daysAgo - 0.6)
  if (state === 'approved') opine(report, 'approver', 'final-review', 'approved', '同意。', daysAgo - 0.8)
  if (state === 'returned') opine(report, 'reviewer', 'first-review', 'returned', '一、“项具体措施”缺少数字，请补写；\n二、存在问题请单独成段，逐条写明。', daysAgo)
  world.reports.push(report)
  world.analyses.set(report.id, analysis)
  world.candidates.set(report.id, candidatesOf(analysis))
  return report
}

function opine(report: Report, by: string, step: string, outcome: 'submitted' | 'approved' | 'returned', text: string, daysAgo: number) {
  report.opinions.push({ at: moment(Math.max(daysAgo, 0)), by, step, outcome, to: outcome === 'returned' ? 'reporter' : null, text, version: 1, digest: report.digest })
}

const waiting: [ItemState, Lamp, number, ItemClass, string][] = [
  ['assigned', 'none', 52, 'immediate', '主体责任抓经常、经常抓力度不够'],
  ['in-progress', 'yellow', 4, 'immediate', '压力传导链条拉的不紧'],
  ['in-progress', 'red', -6, 'staged', '落实任务跟踪问效不充分'],
  ['under-review', 'green', 30, 'staged', '系统排查建设领域廉政风险点96个，制定防控措施132项'],
  ['under-acceptance', 'green', 21, 'immediate', '梳理问题241个，制定整改措施359条'],
  ['closed', 'none', -40, 'immediate', '形成36项问题清单，开展“10+2”个专项整治，已全部整改完成'],
]

function addItems(world: World, report: Report) {
  const analysis = world.analyses.get(report.id)
  waiting.forEach(([state, lamp, due, itemClass, problem], index) => {
    const at = analysis?.text.indexOf(problem) ?? -1
    const candidate = world.candidates.get(report.id)?.find((one) => one.text === problem)
    const begun = state !== 'assigned'
    const applied = state === 'under-review' || state === 'under-acceptance' || state === 'closed'
    const item: Item = {
      id: id(), number: `ZG-2026-${String(index + 1).padStart(4, '0')}`, state, problem, source: report.title, category: index < 3 ? '问题' : '整改声明', class: itemClass,
      unit: unitRef(world, 'water-bureau'), due: day(due), lamp, updatedAt: moment(index), digest: digest(), report: report.id, candidate: candidate?.id ?? id(),
      place: { version: 1, start: Math.max(at, 0), end: Math.max(at, 0) + problem.length }, grounds: problem, goal: '责任链条压实到每个支部，任务落实有跟踪、有反馈、有结果。',
      leader: begun ? '分管副局长' : null, handler: begun ? '机关党委专职副书记' : null, cooperatingUnits: ['ecology-bureau'],
      measures: begun ? [{ text: '修订主体责任“两个清单”，逐项明确责任人和时限', due: day(due - 20), state: applied ? 'done' : 'open' }, { text: '每季度听取一次分管领域落实情况汇报，形成问题台账', due: day(due), state: 'open' }] : [],
      progress: begun ? [{ at: moment(12), by: 'water-bureau-reporter', date: day(-13), text: '已完成“两个清单”修订，征求18个处室和直属单位意见，采纳7条。', percent: 40 }, { at: moment(3), by: 'water-bureau-reporter', date: day(-3), text: '召开专题会议1次，约谈落实不力的2个单位主要负责同志。', percent: 65 }] : [],
      evidence: [], results: applied ? '清单任务完成率由71%提高到96%，两个被约谈单位已全部整改到位。' : null, delays: null, applicant: applied ? 'water-bureau-reporter' : null,
      reviewOpinions: state === 'under-acceptance' || state === 'closed' ? [{ at: moment(2), by: 'reviewer', stage: 'review', outcome: 'pass', opinion: '现场核查属实。', digest: digest() }] : [],
      acceptedBy: state === 'closed' ? 'approver' : null, closedAt: state === 'closed' ? moment(1) : null, closeOutNumber: state === 'closed' ? 'XH-2026-0001' : null, extensions: 0, noLongerProposed: false, may: [],
    }
    if (candidate) Object.assign(candidate, { state: 'accepted', item: item.id })
    world.items.push(item)
    if (applied || index === 1) addEvidence(world, item, '主体责任清单（2024年修订）.pdf')
  })
}

function addEvidence(world: World, item: Item, name: string) {
  const one = { id: id(), item: item.id, unit: item.unit.code, name, size: 482_113, sha256: digest(), mediaType: 'application/pdf', effectiveDate: day(-15), receivedAt: moment(11), receivedBy: 'water-bureau-reporter' }
  world.evidence.push(one)
  item.evidence.push({ id: one.id, sha256: one.sha256, effectiveDate: one.effectiveDate, receivedAt: one.receivedAt })
}

export function seed(tasks: number): World {
  const world: World = { people, units: structuredClone(units), uploads: [], reports: [], analyses: new Map(), candidates: new Map(), items: [], evidence: [], claims: new Map(), trail: [], watchers: new Set(), corrections: new Map(), readAgain: new Set(), pace: 1500 }
  const upload = id()
  const title = (unit: string) => `2023年${unit}落实全面从严治党主体责任情况报告`
  world.uploads.push({
    id: upload, number: 'HZ-2026-000001', name: '2023年责任报告汇编.docx', size: 64_720, sha256: digest(), mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', unit: 'water-bureau', campaign: null,
    note: '七家单位汇编', receivedAt: moment(9), receivedBy: 'water-bureau-reporter', state: 'read', reason: null, reports: 7, duplicate: false, readAgain: false,
  })
  const approved = addReport(world, 'water-bureau', '市水务局党组', waterBureau.title, 'approved', null, 9, upload)
  addItems(world, approved)
  addReport(world, 'water-bureau', '市水务局党组', '2024年市水务局党组落实全面从严治党主体责任情况报告', 'extracted', null, 0.2, upload)
  addReport(world, 'archives', '市档案馆党委', title('市档案馆党委'), 'submitted', 'first-review', 4, upload)
  addReport(world, 'womens-federation', '市妇联党组', title('市妇联党组'), 'submitted', 'final-review', 5, upload)
  addReport(world, 'congress-office', '市人大常委会机关党组', title('市人大常委会机关党组'), 'returned', null, 2, upload)
  addReport(world, 'ecology-bureau', '市生态环境局党组', title('市生态环境局党组'), 'submitted', 'sign-off', 1, upload)
  addReport(world, 'university', 'X大学党委', title('X大学党委'), 'submitted', 'first-review', 3, upload)
  addReport(world, null, '某某区委', title('区委'), 'extracted', null, 1, upload)
  const spread = ['first-review', 'first-review', 'final-review']
  for (let index = 0; index < tasks; index++) {
    const unit = units[1 + (index % (units.length - 1))]
    if (unit) addReport(world, unit.code, unit.name, `${2023 - Math.floor(index / 7)}年${unit.name}专题报告（${index + 1}）`, 'submitted', spread[index % 3] ?? 'first-review', index % 14, upload)
  }
  return world
}
