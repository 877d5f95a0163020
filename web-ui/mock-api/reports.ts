import { today } from '../src/i18n/china'
import type {
  Approval,
  Candidate,
  CandidateAcceptance,
  Item,
  Me,
  Offer,
  Report,
  ReportRow,
  Return,
  Submission,
} from '../src/api/types'
import { changedSince, conflict, forbidden, notFound } from './problems'
import { addItem } from './opening'
import { standing } from './filing'
import { approveAt, begin, decisions, offer, returnTo } from './procedures'
import { has, now, record, sees, supervises, unitRef, type World } from './world'

function whyNoSubmission(report: Report, me: Me): string | null {
  if (!report.unit) return '尚未确定报告所属单位'
  if (!has(me, 'reporter') || !me.units.includes(report.unit.code)) return '报告由所属单位的填报人报送'
  if (report.state === 'submitted') return '已提交，正在审批'
  return report.state === 'extracted' || report.state === 'returned' ? null : '已通过审批'
}

function whyNoUnit(report: Report, me: Me): string | null {
  if (!supervises(me)) return '报告属于哪个单位，由督办人员认定'
  return report.state === 'extracted' ? null : '报告已提交，不能再指定单位'
}

const mayOf = (report: Report, me: Me): Offer[] => [
  ...(has(me, 'reviewer', 'approver')
    ? [offer('judge', null), offer('allow-quotation', null), offer('answer-promise', null)]
    : []),
  ...(has(me, 'reporter', 'unit-leader') && me.units.includes(report.unit?.code ?? '')
    ? ['answer', 'answer-promise'].map((action) =>
        offer(action, report.state === 'approved' ? '审定的报告不再改变' : null),
      )
    : []),
  ...(has(me, 'reporter') && me.units.includes(report.unit?.code ?? '')
    ? [offer('submit', whyNoSubmission(report, me))]
    : []),
  ...(supervises(me) && !report.unit ? [offer('assign-unit', whyNoUnit(report, me))] : []),
  ...decisions(report, me),
  ...standing(report, me),
]

export function findReport(world: World, me: Me, id: string): Report {
  const report = world.reports.find((one) => one.id === id)
  if (!report || !sees(me, report.unit?.code)) throw notFound()
  return report
}

export const viewReport = (report: Report, me: Me): Report => ({
  ...report,
  origin: { ...report.origin, whole: sees(me, report.origin.unit.code) },
  may: mayOf(report, me),
})

