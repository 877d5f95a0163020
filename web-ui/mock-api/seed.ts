import waterBureau from './water-bureau.json'
import type { Analysis, Candidate, CandidateKind, Opinion, Report, ReportState, Span } from '../src/api/types'
import { people, personOf, units } from './people'
import { opine, routesOf, waitAt } from './procedures'
import { addItems, moreItems } from './seed-ledger'
import { handInAgain } from './versions'
import { digest, id, moment, unitRef, type World } from './world'

export const analysisOf = (title: string, unit: string): Analysis => ({
  ...(waterBureau as unknown as Analysis),
  title,
  unit,
  text: waterBureau.text.replace(
    waterBureau.title,
    title.padEnd(waterBureau.title.length, '　').slice(0, waterBureau.title.length),
  ),
})

/// As if the file had been a scan without a title that anybody could read.
function doubted(analysis: Analysis): Analysis {
  const doubt = (code: string) => ({ code, message: code })
  const [first, ...rest] = structuredClone(analysis.sections)
  const sections = first
    ? [
        {
          ...first,
          doubts: [doubt('numbering-broken')],
          children: first.children.map((one, index) =>
            index === 1 ? { ...one, doubts: [doubt('unsure-topic')] } : one,
          ),
        },
        ...rest,
      ]
    : []
  return { ...analysis, sections, confidence: 0.6, doubts: [doubt('ocr-used'), doubt('unit-not-in-title')] }
}

/// As long as a report of 300 pages: the same text again and again, with all that was read in it.
function longer(analysis: Analysis, times: number): Analysis {
  const length = analysis.text.length + 1
  const copies = Array.from({ length: times }, (_, n) => n)
  const moved = <T extends Span>(list: T[], by: number): T[] =>
    list.map((one) => ({ ...one, start: one.start + by, end: one.end + by }))
  const sections = (list: Analysis['sections'], n: number): Analysis['sections'] =>
    moved(list, n * length).map((one) => ({ ...one, id: `${n}.${one.id}`, children: sections(one.children, n) }))
  const all = <T extends Span>(list: T[]) => copies.flatMap((n) => moved(list, n * length))
  return {
    ...analysis,
    text: copies.map(() => analysis.text).join('\n'),
    // children are moved with their parent already
    sections: copies.flatMap((n) => sections(analysis.sections, n)),
    indicators: all(analysis.indicators),
    problems: all(analysis.problems),
    commitments: all(analysis.commitments),
    rectifications: all(analysis.rectifications),
    warnings: all(analysis.warnings),
  }
}

export function candidatesOf(analysis: Analysis): Candidate[] {
  const of = (kind: CandidateKind, spans: (Span & { section?: string })[]) =>
    spans.map((span): Candidate => ({
      id: id(),
      kind,
      start: span.start,
      end: span.end,
      text: analysis.text.slice(span.start, span.end),
      section: span.section ?? '',
      state: 'proposed',
      item: null,
      merged: false,
      reason: null,
      version: 1,
      added: false,
      noLongerProposed: false,
      columns: null,
    }))
  return [
    ...of('problem', analysis.problems),
    ...of('commitment', analysis.commitments),
    ...of('rectification', analysis.rectifications),
  ]
}

/// The upload that it came in; how many came with it is counted when all are there.
function origin(world: World, upload: string, unit: string | null): Report['origin'] {
  const receipt = world.uploads.find((one) => one.id === upload)
  const from = receipt?.unit ?? unit ?? 'city'
  return {
    upload,
    receipt: receipt?.number ?? null,
    unit: unitRef(world, from),
    whole: from === unit,
    parts: receipt?.reports ?? 1,
  }
}

export function addReport(
  world: World,
  unit: string | null,
  readAs: string,
  title: string,
  state: ReportState,
  step: string | null,
  daysAgo: number,
  upload: string,
): Report {
  const analysis = unit ? analysisOf(title, readAs) : doubted(analysisOf(title, readAs))
  const report: Report = {
    id: id(),
    unit: unit ? unitRef(world, unit) : null,
    unitAsRead: readAs,
    title,
    year: 2023,
    kind: 'accountability',
    period: null,
    state,
    step,
    version: 1,
    warnings: analysis.warnings.length,
    errors: analysis.warnings.filter((one) => one.severity === 'error').length,
    problems: analysis.problems.length,
    commitments: analysis.commitments.length,
    confidence: analysis.doubts ? 0.6 : 1,
    doubts: (analysis.doubts ?? []).map((one) => one.code),
    updatedAt: moment(daysAgo),
    digest: digest(),
    upload,
    waiting: null,
    versions: [
      {
        number: 1,
        upload,
        index: world.reports.filter((one) => one.upload === upload).length,
        digest: digest(),
        receivedAt: moment(daysAgo),
        readAt: moment(daysAgo),
        reader: '1.0.0',
      },
    ],
    opinions: [],
    procedure: null,
    routes: routesOf('report'),
    meets: null,
    may: [],
    origin: origin(world, upload, unit),
    aside: null,
  }
  if (state !== 'extracted') approval(report, `${unit}`, daysAgo)
  world.reports.push(report)
  world.analyses.set(report.id, analysis)
  world.candidates.set(report.id, candidatesOf(analysis))
  return report
}

