import type { Candidate, Item, ItemAction, ItemRow, Me, Report } from '../src/api/types'
import { changedSince, conflict, forbidden, invalid, notFound } from './problems'
import { day, digest, has, id, now, record, sees, type World } from './world'

export function mayOf(item: Item, me: Me): ItemAction[] {
  const own = me.units.includes(item.unit.code)
  const may: ItemAction[] = []
  if (own && has(me, 'reporter', 'unit-leader') && item.state === 'assigned') may.push('sign')
  if (own && has(me, 'reporter') && item.state === 'in-progress') may.push('progress', 'evidence')
  if (own && has(me, 'reporter') && item.state === 'in-progress' && item.evidence.length > 0) may.push('apply')
  if (has(me, 'reviewer') && item.state === 'under-review' && item.applicant !== me.username) may.push('review')
  if (has(me, 'approver') && item.state === 'under-acceptance' && item.applicant !== me.username) may.push('accept')
  return may
}

export function findItem(world: World, me: Me, wanted: string): Item {
  const item = world.items.find((one) => one.id === wanted)
  if (!item || !sees(me, item.unit.code)) throw notFound()
  return item
}

export const viewItem = (item: Item, me: Me): Item => ({ ...item, may: mayOf(item, me) })

export function listItems(world: World, me: Me, query: URLSearchParams): ItemRow[] {
  const wanted = (name: string) => query.get(name)
  return world.items.filter(
    (one) =>
      sees(me, one.unit.code) &&
      (!wanted('unit') || one.unit.code === wanted('unit')) &&
      (!wanted('state') || one.state === wanted('state')) &&
      (!wanted('lamp') || one.lamp === wanted('lamp')) &&
      (!wanted('report') || one.report === wanted('report')) &&
      (!wanted('q') || `${one.number}${one.problem}`.includes(wanted('q') ?? '')),
  )
}

const days = { immediate: 60, staged: 365, 'long-term': 1095 }

export function addItem(world: World, me: Me, report: Report, candidate: Candidate, body: Record<string, unknown>): Item {
  const itemClass = body.class as Item['class']
  if (body.due && String(body.due) < day(0)) throw invalid('请检查填写的内容。', [{ field: 'due', message: '不能早于今天' }])
  const item: Item = {
    id: id(), number: `ZG-2026-${String(world.items.length + 1).padStart(4, '0')}`, state: 'assigned', problem: String(body.problem ?? candidate.text), source: report.title, category: { problem: '问题', commitment: '承诺事项', rectification: '整改声明' }[candidate.kind], class: itemClass,
    unit: report.unit ?? { code: '', name: '' }, due: (body.due as string | null) ?? day(days[itemClass]), lamp: 'none', updatedAt: now(), digest: digest(), report: report.id, candidate: candidate.id,
    place: { version: report.version, start: candidate.start, end: candidate.end }, grounds: candidate.text, goal: (body.goal as string | null) ?? null, leader: null, handler: (body.handler as string | null) ?? null,
    cooperatingUnits: (body.cooperatingUnits as string[]) ?? [], measures: [], progress: [], evidence: [], results: null, delays: null, applicant: null, reviewOpinions: [], acceptedBy: null, closedAt: null,
    closeOutNumber: null, extensions: 0, noLongerProposed: false, may: [],
  }
  world.items.push(item)
  record(world, me.username, 'item.opened', item.id, { number: item.number })
  return item
}

const actionOf: Record<string, ItemAction> = { signature: 'sign', progress: 'progress', application: 'apply', review: 'review', acceptance: 'accept' }

export function change(world: World, me: Me, wanted: string, verb: string, body: Record<string, unknown>): Item {
  const item = findItem(world, me, wanted)
  const action = actionOf[verb]
  if (!action) throw notFound()
  if (typeof body.digest === 'string' && body.digest !== item.digest) throw changedSince()
  if (!mayOf(item, me).includes(action)) throw item.state === 'closed' ? conflict('已销号，不再变动。') : forbidden('当前不由您办理。')
  const happened = apply(item, me, action, body)
  Object.assign(item, { digest: digest(), updatedAt: now() })
  record(world, me.username, happened, item.id, { state: item.state })
  return viewItem(item, me)
}

function apply(item: Item, me: Me, action: ItemAction, body: Record<string, unknown>): string {
  const opinion = { at: now(), by: me.username, outcome: String(body.outcome), opinion: (body.opinion as string) ?? null, digest: item.digest }
  switch (action) {
    case 'sign':
      Object.assign(item, { state: 'in-progress', measures: (body.measures as Item['measures']).map((one) => ({ ...one, state: 'open' })), handler: body.handler, leader: body.leader, lamp: 'green' })
      return 'item.signed'
    case 'progress':
      item.progress.push({ at: now(), by: me.username, date: String(body.date), text: String(body.text), percent: body.percent as number | null })
      return 'item.progressed'
    case 'apply':
      Object.assign(item, { state: 'under-review', results: body.results, applicant: me.username })
      return 'item.applied'
    case 'review':
      item.reviewOpinions.push({ ...opinion, stage: 'review' })
      item.state = body.outcome === 'pass' ? 'under-acceptance' : 'in-progress'
      return body.outcome === 'pass' ? 'item.passed' : 'item.returned'
    case 'accept':
      item.reviewOpinions.push({ ...opinion, stage: 'acceptance' })
      if (body.outcome === 'accept') Object.assign(item, { state: 'closed', lamp: 'none', acceptedBy: me.username, closedAt: now(), closeOutNumber: 'XH-2026-0009' })
      else item.state = 'in-progress'
      return body.outcome === 'accept' ? 'item.closed' : 'item.returned'
    case 'evidence':
      throw notFound()
  }
}