const reportOrders: Record<string, (a: ReportRow, b: ReportRow) => number> = {
  submitted: (a, b) => (b.submittedAt ?? '').localeCompare(a.submittedAt ?? ''),
  due: (a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'),
  unit: (a, b) => (a.unit?.code ?? '').localeCompare(b.unit?.code ?? ''),
  year: (a, b) => (b.year ?? 0) - (a.year ?? 0),
  errors: (a, b) => b.errors - a.errors,
}

const proposes = (world: World, report: Report) =>
  report.state === 'approved' && (world.candidates.get(report.id) ?? []).some((one) => one.state === 'proposed')

export function listReports(
  world: World,
  me: Me,
  wanted: {
    unit?: string
    year?: string
    state?: string
    upload?: string
    q?: string
    sort?: string
    candidates?: string
  },
): ReportRow[] {
  return world.reports
    .filter(
      (one) =>
        sees(me, one.unit?.code) &&
        (!wanted.unit || one.unit?.code === wanted.unit) &&
        (!wanted.year || String(one.year) === wanted.year) &&
        (wanted.state ? one.state === wanted.state : one.state !== 'withdrawn' && one.state !== 'dismissed') &&
        (!wanted.candidates || proposes(world, one)) &&
        (!wanted.upload || one.upload === wanted.upload) &&
        (!wanted.q || `${one.title}${one.unitAsRead}`.includes(wanted.q)),
    )
    .map((one) => ({
      ...one,
      submittedAt: one.opinions.filter((said) => said.outcome === 'submitted').at(-1)?.at ?? null,
      receipt: one.origin.receipt,
      handedInBy: one.origin.unit,
      parts: one.origin.parts,
      due: one.procedure ? today(new Date(new Date(one.procedure.since).getTime() + 5 * 86_400_000)) : null,
    }))
    .sort(reportOrders[wanted.sort ?? 'updated'] ?? ((a, b) => b.updatedAt.localeCompare(a.updatedAt)))
}

function told(world: World, me: Me, report: Report, happened: string): Report {
  report.updatedAt = now()
  record(world, me.username, happened, report.id, { step: report.step, version: report.version })
  return viewReport(report, me)
}

export function submit(world: World, me: Me, id: string, { digest: decidedOn, note }: Submission): Report {
  const report = findReport(world, me, id)
  const why = whyNoSubmission(report, me)
  if (why) throw forbidden(why)
  if (decidedOn !== report.digest) throw changedSince()
  begin(report, 'approval', me.username, note ?? null)
  report.state = 'submitted'
  return told(world, me, report, 'report.submitted')
}

export function approve(world: World, me: Me, id: string, wish: Approval): Report {
  const report = findReport(world, me, id)
  const through = approveAt(report, me, wish)
  if (through) report.state = 'approved'
  return told(world, me, report, through ? 'report.approved' : 'report.advanced')
}

export function sendBack(world: World, me: Me, id: string, wish: Return): Report {
  const report = findReport(world, me, id)
  if (returnTo(report, me, wish)) report.state = 'returned'
  return told(world, me, report, 'report.returned')
}

export function assignUnit(world: World, me: Me, id: string, unit: string): Report {
  const report = findReport(world, me, id)
  if (!supervises(me)) throw forbidden('只有督办人员或管理员可以指定单位。')
  report.unit = unitRef(world, unit)
  record(world, me.username, 'report.assigned', report.id, { unit })
  return viewReport(report, me)
}

export function candidates(world: World, me: Me, report: string) {
  findReport(world, me, report)
  return world.candidates.get(report) ?? []
}

function proposed(world: World, me: Me, id: string): { candidate: Candidate; report: Report } {
  if (!has(me, 'reviewer', 'approver')) throw notFound()
  const [reportId, all] = [...world.candidates].find(([, list]) => list.some((one) => one.id === id)) ?? []
  const candidate = all?.find((one) => one.id === id)
  const report = world.reports.find((one) => one.id === reportId)
  if (!candidate || !report) throw notFound()
  if (candidate.state !== 'proposed') throw conflict('该候选事项已经处理过。')
  return { candidate, report }
}

export function acceptCandidate(world: World, me: Me, id: string, wish: CandidateAcceptance): Item {
  const { candidate, report } = proposed(world, me, id)
  if (!report.unit) throw conflict('请先指定报告所属单位。')
  const item = addItem(world, me, report, candidate, wish)
  Object.assign(candidate, { state: 'accepted', item: item.id })
  return item
}

export function mergeCandidate(world: World, me: Me, id: string, wish: { item: string }): Candidate {
  const { candidate, report } = proposed(world, me, id)
  const item = world.items.find((one) => one.id === wish.item)
  if (!item) throw notFound()
  if (item.state === 'closed') throw conflict(`事项 ${item.number} 已经销号，不能再并入。问题还在的，请另行列入。`)
  Object.assign(candidate, { state: 'accepted', item: item.id, merged: true })
  record(world, me.username, 'candidate.merged', report.id, { candidate: id, number: item.number })
  return candidate
}

export function rejectCandidate(world: World, me: Me, id: string, { reason }: { reason: string }): Candidate {
  const { candidate, report } = proposed(world, me, id)
  Object.assign(candidate, { state: 'rejected', reason })
  record(world, me.username, 'candidate.rejected', report.id, { candidate: id })
  return candidate
}
