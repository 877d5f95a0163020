import type { Candidate, CandidateAcceptance, CloseOutAcceptance, CloseOutApplication, CloseOutReview, Item, ItemAction, ItemRow, Me, Progress, Report, Signature } from '../src/api/types'
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

export function listItems(world: World, me: Me, wanted: { unit?: string; state?: string; lamp?: string; report?: string; q?: string }): ItemRow[] {
  return world.items.filter(
    (one) =>
      sees(me, one.unit.code) &&
      (!wanted.unit || one.unit.code === wanted.unit) &&
      (!wanted.state || one.state === wanted.state) &&
      (!wanted.lamp || one.lamp === wanted.lamp) &&
      (!wanted.report || one.report === wanted.report) &&
      (!wanted.q || `${one.number}${one.problem}`.includes(wanted.q)),
  )
}

const days = { immediate: 60, staged: 365, 'long-term': 1095 }

export function addItem(world: World, me: Me, report: Report, candidate: Candidate, wish: CandidateAcceptance): Item {
  if (wish.due && wish.due < day(0)) throw invalid('请检查填写的内容。', [{ field: 'due', message: '不能早于今天' }])
  const item: Item = {
    id: id(), number: `ZG-2026-${String(world.items.length + 1).padStart(4, '0')}`, state: 'assigned', problem: wish.problem ?? candidate.text, source: report.title, category: { problem: '问题', commitment: '承诺事项', rectification: '整改声明' }[candidate.kind], class: wish.class,
    unit: report.unit ?? { code: '', name: '' }, due: wish.due ?? day(days[wish.class]), lamp: 'none', updatedAt: now(), digest: digest(), report: report.id, candidate: candidate.id,
    place: { version: report.version, start: candidate.start, end: candidate.end }, grounds: candidate.text, goal: wish.goal ?? null, leader: null, handler: wish.handler ?? null,
    cooperatingUnits: wish.cooperatingUnits ?? [], measures: [], progress: [], evidence: [], results: null, delays: null, applicant: null, reviewOpinions: [], acceptedBy: null, closedAt: null,
    closeOutNumber: null, extensions: 0, noLongerProposed: false, may: [],
  }
  world.items.push(item)
  record(world, me.username, 'item.opened', item.id, { number: item.number })
  return item
}

/// One step of an item: whether this person may take it, what it changes, and what everybody is told.
function change(world: World, me: Me, wanted: string, action: ItemAction, decidedOn: string | null, step: (item: Item) => string): Item {
  const item = findItem(world, me, wanted)
  if (decidedOn !== null && decidedOn !== item.digest) throw changedSince()
  if (!mayOf(item, me).includes(action)) throw item.state === 'closed' ? conflict('已销号，不再变动。') : forbidden('当前不由您办理。')
  const happened = step(item)
  Object.assign(item, { digest: digest(), updatedAt: now() })
  record(world, me.username, happened, item.id, { state: item.state })
  return viewItem(item, me)
}

export const sign = (world: World, me: Me, wanted: string, { measures, handler, leader }: Signature) =>
  change(world, me, wanted, 'sign', null, (item) => {
    const planned = measures.map(({ text, due }): Item['measures'][number] => ({ text, due: due ?? null, state: 'open' }))
    Object.assign(item, { state: 'in-progress', measures: planned, handler, leader, lamp: 'green' })
    return 'item.signed'
  })

export const noteProgress = (world: World, me: Me, wanted: string, { text, date, percent }: Progress) =>
  change(world, me, wanted, 'progress', null, (item) => {
    item.progress.push({ at: now(), by: me.username, date, text, percent: percent ?? null })
    return 'item.progressed'
  })

export const applyForCloseOut = (world: World, me: Me, wanted: string, application: CloseOutApplication) =>
  change(world, me, wanted, 'apply', application.digest, (item) => {
    Object.assign(item, { state: 'under-review', results: application.results, applicant: me.username })
    return 'item.applied'
  })

export const review = (world: World, me: Me, wanted: string, { digest: decidedOn, outcome, opinion }: CloseOutReview) =>
  change(world, me, wanted, 'review', decidedOn, (item) => {
    item.reviewOpinions.push({ at: now(), by: me.username, stage: 'review', outcome, opinion: opinion ?? null, digest: decidedOn })
    item.state = outcome === 'pass' ? 'under-acceptance' : 'in-progress'
    return outcome === 'pass' ? 'item.passed' : 'item.returned'
  })

export const accept = (world: World, me: Me, wanted: string, { digest: decidedOn, outcome, opinion }: CloseOutAcceptance) =>
  change(world, me, wanted, 'accept', decidedOn, (item) => {
    item.reviewOpinions.push({ at: now(), by: me.username, stage: 'acceptance', outcome, opinion: opinion ?? null, digest: decidedOn })
    if (outcome === 'accept') Object.assign(item, { state: 'closed', lamp: 'none', acceptedBy: me.username, closedAt: now(), closeOutNumber: 'XH-2026-0009' })
    else item.state = 'in-progress'
    return outcome === 'accept' ? 'item.closed' : 'item.returned'
  })
