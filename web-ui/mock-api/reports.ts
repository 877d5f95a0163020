import { today } from '../src/i18n/china'
import type { Approval, Candidate, CandidateAcceptance, Item, Me, Opinion, Report, ReportAction, ReportRow, Return, Role, Submission, Task } from '../src/api/types'
import { changedSince, conflict, forbidden, invalid, notFound } from './problems'
import { addItem } from './items'
import { day, digest, has, now, record, sees, supervises, unitRef, type World } from './world'

const route = ['sign-off', 'first-review', 'final-review']
const roleOf: Record<string, Role[]> = { 'sign-off': ['unit-leader'], 'first-review': ['reviewer'], 'final-review': ['approver'] }

export function mayOf(report: Report, me: Me): ReportAction[] {
  const unit = report.unit?.code
  const may: ReportAction[] = []
  if (has(me, 'reporter') && unit && me.units.includes(unit) && (report.state === 'extracted' || report.state === 'returned')) may.push('submit')
  if (report.state === 'submitted' && report.step && has(me, ...(roleOf[report.step] ?? [])) && (report.step !== 'sign-off' || me.units.includes(unit ?? ''))) may.push('approve', 'return')
  if (supervises(me) && report.unit === null) may.push('assign-unit')
  return may
}

export function findReport(world: World, me: Me, id: string): Report {
  const report = world.reports.find((one) => one.id === id)
  if (!report || !sees(me, report.unit?.code)) throw notFound()
  return report
}

export const viewReport = (report: Report, me: Me): Report => ({ ...report, may: mayOf(report, me) })

export function listReports(world: World, me: Me, wanted: { unit?: string; year?: string; state?: string; upload?: string; q?: string }): ReportRow[] {
  return world.reports.filter(
    (one) =>
      sees(me, one.unit?.code) &&
      (!wanted.unit || one.unit?.code === wanted.unit) &&
      (!wanted.year || String(one.year) === wanted.year) &&
      (!wanted.state || one.state === wanted.state) &&
      (!wanted.upload || one.upload === wanted.upload) &&
      (!wanted.q || `${one.title}${one.unitAsRead}`.includes(wanted.q)),
  ).sort((a, b) => b.updatedAt.localeCompare(a.updatedAt))
}

/// One decision on a report: whether this person may take it, what it changes, and what stands of it for ever.
function decide(world: World, me: Me, id: string, action: ReportAction, decidedOn: string, said: Pick<Opinion, 'outcome' | 'to' | 'text'>, step: (report: Report) => string): Report {
  const report = findReport(world, me, id)
  if (decidedOn !== report.digest) throw changedSince()
  if (!mayOf(report, me).includes(action)) throw forbidden('当前不由您办理。')
  const was = report.step
  const happened = step(report)
  report.opinions.push({ at: now(), by: me.username, step: was ?? 'reporter', ...said, version: report.version, digest: report.digest })
  Object.assign(report, { digest: digest(), updatedAt: now() })
  record(world, me.username, happened, report.id, { step: was, version: report.version })
  return viewReport(report, me)
}

export const submit = (world: World, me: Me, id: string, { digest: decidedOn, note }: Submission) =>
  decide(world, me, id, 'submit', decidedOn, { outcome: 'submitted', to: null, text: note ?? null }, (report) => {
    Object.assign(report, { state: 'submitted', step: 'sign-off' })
    return 'report.submitted'
  })

export const approve = (world: World, me: Me, id: string, { digest: decidedOn, opinion }: Approval) =>
  decide(world, me, id, 'approve', decidedOn, { outcome: 'approved', to: null, text: opinion ?? null }, (report) => {
    advance(report)
    return report.state === 'approved' ? 'report.approved' : 'report.advanced'
  })

export const sendBack = (world: World, me: Me, id: string, { digest: decidedOn, to, demands }: Return) =>
  decide(world, me, id, 'return', decidedOn, { outcome: 'returned', to, text: demands }, (report) => {
    if (!demands.trim()) throw invalid('请写明补充要求。', [{ field: 'demands', message: '不能为空' }])
    if (to === 'reporter') Object.assign(report, { state: 'returned', step: null })
    else report.step = to
    return 'report.returned'
  })

function advance(report: Report) {
  const next = report.step ? route[route.indexOf(report.step) + 1] : undefined
  Object.assign(report, next ? { step: next } : { state: 'approved', step: null })
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

export function rejectCandidate(world: World, me: Me, id: string, { reason }: { reason: string }): Candidate {
  const { candidate, report } = proposed(world, me, id)
  Object.assign(candidate, { state: 'rejected', reason })
  record(world, me.username, 'candidate.rejected', report.id, { candidate: id })
  return candidate
}

export function queue(world: World, me: Me): Task[] {
  const reports = world.reports.flatMap((report): Task[] => {
    const may = mayOf(report, me)
    const due = today(new Date(new Date(report.updatedAt).getTime() + 5 * 86_400_000))
    const base = { subject: report.id, title: report.title, unit: report.unit, since: report.updatedAt, due, risk: report.warnings + (report.state === 'submitted' ? report.problems : 9) }
    if (report.unit === null && may.includes('assign-unit')) return [{ ...base, id: `u-${report.id}`, kind: 'unmatched-report', step: null, reasons: report.doubts, claimedBy: world.claims.get(`u-${report.id}`) ?? null }]
    if (!may.includes('approve')) return []
    return [{ ...base, id: `r-${report.id}`, kind: 'report', step: report.step, reasons: report.doubts, claimedBy: world.claims.get(`r-${report.id}`) ?? null }]
  })
  const items = world.items.flatMap((item): Task[] => {
    const kind = item.state === 'under-review' && has(me, 'reviewer') ? 'close-out-review' : item.state === 'under-acceptance' && has(me, 'approver') ? 'close-out-acceptance' : null
    return kind ? [{ id: `i-${item.id}`, kind, subject: item.id, title: item.problem, unit: item.unit, step: kind === 'close-out-review' ? 'review' : 'acceptance', since: item.updatedAt, due: item.due ?? day(30), risk: 3, reasons: [], claimedBy: world.claims.get(`i-${item.id}`) ?? null }] : []
  })
  return [...reports, ...items].sort((a, b) => b.risk - a.risk || a.due.localeCompare(b.due))
}

function taskOf(world: World, me: Me, id: string): Task {
  const holder = world.claims.get(id)
  if (holder && holder !== me.username) throw conflict(`该任务已由 ${holder} 领取。`)
  const task = queue(world, me).find((one) => one.id === id)
  if (!task) throw notFound()
  return task
}

export function claim(world: World, me: Me, id: string): Task {
  const task = taskOf(world, me, id)
  world.claims.set(id, me.username)
  return { ...task, claimedBy: me.username }
}

export function release(world: World, me: Me, id: string): Task {
  const task = taskOf(world, me, id)
  world.claims.delete(id)
  return { ...task, claimedBy: null }
}
