import type {
  ItemApproval,
  CloseOutApplication,
  ExtensionRequest,
  Item,
  Me,
  MeasureDone,
  Offer,
  PeriodConfirmed,
  Progress,
  Return,
  Signature,
} from '../src/api/types'
import { isConfirmed, isOpen, periodOf } from './kinds'
import { acceptPlan, endPlan, handIn, planned, undone } from './plans'
import { personOf } from './people'
import { changedSince, conflict, forbidden, invalid, notFound } from './problems'
import { approveAt, begin, decisions, offer, opine, returnTo, waitAt } from './procedures'
import { openDemands } from './rounds'
import { noteChecked } from './slips'
import { day, digest, has, helps, now, record, sees, tag, type World } from './world'

const closed = '已销号，不再变动'

function whyNoWork(item: Item, me: Me, helper = false): string | null {
  if ((!helper && !me.units.includes(item.unit.code)) || !has(me, 'reporter')) return '由责任单位的填报人填报'
  if (item.state === 'in-progress') return null
  return item.state === 'assigned'
    ? '须先签收并制定整改措施'
    : item.state === 'closed'
      ? closed
      : '正在办理销号，暂不能修改'
}

function whyNoSignature(item: Item, me: Me): string | null {
  if (!me.units.includes(item.unit.code) || !has(me, 'reporter', 'unit-leader')) return '由责任单位的填报人或负责人签收'
  return item.state === 'assigned' ? null : item.state === 'closed' ? closed : '已签收'
}

function whyNoStart(item: Item, me: Me): string | null {
  return whyNoWork(item, me) ?? (item.procedure ? '已有申请正在办理' : null)
}

function whyNot(item: Item, me: Me, action: string): string | null {
  switch (action) {
    case 'progress':
      return whyNoWork(item, me, helps(me, item) && has(me, 'reporter'))
    case 'sign':
      return whyNoSignature(item, me)
    case 'apply':
      return whyNoStart(item, me) ?? (item.evidence.length > 0 ? null : '申请销号前须上传佐证材料')
    case 'plan':
      return whyNoStart(item, me)
    case 'extend':
      return whyNoStart(item, me) ?? (item.due ? null : '这个事项没有整改期限，不需要延期')
    case 'confirm':
      return whyNoWork(item, me) ?? (item.confirms ? null : '本期已经确认，下一期开始后再确认。')
    case 'review-stage':
      return item.state === 'in-progress' ? null : '须在整改中才能评议'
    case 'reassign':
    case 'merge':
      return isOpen(item) ? null : closed
    case 'reclassify':
      return isOpen(item) && !item.procedure ? null : '正在办理，请等办结'
    case 'carry-over':
      return item.state === 'in-progress' ? null : '须在整改中才能转入下一年度'
    default:
      return whyNoWork(item, me)
  }
}

/// What is never for them is not offered, as in the service.
function actionsOf(item: Item, me: Me): string[] {
  if (helps(me, item)) return has(me, 'reporter') ? ['progress'] : []
  if (!me.units.includes(item.unit.code) && !has(me, 'reviewer', 'approver')) return []
  if (has(me, 'reporter')) {
    const ends = item.kind === 'duty' ? [] : ['apply']
    const confirms = isConfirmed(item.kind) ? ['confirm'] : []
    const plans = isConfirmed(item.kind) ? [] : ['plan']
    return ['sign', ...plans, 'progress', 'measure', 'evidence', ...confirms, ...ends, 'extend']
  }
  if (has(me, 'reviewer', 'approver'))
    return [
      ...(item.kind === 'commitment' ? ['carry-over'] : []),
      'reassign',
      'reclassify',
      'merge',
      ...(item.class === 'long-term' ? ['review-stage'] : []),
    ]
  return has(me, 'unit-leader') ? ['sign'] : []
}

const mayOf = (item: Item, me: Me): Offer[] => [
  ...actionsOf(item, me).map((action) => offer(action, whyNot(item, me, action))),
  ...decisions(item, me),
]

