import type { CorrectionRequest, Me, Offer, Report, UploadLimits, UploadPart, UploadParts } from '../src/api/types'
import { personOf } from './people'
import { conflict, forbidden, notFound } from './problems'
import { offer } from './procedures'
import { findReport, viewReport } from './reports'
import { has, id, now, record, sees, supervises, unitRef, type World } from './world'

export const limits: UploadLimits = {
  file: 200 * 2 ** 20,
  endings: [
    'docx',
    'docm',
    'doc',
    'wps',
    'wpt',
    'pdf',
    'ofd',
    'odt',
    'rtf',
    'txt',
    'html',
    'eml',
    'xlsx',
    'pptx',
    'zip',
  ],
  documents: 200,
  entry: 32 * 2 ** 20,
  unpacked: 256 * 2 ** 20,
  pages: 1500,
  note: 1000,
}

/// By the ids of uploads and of reports, which no two worlds share.
const withdrawals = new Map<string, NonNullable<UploadParts['withdrawn']>>()
const requests = new Map<string, CorrectionRequest[]>()

export function receiptOf(world: World, me: Me, upload: string) {
  const receipt = world.uploads.find((one) => one.id === upload)
  if (!receipt || !sees(me, receipt.unit)) throw notFound()
  return receipt
}

const of = (world: World, upload: string) => world.reports.filter((one) => one.upload === upload)

function whyNoWithdrawal(world: World, upload: string): string | null {
  if (withdrawals.has(upload)) return '这个上传件已经撤回。'
  const acted = of(world, upload).find((one) => one.opinions.length > 0)
  return acted ? `“${acted.title}”已经报送，不能撤回。需要修改时请当前环节退回。` : null
}

export function parts(world: World, me: Me, upload: string): UploadParts {
  const receipt = receiptOf(world, me, upload)
  const mine = me.units.includes(receipt.unit) && has(me, 'reporter', 'unit-leader')
  return {
    upload,
    receipt: receipt.number,
    unit: unitRef(world, receipt.unit),
    withdrawn: withdrawals.get(upload) ?? null,
    split: world.splits.get(upload)?.split.state ?? null,
    parts: of(world, upload).map((report, index): UploadPart => ({
      index,
      report: sees(me, report.unit?.code) || me.units.includes(receipt.unit) ? report.id : null,
      title: report.title,
      unit: report.unit,
      unitAsRead: report.unitAsRead,
      year: report.year,
      state: report.state,
      step: report.step,
      version: report.version,
      shown: true,
      warnings: report.warnings,
      errors: report.errors,
    })),
    may: mine || has(me, 'administrator') ? [offer('withdraw', whyNoWithdrawal(world, upload))] : [],
  }
}

export function withdraw(world: World, me: Me, upload: string, reason: string | null): UploadParts {
  const offered = parts(world, me, upload).may[0]
  if (!offered) throw forbidden('上传件由上传单位撤回。')
  if (!offered.allowed) throw conflict(offered.why ?? '')
  const receipt = receiptOf(world, me, upload)
  withdrawals.set(upload, { at: now(), by: personOf(me.username), reason })
  Object.assign(receipt, { state: 'withdrawn', withdrawnAt: now() })
  of(world, upload).forEach((report) => setAside(world, me, report, 'withdrawn', reason))
  record(world, me.username, 'upload.withdrawn', upload)
  return parts(world, me, upload)
}

function setAside(world: World, me: Me, report: Report, state: 'withdrawn' | 'dismissed', reason: string | null) {
  Object.assign(report, { state, updatedAt: now(), aside: { at: now(), by: personOf(me.username), reason } })
  record(world, me.username, `report.${state}`, report.id)
}

/// Beside approval: what is no report, and what its unit asks to have corrected.
export function standing(report: Report, me: Me): Offer[] {
  const offers: Offer[] = []
  const own = me.units.includes(report.origin.unit.code)
  if (supervises(me) || own) {
    if (report.state === 'dismissed') offers.push(offer('restore', null))
    else offers.push(offer('dismiss', report.state === 'extracted' ? null : '报告正在审批，不能这样做。'))
  }
  const open = requestsOf(report.id).some((one) => one.state === 'open')
  if (!own && report.unit && me.units.includes(report.unit.code) && has(me, 'reporter', 'unit-leader'))
    offers.push(offer('ask-correction', open ? '已提出更正请求，请等督办人员答复。' : null))
  if (open && supervises(me)) offers.push(offer('answer-correction', null))
  return offers
}

export function dismiss(world: World, me: Me, id: string, reason: string): Report {
  const report = findReport(world, me, id)
  const offered = standing(report, me).find((one) => one.action === 'dismiss')
  if (!offered?.allowed) throw conflict(offered?.why ?? '是不是报告，由督办人员或上传单位认定。')
  setAside(world, me, report, 'dismissed', reason)
  return viewReport(report, me)
}

export function restore(world: World, me: Me, id: string): Report {
  const report = findReport(world, me, id)
  Object.assign(report, { state: 'extracted', aside: null, updatedAt: now() })
  record(world, me.username, 'report.restored', id)
  return viewReport(report, me)
}

export const requestsOf = (report: string): CorrectionRequest[] => requests.get(report) ?? []

export function ask(world: World, me: Me, report: string, text: string): Report {
  const found = findReport(world, me, report)
  requests.set(report, [
    ...requestsOf(report),
    {
      id: id(),
      version: found.version,
      text,
      at: now(),
      by: personOf(me.username),
      state: 'open',
      answer: null,
      answeredAt: null,
      answeredBy: null,
    },
  ])
  record(world, me.username, 'report.correction-asked', report)
  return viewReport(found, me)
}

export function answerTo(
  world: World,
  me: Me,
  report: string,
  request: string,
  { made, text }: { made: boolean; text: string },
): Report {
  const found = findReport(world, me, report)
  const asked = requestsOf(report).find((one) => one.id === request)
  if (!asked || !supervises(me)) throw notFound()
  Object.assign(asked, {
    state: made ? 'made' : 'declined',
    answer: text,
    answeredAt: now(),
    answeredBy: personOf(me.username),
  })
  record(world, me.username, 'report.correction-answered', report)
  return viewReport(found, me)
}

export function part(world: World, me: Me, report: string): Response {
  const text = world.analyses.get(findReport(world, me, report).id)?.text ?? ''
  return new Response(text, {
    headers: { 'Content-Type': 'text/plain;charset=utf-8', 'Content-Disposition': 'attachment; filename="part.txt"' },
  })
}
