import type { Item, ItemStages, Me, StageFindings } from '../src/api/types'
import { findItem, told } from './items'
import { personOf } from './people'
import { conflict, forbidden } from './problems'
import { on } from './routes'
import { day, has, now, type World } from './world'

const kept = new WeakMap<Item, ItemStages['reviews']>()
const nextOf = new WeakMap<Item, string>()

const two = (n: number) => String(n).padStart(2, '0')

function monthsAfter(from: string, months: number): string {
  const [year = 0, month = 1, last = 1] = from.split('-').map(Number)
  const all = year * 12 + month - 1 + months
  return `${Math.floor(all / 12)}-${two((all % 12) + 1)}-${two(Math.min(last, 28))}`
}

export function stagesOf(item: Item): ItemStages {
  const reviews = kept.get(item) ?? []
  const due = nextOf.get(item) ?? monthsAfter(reviews.at(-1)?.due ?? item.receipt.assignedOn, 6)
  const none = item.class !== 'long-term' || item.state === 'closed' || (item.due !== null && due >= item.due)
  return none
    ? { stage: null, due: null, late: false, reviews }
    : { stage: reviews.length + 1, due, late: due < day(0), reviews }
}

function review(world: World, me: Me, wanted: string, found: StageFindings): Item {
  const item = findItem(world, me, wanted)
  if (!has(me, 'reviewer', 'approver')) throw forbidden('阶段评议由督办人员记录。')
  const { stage, due, reviews } = stagesOf(item)
  if (stage === null || due === null) throw conflict('整改期限前不再有阶段评议。')
  const { date, result, opinion, demands, next } = found
  const said = { result, opinion: opinion ?? null, demands: demands ?? null }
  const one = { stage, due, reviewedOn: date, late: date > due, ...said, by: personOf(me.username), at: now() }
  kept.set(item, [...reviews, one])
  if (next) nextOf.set(item, next)
  else nextOf.delete(item)
  return told(world, me, item, 'stage.reviewed', { stage, result, reason: demands })
}

export const stageRoutes = [
  on('get', '/api/items/{id}/stages', ({ world, me, at }) => stagesOf(findItem(world, me, at.id))),
  on('post', '/api/items/{id}/stages', async ({ world, me, at, body }) => review(world, me, at.id, await body())),
]
