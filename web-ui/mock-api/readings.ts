import type {
  Analysis,
  Correction,
  CorrectionWanted,
  Me,
  Reading,
  ReadingDifference,
  Receipt,
  Report,
  Section,
} from '../src/api/types'
import { changedSince, invalid, notFound } from './problems'
import { digest, emit, id, now, record, sees, type World } from './world'

/// Of every pretended reading; a real one has its own.
const read = 'a'.repeat(64)

function receiptOf(world: World, me: Me, upload: string): Receipt {
  const receipt = world.uploads.find((one) => one.id === upload)
  if (!receipt || !sees(me, receipt.unit)) throw notFound()
  return receipt
}

const indexOf = (report: Report) => report.versions[0]?.index ?? 0
const reportsOf = (world: World, upload: string) => world.reports.filter((one) => one.upload === upload)

function summary(report: Report): Reading['reports'][number] {
  const { title, year, warnings, problems, commitments } = report
  return {
    index: indexOf(report),
    identity: indexOf(report),
    title,
    unit: report.unitAsRead,
    year,
    warnings,
    problems,
    commitments,
  }
}

export function reading(world: World, me: Me, upload: string): Reading {
  const receipt = receiptOf(world, me, upload)
  const begun = Date.now() - new Date(receipt.receivedAt).getTime() > world.pace
  if (receipt.state === 'received' && !begun) throw notFound()
  return {
    upload,
    unit: receipt.unit,
    state: receipt.state === 'received' ? 'reading' : receipt.state === 'withdrawn' ? 'read' : receipt.state,
    reason: receipt.reason,
    message: receipt.reason ? '文件有密码，请去掉密码后重新上传。' : null,
    reader: world.readAgain.has(upload) ? '1.1.0' : '1.0.0',
    digest: receipt.state === 'read' ? read : null,
    vocabulary: '2',
    readAt: now(),
    waitingSince: receipt.state === 'received' ? receipt.receivedAt : null,
    reports: reportsOf(world, upload).map(summary),
    failures: [],
    again: null,
  }
}

export function corrections(world: World, me: Me, upload: string): Correction[] {
  receiptOf(world, me, upload)
  return world.corrections.get(upload) ?? []
}

export function correct(world: World, me: Me, upload: string, wish: CorrectionWanted): Correction {
  receiptOf(world, me, upload)
  const report = reportsOf(world, upload).find((one) => indexOf(one) === wish.report)
  const analysis = report && world.analyses.get(report.id)
  if (!report || !analysis) throw notFound()
  if (wish.digest !== read) throw changedSince()
  if (wish.what === 'year' && !/^\d{4}$/.test(wish.value ?? ''))
    throw invalid('填写有误。', [{ field: 'value', message: '请填写四位数的年度。' }])
  const words = sections(analysis.sections).find((one) => one.id === wish.section)?.heading ?? null
  const replaced = corrections(world, me, upload).find(
    (one) =>
      one.state === 'in-force' &&
      one.report === wish.report &&
      one.what === wish.what &&
      (one.value !== null || one.words === words),
  )
  if ((replaced?.id ?? null) !== (wish.replaces ?? null)) throw changedSince()
  if (replaced) Object.assign(replaced, { state: 'taken-back', takenBackBy: me.username, takenBackAt: now() })
  const given: Correction = {
    id: id(),
    report: wish.report,
    what: wish.what,
    value: wish.value ?? null,
    words,
    topics: wish.topics ?? null,
    kind: null,
    rule: null,
    outcome: null,
    reason: wish.reason ?? null,
    by: me.username,
    at: now(),
    state: 'in-force',
    takenBackBy: null,
    takenBackAt: null,
  }
  world.corrections.set(upload, [...(world.corrections.get(upload) ?? []), given])
  revise(world, report, apply(analysis, wish, given.id))
  return given
}

export function takeBack(world: World, me: Me, upload: string, wanted: string): void {
  const given = corrections(world, me, upload).find((one) => one.id === wanted)
  if (!given) throw notFound()
  Object.assign(given, { state: 'taken-back', takenBackBy: me.username, takenBackAt: now() })
  const report = reportsOf(world, upload).find((one) => indexOf(one) === given.report)
  const analysis = report && world.analyses.get(report.id)
  if (report && analysis) revise(world, report, unapply(analysis, wanted))
}