export function findItem(world: World, me: Me, wanted: string): Item {
  const item = world.items.find((one) => one.id === wanted)
  if (!item || !(sees(me, item.unit.code) || helps(me, item))) throw notFound()
  return item
}

export const viewItem = (item: Item, me: Me): Item => ({
  ...item,
  ...(helps(me, item) && { helping: true, report: null, candidate: null, place: null, list: null }),
  may: mayOf(item, me),
})

export function confirmItem(world: World, me: Me, of: string, { period, text, date, percent }: PeriodConfirmed): Item {
  const item = own(world, me, of, 'confirm')
  if (item.confirms?.period !== period) throw conflict('本期已经确认，下一期开始后再确认。')
  item.confirmations = [
    ...item.confirmations,
    {
      period,
      text: text ?? null,
      date: text ? (date ?? day(0)) : null,
      percent: percent ?? null,
      at: now(),
      by: personOf(me.username),
    },
  ]
  item.confirms = null
  return told(world, me, item, 'item.confirmed', { period })
}

export function told(world: World, me: Me, item: Item, happened: string, detail: Record<string, unknown> = {}): Item {
  Object.assign(item, { digest: digest(), etag: tag(), updatedAt: now() })
  record(world, me.username, happened, item.id, { state: item.state, digest: item.digest, ...detail })
  return viewItem(item, me)
}

/// What is for the responsible unit to do, and whether this person may.
export function own(world: World, me: Me, wanted: string, action: string, decidedOn?: string): Item {
  const item = findItem(world, me, wanted)
  const why = whyNot(item, me, action)
  if (why) throw item.state === 'closed' ? conflict(why) : forbidden(why)
  if (decidedOn !== undefined && decidedOn !== item.digest) throw changedSince()
  return item
}

export function sign(world: World, me: Me, wanted: string, { measures, handler, leader, asPlan }: Signature): Item {
  const item = own(world, me, wanted, 'sign')
  item.measures.push(...measures.map(planned))
  Object.assign(item, { state: 'in-progress', handler, leader, lamp: 'green', openMeasures: item.measures.length })
  item.receipt = { ...item.receipt, signedOn: day(0), late: day(0) > item.receipt.signBy }
  if (isConfirmed(item.kind)) item.confirms = periodOf(item.particulars.cycle, day(0))
  if (asPlan) handIn(item, me, { measures: item.measures })
  return told(world, me, item, 'item.signed', { measures: measures.length })
}

function measureOf(item: Item, place: string): Item['measures'][number] {
  const measure = item.measures[Number(place) - 1]
  if (!measure) throw notFound()
  return measure
}

export function finish(world: World, me: Me, wanted: string, place: string, { date, evidence }: MeasureDone): Item {
  const item = own(world, me, wanted, 'measure')
  const measure = measureOf(item, place)
  if (measure.state === 'done') throw conflict('这项措施已报完成。')
  Object.assign(measure, { state: 'done', doneOn: date, doneAt: now(), doneBy: personOf(me.username) })
  for (const one of item.evidence) if (evidence?.includes(one.id)) one.measure = Number(place)
  item.openMeasures--
  return told(world, me, item, 'item.measure-done', { measure: Number(place), date })
}

export function reopen(world: World, me: Me, wanted: string, place: string, reason: string): Item {
  const item = own(world, me, wanted, 'measure')
  const measure = measureOf(item, place)
  if (measure.state === 'open') throw conflict('这项措施还没有完成，不需要恢复。')
  Object.assign(measure, undone)
  item.openMeasures++
  return told(world, me, item, 'item.measure-reopened', { measure: Number(place), reason })
}

export function noteProgress(
  world: World,
  me: Me,
  wanted: string,
  { text, date, percent, measuresDone }: Progress,
): Item {
  const item = own(world, me, wanted, 'progress')
  item.progress.push({ at: now(), by: personOf(me.username), date, text, percent: percent ?? null })
  for (const place of measuresDone ?? [])
    Object.assign(item.measures[place - 1] ?? {}, {
      state: 'done',
      doneOn: date,
      doneAt: now(),
      doneBy: personOf(me.username),
    })
  item.openMeasures = item.measures.filter((one) => one.state === 'open').length
  return told(world, me, item, 'item.progressed')
}

