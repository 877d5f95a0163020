import { today } from '../src/i18n/china'
import type { Item, LookBack, LookBackFindings, LookBackPlan, LookBackWish, Me } from '../src/api/types'
import { findItem, viewItem } from './items'
import { openItem } from './opening'
import { people, personOf } from './people'
import { conflict, forbidden, invalid, notFound } from './problems'
import { offer } from './procedures'
import { on, page, whole } from './routes'
import { day, digest, has, id, now, record, tag, unitRef, type World } from './world'

type Plan = Omit<LookBackPlan, 'figures' | 'may'>
type Drawn = LookBack & { lookerName: string | null }
const plans = new WeakMap<World, Plan[]>()
const drawings = new WeakMap<World, Drawn[]>()

const usual = { overdue: 2, returned: 2, extended: 1, claimedDone: 2, rebounded: 3 }

const planned = (world: World, me: Me, wish: LookBackWish): Plan => ({
  id: id(),
  etag: tag(),
  title: wish.title,
  state: 'draft',
  unit: unitRef(world, wish.unit),
  from: wish.from,
  until: wish.until,
  kinds: wish.kinds ?? [],
  lists: wish.lists ?? [],
  number: wish.number ?? null,
  percent: wish.percent ?? null,
  due: wish.due,
  weights: wish.weights ?? usual,
  seed: null,
  population: null,
  populationDigest: null,
  drawnAt: null,
  madeBy: personOf(me.username),
  madeAt: now(),
  endedAt: null,
  cancelReason: null,
})

function allPlans(world: World): Plan[] {
  const known = plans.get(world)
  if (known) return known
  const wish = { title: '一季度销号事项回头看', unit: 'city', from: day(-400), until: day(1), number: 3, due: day(20) }
  const seeded = [
    planned(
      world,
      people.find((one) => one.username === 'reviewer')!,
      wish,
    ),
  ]
  plans.set(world, seeded)
  return seeded
}

function allDrawn(world: World): Drawn[] {
  const known = drawings.get(world) ?? []
  drawings.set(world, known)
  return known
}

const supervisor = (me: Me) => {
  if (!has(me, 'reviewer', 'approver')) throw forbidden('回头看由督办人员计划和办理。')
}

const drawnBy = (world: World, plan: string) => allDrawn(world).filter((one) => one.plan?.id === plan)

function view(world: World, plan: Plan): LookBackPlan {
  const drawn = drawnBy(world, plan.id)
  const may = (action: string, allowed: boolean) => offer(action, allowed ? null : '回头看计划现在不能这样做。')
  return {
    ...plan,
    figures: {
      drawn: drawn.length,
      assigned: drawn.filter((one) => one.looker).length,
      recorded: drawn.filter((one) => one.result).length,
      rebounds: drawn.filter((one) => one.result === 'rebound').length,
    },
    may: [
      may('change', plan.state === 'draft'),
      may('draw', plan.state === 'draft'),
      may('assign', plan.state === 'drawn'),
      may('cancel', plan.state === 'draft' || plan.state === 'drawn'),
    ],
  }
}

function find(world: World, me: Me, wanted: string): Plan {
  supervisor(me)
  const plan = allPlans(world).find((one) => one.id === wanted)
  if (!plan) throw notFound()
  return plan
}

function draw(world: World, plan: Plan) {
  if (plan.state !== 'draft') throw conflict('回头看计划已经抽取，不能这样做。')
  const closed = world.items.filter((one) => one.state === 'closed' && !waits(world, one.id))
  if (closed.length === 0) throw conflict('这段时间、这些单位里没有可以抽取的已销号事项，请修改计划。')
  const sample = closed.slice(0, plan.number ?? Math.ceil((closed.length * (plan.percent ?? 0)) / 100))
  sample.forEach((item, index) => allDrawn(world).push(drawnOf(plan, item, index + 1)))
  Object.assign(plan, {
    state: 'drawn',
    seed: digest().slice(0, 16),
    population: closed.length,
    populationDigest: digest(),
    drawnAt: now(),
  })
}

const drawnOf = (plan: Plan, item: Item, place: number): Drawn => ({
  id: id(),
  etag: tag(),
  plan: { id: plan.id, title: plan.title, due: plan.due },
  item: { id: item.id, number: item.number, problem: item.problem, unit: item.unit },
  place,
  signs: item.extensions ? ['extended'] : [],
  weight: item.extensions ? 2 : 1,
  looker: null,
  lookerName: null,
  result: null,
  findings: null,
  onSite: null,
  date: null,
  recordedAt: null,
  evidence: [],
  reopenedAs: null,
})

const waiting = (world: World, item: string) =>
  allDrawn(world).find((one) => one.item.id === item && one.result === null && one.plan !== null)
const waits = (world: World, item: string) => waiting(world, item) !== undefined

/// The item, with what only the one who is asked to look at it again is offered.
export function seenItem(world: World, me: Me, wanted: string): Item {
  const item = viewItem(findItem(world, me, wanted), me)
  const asked = item.state === 'closed' && waiting(world, wanted)?.lookerName === me.username
  return asked ? { ...item, may: [...item.may, offer('look-back', null)] } : item
}

export function attachFinding(world: World, me: Me, item: string, file: LookBack['evidence'][number]) {
  const one = waiting(world, item)
  if (one?.lookerName === me.username) one.evidence = [...one.evidence, file]
}

const lookers = () => people.filter((one) => has(one, 'reviewer', 'approver'))
const hadPart = (world: World, drawn: Drawn, name: string) =>
  world.items.find((one) => one.id === drawn.item.id)?.acceptedBy?.name === name

