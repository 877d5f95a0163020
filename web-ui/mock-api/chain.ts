import type { ChainLink, Item } from '../src/api/types'
import { unitRef, type World } from './world'
import { linesOf } from './rounds'

const acts: Record<string, ChainLink['steps'][number]['what']> = {
  'item.opened': 'assigned',
  'item.signed': 'signed',
  'extension.granted': 'extended',
  'item.closed': 'closed',
  'item.carried': 'carried',
  'item.archived': 'archived',
}
const decided: Record<string, ChainLink['steps'][number]['what']> = {
  submitted: 'answered',
  approved: 'passed',
  returned: 'returned',
}

/// What became of each of some items, oldest first.
export const chain = (world: World, items: Item[]): ChainLink[] =>
  items.map((item) => ({
    item: item.id,
    number: item.number,
    problem: item.problem,
    particulars: item.particulars,
    unit: item.unit,
    cooperating: item.cooperatingUnits.map((code) => unitRef(world, code)),
    due: item.due,
    state: item.state,
    lamp: item.lamp,
    steps: [...done(world, item), ...said(item)].toSorted((a, b) => a.at.localeCompare(b.at)),
  }))

const done = (world: World, item: Item): ChainLink['steps'] =>
  world.trail
    .filter((one) => one.subject === item.id && one.action in acts)
    .map((one) => ({
      what: acts[one.action]!,
      at: one.at,
      by: one.actor,
      round: null,
      step: null,
      text: null,
      demands: [],
    }))

const said = (item: Item): ChainLink['steps'] =>
  item.opinions
    .filter((one) => one.procedure === 'close-out' && one.outcome in decided)
    .map((one) => ({
      what: decided[one.outcome]!,
      at: one.at,
      by: one.by,
      round: one.round,
      step: one.step,
      text: one.text,
      demands: one.outcome === 'returned' && one.text ? linesOf(one.text) : [],
    }))