export function applyForCloseOut(world: World, me: Me, wanted: string, application: CloseOutApplication): Item {
  const item = own(world, me, wanted, 'apply', application.digest)
  const { round, each } = openDemands(item)
  const answers = each.map((demand, index) => {
    const given = application.answers?.find((one) => one.demand === index + 1)
    const tied = item.evidence.filter((one) => one.demandRound === round && one.demand === index + 1)
    return {
      demand,
      text: given?.text?.trim() || null,
      evidence: [...new Set([...(given?.evidence ?? []), ...tied.map((one) => one.id)])],
    }
  })
  const unmet = answers.findIndex((one) => !one.text && one.evidence.length === 0)
  if (unmet >= 0)
    throw invalid('请检查填写的内容。', [{ field: 'answers', message: `第 ${unmet + 1} 条退回要求还没有回应` }])
  const counting = item.evidence.filter((one) => !one.replaced)
  world.applications.set(`${item.id}:${round + 1}`, { evidence: counting.map((one) => one.id), answers })
  Object.assign(item, { state: 'under-close-out', results: application.results, applicant: personOf(me.username) })
  begin(item, 'close-out', me.username, application.results)
  return told(world, me, item, 'item.applied')
}

export function askForExtension(world: World, me: Me, wanted: string, { due, reason }: ExtensionRequest): Item {
  const item = own(world, me, wanted, 'extend')
  if (due <= (item.due ?? '')) throw invalid('请检查填写的内容。', [{ field: 'due', message: '须晚于现定期限' }])
  begin(item, 'extension', me.username, reason, `延期至 ${due}（现定期限 ${item.due}），理由：${reason}`)
  world.extensions.set(item.id, due)
  return told(world, me, item, 'item.extension-asked')
}

export function approveItem(world: World, me: Me, wanted: string, wish: ItemApproval): Item {
  const item = findItem(world, me, wanted)
  const code = item.procedure?.code
  if (code === 'close-out' && !wish.checked)
    throw invalid('请检查填写的内容。', [{ field: 'checked', message: '销号须填写核对情况' }])
  const step = item.procedure?.step ?? ''
  const through = approveAt(item, me, wish)
  noteChecked(item, me, step, wish)
  if (!through) return told(world, me, item, 'item.passed')
  if (code === 'extension') {
    item.due = world.extensions.get(item.id) ?? item.due
    item.extensions++
    return told(world, me, item, 'item.extended')
  }
  if (code === 'plan') {
    acceptPlan(item)
    return told(world, me, item, 'plan.accepted')
  }
  const closing = { acceptedBy: personOf(me.username), closedAt: now(), closeOutNumber: 'XH-2026-0009' }
  Object.assign(item, { state: 'closed', lamp: 'none', ...closing })
  return told(world, me, item, 'item.closed', { number: item.closeOutNumber })
}

export function returnItem(world: World, me: Me, wanted: string, wish: Return): Item {
  const item = findItem(world, me, wanted)
  const code = item.procedure?.code
  if (returnTo(item, me, wish)) {
    item.state = 'in-progress'
    if (code === 'plan') endPlan(item, 'returned')
  }
  return told(world, me, item, 'item.returned')
}

export function withdrawItem(world: World, me: Me, wanted: string): Item {
  const item = findItem(world, me, wanted)
  const { procedure } = item
  if (!procedure || procedure.code === 'close-out' || procedure.applicant?.name !== me.name)
    throw forbidden('只有申请人可以撤回')
  opine(item, procedure, { by: personOf(me.username), step: null, outcome: 'withdrawn', text: null })
  waitAt(item, null)
  if (procedure.code === 'plan') endPlan(item, 'withdrawn')
  return told(world, me, item, `${procedure.code}.withdrawn`)
}