/// How it came to where it is.
function approval(report: Report, unit: string, daysAgo: number) {
  const reporter = `${unit}-reporter`
  const applicant = personOf(reporter)
  const round = { code: 'approval', round: 1, applicant, since: moment(daysAgo), digest: report.digest, asks: null }
  const said = (later: number, by: string, step: string | null, outcome: Opinion['outcome'], text: string) => {
    const to = outcome === 'returned' ? { to: 'reporter' } : {}
    opine(report, round, { at: moment(Math.max(daysAgo - later, 0)), by: personOf(by), step, outcome, text, ...to })
  }
  const { state, step } = report
  said(0, reporter, null, 'submitted', '已对照提示逐条核对。')
  if (step !== 'sign-off') said(0.3, `${unit}-leader`, 'sign-off', 'approved', '同意上报。')
  if (step === 'final-review' || state === 'approved')
    said(0.6, 'reviewer', 'first-review', 'approved', '内容完整，同意提交终审。')
  if (state === 'approved') said(0.8, 'approver', 'final-review', 'approved', '同意。')
  if (state === 'returned')
    said(
      0.6,
      'reviewer',
      'first-review',
      'returned',
      '一、“项具体措施”缺少数字，请补写；\n二、存在问题请单独成段，逐条写明。',
    )
  waitAt(report, step === null ? null : { ...round, step })
}

export function seed(tasks: number, items = 0): World {
  const world: World = {
    people,
    units: structuredClone(units),
    uploads: [],
    splits: new Map(),
    reports: [],
    analyses: new Map(),
    earlier: new Map(),
    candidates: new Map(),
    judgements: new Map(),
    items: [],
    evidence: [],
    claims: new Map(),
    applications: new Map(),
    extensions: new Map(),
    views: [],
    trail: [],
    watchers: new Set(),
    corrections: new Map(),
    readAgain: new Set(),
    pace: 1500,
  }
  const upload = id()
  const title = (unit: string) => `2023年${unit}落实全面从严治党主体责任情况报告`
  world.uploads.push({
    id: upload,
    number: 'HZ-2026-000001',
    name: '2023年责任报告汇编.docx',
    size: 64_720,
    sha256: digest(),
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    unit: 'water-bureau',
    campaign: null,
    note: '七家单位汇编',
    receivedAt: moment(9),
    receivedBy: '李娟',
    state: 'read',
    reason: null,
    reports: 7,
    duplicate: false,
    readAgain: false,
    withdrawnAt: null,
  })
  const approved = addReport(world, 'water-bureau', '市水务局党组', waterBureau.title, 'approved', null, 9, upload)
  addItems(world, approved)
  moreItems(world, items)
  addReport(
    world,
    'water-bureau',
    '市水务局党组',
    '2024年市水务局党组落实全面从严治党主体责任情况报告',
    'extracted',
    null,
    0.2,
    upload,
  )
  addReport(world, 'archives', '市档案馆党委', title('市档案馆党委'), 'submitted', 'first-review', 4, upload)
  handInAgain(
    world,
    addReport(
      world,
      'archives',
      '市档案馆党委',
      `2022年市档案馆党委落实主体责任情况报告`,
      'submitted',
      'first-review',
      6,
      upload,
    ),
  )
  addReport(world, 'womens-federation', '市妇联党组', title('市妇联党组'), 'submitted', 'final-review', 5, upload)
  addReport(
    world,
    'congress-office',
    '市人大常委会机关党组',
    title('市人大常委会机关党组'),
    'returned',
    null,
    2,
    upload,
  )
  addReport(world, 'ecology-bureau', '市生态环境局党组', title('市生态环境局党组'), 'submitted', 'sign-off', 1, upload)
  addReport(world, 'university', 'X大学党委', title('X大学党委'), 'submitted', 'first-review', 3, upload)
  addReport(world, null, '某某区委', title('区委'), 'extracted', null, 1, upload)
  if (tasks > 10) {
    const long = addReport(world, 'district', '区委', title('区委（长篇）'), 'submitted', 'first-review', 6, upload)
    const analysis = longer(analysisOf(long.title, '区委'), 30)
    world.analyses.set(long.id, analysis)
    world.candidates.set(long.id, candidatesOf(analysis))
  }
  const spread = ['first-review', 'first-review', 'final-review']
  for (let index = 0; index < tasks; index++) {
    const unit = units[1 + (index % (units.length - 1))]
    if (unit)
      addReport(
        world,
        unit.code,
        unit.name,
        `${2023 - Math.floor(index / 7)}年${unit.name}专题报告（${index + 1}）`,
        'submitted',
        spread[index % 3] ?? 'first-review',
        index % 14,
        upload,
      )
  }
  return world
}
