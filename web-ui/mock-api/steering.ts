import type { Item, ItemMerger, ItemReassignment, ItemReclassification, Me } from '../src/api/types'
import { isOpen } from './kinds'
import { findItem, own, told } from './items'
import { handIn, planOf } from './plans'
import { conflict, forbidden, invalid, notFound } from './problems'
import { on, whole } from './routes'
import { slipRoutes } from './slips'
import { has, sees, unitRef, type World } from './world'

/// An item that a supervisor may change.
function steered(world: World, me: Me, wanted: string): Item {
  const item = findItem(world, me, wanted)
  if (!has(me, 'reviewer', 'approver')) throw forbidden('事项的责任单位、类型和合并由督办人员调整。')
  if (!isOpen(item)) throw conflict('整改事项已经办结，不能这样做。')
  return item
}

const ended = { procedure: null, applicant: null }

function reassign(world: World, me: Me, of: string, { unit, reason }: ItemReassignment): Item {
  const item = steered(world, me, of)
  const former = item.unit
  if (unit === former.code)
    throw invalid('请检查填写的内容。', [{ field: 'unit', message: '该单位就是现在的责任单位' }])
  const to = unitRef(world, unit)
  Object.assign(item, { ...ended, unit: to, state: 'assigned', leader: null, handler: null })
  return told(world, me, item, 'item.reassigned', { unit: to.name, formerUnit: former.name, reason })
}

function reclassify(world: World, me: Me, of: string, wish: ItemReclassification): Item {
  const item = steered(world, me, of)
  if (!wish.due && wish.class !== 'long-term')
    throw invalid('请检查填写的内容。', [{ field: 'due', message: '要有整改期限，请填写。' }])
  Object.assign(item, { class: wish.class, due: wish.due ?? null })
  return told(world, me, item, 'item.reclassified', { class: wish.class, due: wish.due, reason: wish.reason })
}

function merge(world: World, me: Me, of: string, { into, reason }: ItemMerger): Item {
  const item = steered(world, me, of)
  const other = steered(world, me, into)
  if (other.unit.code !== item.unit.code)
    throw invalid('请检查填写的内容。', [{ field: 'into', message: '只能并入同一责任单位的事项' }])
  Object.assign(item, { ...ended, state: 'merged', lamp: 'none', mergedInto: { id: other.id, number: other.number } })
  other.merged = [...other.merged, { id: item.id, number: item.number }]
  told(world, me, other, 'item.joined', { number: item.number, reason })
  return told(world, me, item, 'item.merged', { into: other.number, reason })
}

function similar(world: World, me: Me, { unit, text, besides }: Record<string, string | undefined>) {
  if (!unit || !sees(me, unit)) throw notFound()
  const words = new Set(text)
  return world.items
    .filter((one) => one.unit.code === unit && one.id !== besides && one.state !== 'merged')
    .map(({ id, number, problem, state }) => ({
      id,
      number,
      problem,
      state,
      percent: Math.round((100 * [...new Set(problem)].filter((one) => words.has(one)).length) / words.size),
    }))
    .filter((one) => one.percent >= 40)
    .sort((a, b) => b.percent - a.percent)
    .slice(0, 5)
}

export const steeringRoutes = [
  ...slipRoutes,
  on('get', '/api/items/{id}/plan', ({ world, me, at }) => planOf(findItem(world, me, at.id))),
  on('post', '/api/items/{id}/plan', async ({ world, me, at, body }) => {
    const item = own(world, me, at.id, 'plan')
    handIn(item, me, await body())
    return told(world, me, item, 'plan.submitted')
  }),
  on('get', '/api/items/similar', ({ world, me, query }) => whole(similar(world, me, query))),
  on('post', '/api/items/{id}/reassignment', async ({ world, me, at, body }) =>
    reassign(world, me, at.id, await body()),
  ),
  on('post', '/api/items/{id}/reclassification', async ({ world, me, at, body }) =>
    reclassify(world, me, at.id, await body()),
  ),
  on('post', '/api/items/{id}/merger', async ({ world, me, at, body }) => merge(world, me, at.id, await body())),
  on('get', '/api/items/{id}/departure', () => {
    throw notFound()
  }),
]