export function readAgain(world: World, me: Me, upload: string): Reading {
  receiptOf(world, me, upload)
  world.readAgain.add(upload)
  emit(world, 'upload.read', upload)
  return reading(world, me, upload)
}

export function difference(world: World, me: Me, upload: string): ReadingDifference {
  receiptOf(world, me, upload)
  if (!world.readAgain.has(upload)) throw notFound()
  return {
    before: { reader: '1.0.0', vocabulary: '2' },
    after: { reader: '1.1.0', vocabulary: '3' },
    unplaced: [],
    reports: reportsOf(world, upload).map((report) => {
      const analysis = world.analyses.get(report.id)
      const leaf = sections(analysis?.sections ?? [])[1]
      const place = { start: leaf?.start ?? 0, end: leaf?.end ?? 0 }
      const seen = { id: leaf?.id ?? '', marker: leaf?.marker ?? '', heading: leaf?.heading ?? '', ...place }
      return {
        identity: indexOf(report),
        before: indexOf(report),
        after: indexOf(report),
        name: report.title,
        title: null,
        unit: null,
        year: { before: null, after: report.year },
        textChanged: false,
        sections: {
          added: [],
          gone: [],
          renamed: [],
          topics: [{ section: seen, before: ['theory'], after: leaf?.topics.map((one) => one.topic) ?? [] }],
        },
        findings: {
          added: [{ kind: 'warning', rule: 'missing-word', ...place, text: '主体责过程中' }],
          gone: [{ kind: 'indicator', rule: '', ...place, text: '36项' }],
        },
      }
    }),
  }
}

/// A correction becomes the next version of its report.
function revise(world: World, report: Report, analysis: Analysis) {
  const number = report.versions.length + 1
  const version = {
    number,
    upload: report.upload,
    index: indexOf(report),
    digest: digest(),
    receivedAt: report.versions[0]?.receivedAt ?? now(),
    readAt: now(),
    reader: '1.0.0',
  }
  world.analyses.set(report.id, analysis)
  world.candidates.get(report.id)?.forEach((one) => (one.version = number))
  report.versions.push(version)
  Object.assign(report, {
    version: number,
    digest: version.digest,
    title: analysis.title,
    year: analysis.year,
    warnings: analysis.warnings.length,
    updatedAt: now(),
  })
  record(world, 'review-service', 'report.revised', report.id, { version: number })
}

function apply(was: Analysis, wish: CorrectionWanted, correction: string): Analysis {
  const analysis = structuredClone(was)
  if (wish.what === 'title') analysis.title = wish.value ?? ''
  else if (wish.what === 'unit') analysis.unit = wish.value ?? null
  else if (wish.what === 'year') analysis.year = Number(wish.value)
  else if (wish.what === 'topic') {
    const section = sections(analysis.sections).find((one) => one.id === wish.section)
    if (section)
      Object.assign(section, {
        topics: (wish.topics ?? []).map((topic) => ({ topic, score: 1, evidence: [] })),
        doubts: [],
      })
  }
  analysis.corrected = [
    ...(analysis.corrected ?? []).filter((one) => one.correction !== wish.replaces),
    {
      what: wish.what,
      correction,
      ...(wish.what === 'title' ? { was: was.title } : {}),
      ...(wish.section ? { section: wish.section } : {}),
    },
  ]
  return analysis
}

/// Only that it was corrected is forgotten; the pretended reader has forgotten what it read.
function unapply(was: Analysis, correction: string): Analysis {
  const analysis = structuredClone(was)
  const taken = analysis.corrected?.find((one) => one.correction === correction)
  if (taken?.what === 'title' && typeof taken.was === 'string') analysis.title = taken.was
  analysis.corrected = analysis.corrected?.filter((one) => one.correction !== correction)
  return analysis
}

const sections = (those: Section[]): Section[] => those.flatMap((one) => [one, ...sections(one.children)])