function assign(world: World, plan: Plan, chosen: string[], person: string) {
  const looker = lookers().find((one) => one.username === person)
  const wanted = drawnBy(world, plan.id).filter((one) => chosen.includes(one.id))
  if (!looker || wanted.some((one) => hadPart(world, one, looker.name)))
    throw invalid('请检查填写的内容。', [{ field: 'person', message: '谁验收谁负责，应由他人回头看。' }])
  wanted.forEach((one) => Object.assign(one, { looker: personOf(person), lookerName: person }))
}

function recordFindings(world: World, me: Me, of: string, found: LookBackFindings): Item {
  const item = findItem(world, me, of)
  const one = waiting(world, of)
  if (!one || one.lookerName !== me.username) throw forbidden('回头看结果由指派的督办人员登记。')
  const { list, due, ...said } = found
  Object.assign(one, said, { recordedAt: now() })
  if (found.result === 'rebound') {
    const next = openItem(
      world,
      me.username,
      { id: list ?? item.list ?? '', kind: item.kind, title: item.source },
      { ...item, place: 0, measures: [], grounds: found.findings, due: due ?? null },
    )
    Object.assign(next, { list: list ?? item.list, follows: { id: item.id, number: item.number } })
    Object.assign(item, { followedBy: { id: next.id, number: next.number } })
    one.reopenedAs = { id: next.id, number: next.number }
  }
  record(world, me.username, 'item.looked-back', of, { result: found.result, into: one.reopenedAs?.number ?? '' })
  const plan = allPlans(world).find((other) => other.id === one.plan?.id)
  if (plan && drawnBy(world, plan.id).every((other) => other.result)) plan.state = 'done'
  return viewItem(item, me)
}

function rebounds(world: World) {
  const looked = allDrawn(world).filter((one) => one.result)
  const rate = (some: Drawn[]) => {
    const bad = some.filter((one) => one.result === 'rebound').length
    return {
      looked: some.length,
      rebounds: bad,
      percent: Math.round((bad / some.length) * 1000) / 10,
      items: some.map((one) => ({
        id: one.item.id,
        number: one.item.number,
        result: one.result ?? ('holds' as const),
        date: one.date ?? today(),
      })),
    }
  }
  const codes = [...new Set(looked.map((one) => one.item.unit.code))].sort()
  return {
    units: codes.map((code) => ({
      unit: unitRef(world, code),
      rate: rate(looked.filter((one) => one.item.unit.code === code)),
    })),
    acceptors: looked.length ? [{ person: personOf('approver'), rate: rate(looked) }] : [],
  }
}

export const lookBackRoutes = [
  on('get', '/api/look-backs', ({ world, me, query }) => {
    supervisor(me)
    return page(
      allPlans(world).map((one) => view(world, one)),
      query,
    )
  }),
  on(
    'post',
    '/api/look-backs',
    async ({ world, me, body }) => {
      supervisor(me)
      const made = planned(world, me, await body())
      allPlans(world).unshift(made)
      return view(world, made)
    },
    201,
  ),
  on('get', '/api/look-backs/rebounds', ({ world, me }) => {
    supervisor(me)
    return rebounds(world)
  }),
  on('get', '/api/look-backs/{id}', ({ world, me, at }) => view(world, find(world, me, at.id))),
  on('put', '/api/look-backs/{id}', async ({ world, me, at, body }) => {
    const plan = find(world, me, at.id)
    if (plan.state !== 'draft') throw conflict('回头看计划已经抽取，不能这样做。')
    return view(world, Object.assign(plan, planned(world, me, await body()), { id: plan.id }))
  }),
  on('post', '/api/look-backs/{id}/draw', ({ world, me, at }) => {
    const plan = find(world, me, at.id)
    draw(world, plan)
    return view(world, plan)
  }),
  on('get', '/api/look-backs/{id}/verification', ({ world, me, at }) => {
    find(world, me, at.id)
    return { populationAgrees: true, sampleAgrees: true }
  }),
  on('post', '/api/look-backs/{id}/cancelling', async ({ world, me, at, body }) => {
    const plan = find(world, me, at.id)
    Object.assign(plan, { state: 'cancelled', cancelReason: (await body()).reason, endedAt: now() })
    return view(world, plan)
  }),
  on('get', '/api/look-backs/{id}/items', ({ world, me, at }) => whole(drawnBy(world, find(world, me, at.id).id))),
  on('get', '/api/look-backs/{id}/people', ({ world, me, at }) => {
    const drawn = drawnBy(world, find(world, me, at.id).id)
    return whole(
      lookers().map((one) => ({
        id: one.username,
        person: personOf(one.username)!,
        barred: drawn.filter((other) => hadPart(world, other, one.name)).map((other) => other.id),
      })),
    )
  }),
  on('post', '/api/look-backs/{id}/assignments', async ({ world, me, at, body }) => {
    const plan = find(world, me, at.id)
    const { lookBacks, person } = await body()
    assign(world, plan, lookBacks, person)
    return whole(drawnBy(world, plan.id))
  }),
  on('get', '/api/items/{id}/look-backs', ({ world, me, at }) => {
    findItem(world, me, at.id)
    const told = allDrawn(world).filter((one) => one.item.id === at.id)
    return whole(
      has(me, 'reviewer', 'approver')
        ? told
        : told.filter((one) => one.result).map((one) => ({ ...one, plan: null, signs: [], evidence: [] })),
    )
  }),
  on('post', '/api/items/{id}/look-back', async ({ world, me, at, body }) =>
    recordFindings(world, me, at.id, await body()),
  ),
]
