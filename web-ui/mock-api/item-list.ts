import type { Item, ItemRow, Me } from '../src/api/types'
import { isOpen } from './kinds'
import { whyNot as whyNoDecision } from './procedures'
import { page, type Page, type Paged } from './routes'
import { day, helps, sees, type World } from './world'

const far = '9999'
const itemOrders: Record<string, (a: Item, b: Item) => number> = {
  updated: (a, b) => b.updatedAt.localeCompare(a.updatedAt),
  due: (a, b) => (a.due ?? far).localeCompare(b.due ?? far),
  lamp: (a, b) => Number(!isOpen(a)) - Number(!isOpen(b)) || (a.due ?? far).localeCompare(b.due ?? far),
  number: (a, b) => b.number.localeCompare(a.number),
  unit: (a, b) => a.unit.code.localeCompare(b.unit.code),
}

interface Wanted {
  unit?: string
  state?: string
  lamp?: string
  report?: string
  kind?: string
  list?: string
  listless?: string
  q?: string
  year?: string
  dueWithin?: string
  turns?: string
  awaits?: string
  sort?: string
}

/// The same again, page after page, is not sorted again.
const asked = new WeakMap<World, { question: string; rows: Item[] }>()

export function listItems(world: World, me: Me, wanted: Wanted & Paged): Page<ItemRow> {
  const { cursor, limit, ...question } = wanted
  const key = JSON.stringify([me.username, question, world.items.length, world.trail.length])
  const known = asked.get(world)
  const rows = known?.question === key ? known.rows : chosenItems(world, me, question)
  asked.set(world, { question: key, rows })
  const found = page(rows, { cursor, limit })
  return { ...found, items: found.items.map((one) => rowOf(one, me)) }
}

const rowOf = (item: Item, me: Me): ItemRow => ({
  ...item,
  helping: helps(me, item),
  step: item.procedure?.step ?? null,
  measures: item.measures.length,
  evidence: item.evidence.filter((one) => !one.replaced).length,
  progress: item.progress.at(-1) ?? null,
  opinion: item.opinions.filter((one) => one.step !== null).at(-1)?.text ?? null,
  acceptedBy: item.acceptedBy?.name ?? null,
  lookBack: item.state === 'closed' && item.followedBy ? 'rebound' : null,
})

/// What the lamp of one is tomorrow that it is not today.
const turnsTo = (one: Item, lamp: string): boolean => {
  const red = one.due === day(0)
  const yellow = one.due === day(11)
  return isOpen(one) && (lamp === 'any' ? red || yellow : lamp === 'red' ? red : yellow)
}

export function chosenItems(world: World, me: Me, wanted: Wanted): Item[] {
  const order = itemOrders[wanted.sort ?? 'updated'] ?? (() => 0)
  return [...world.items]
    .sort(order)
    .filter(
      (one) =>
        (sees(me, one.unit.code) || helps(me, one)) &&
        (!wanted.unit || one.unit.code === wanted.unit) &&
        (!wanted.state || (wanted.state === 'open' ? isOpen(one) : one.state === wanted.state)) &&
        (!wanted.year || one.number.includes(wanted.year)) &&
        (!wanted.turns || turnsTo(one, wanted.turns)) &&
        (!wanted.dueWithin ||
          (isOpen(one) && one.due !== null && one.due >= day(0) && one.due <= day(Number(wanted.dueWithin)))) &&
        (!wanted.awaits || whyNoDecision(one, me) === null) &&
        (!wanted.lamp || one.lamp === wanted.lamp) &&
        (!wanted.report || one.report === wanted.report) &&
        (!wanted.kind || one.kind === wanted.kind) &&
        (!wanted.list || one.list === wanted.list) &&
        (wanted.listless !== 'true' || one.list === null) &&
        (!wanted.q || `${one.number}${one.problem}${one.unit.name}`.includes(wanted.q)),
    )
}
