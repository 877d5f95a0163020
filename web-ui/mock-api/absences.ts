import { today } from '../src/i18n/china'
import type { Absence, AbsenceWish, Colleague, Me } from '../src/api/types'
import { personOf } from './people'
import { conflict, forbidden, invalid, notFound } from './problems'
import { day, has, id, record, sees, unitRef, type World } from './world'

interface Kept {
  id: string
  person: string
  delegate: string
  from: string
  until: string
  setBy: string
  ended: boolean
}

const kept = new WeakMap<World, Kept[]>()

const seed = (): Kept[] => [
  {
    id: id(),
    person: 'archives-leader',
    delegate: 'archives-reporter',
    from: day(-1),
    until: day(4),
    setBy: 'administrator',
    ended: false,
  },
]

function of(world: World): Kept[] {
  const all = kept.get(world) ?? seed()
  kept.set(world, all)
  return all
}

const stateOf = (one: Kept): Absence['state'] =>
  one.ended ? 'ended' : today() < one.from ? 'coming' : today() < one.until ? 'running' : 'over'

const may = (one: Kept, me: Me): Absence['may'] => {
  if (one.person !== me.username && !has(me, 'administrator')) return []
  const over = ['over', 'ended'].includes(stateOf(one))
  return [{ action: 'end', allowed: !over, why: over ? '这次外出已经结束。' : null }]
}

const view = (one: Kept, me: Me): Absence => ({
  id: one.id,
  person: personOf(one.person),
  delegate: personOf(one.delegate),
  from: one.from,
  until: one.until,
  state: stateOf(one),
  mine: one.person === me.username,
  handedToMe: one.delegate === me.username,
  setBy: one.setBy === one.person ? null : personOf(one.setBy),
  may: may(one, me),
})

const find = (world: World, username: string): Me => {
  const found = world.people.find((one) => one.username === username)
  if (!found) throw notFound()
  return found
}

const isOpen = (one: Kept) => ['coming', 'running'].includes(stateOf(one))

export function absences(world: World, me: Me): Absence[] {
  const visible = (one: Kept) =>
    one.person === me.username || (isOpen(one) && sees(me, find(world, one.person).units[0]))
  return of(world)
    .filter(visible)
    .map((one) => view(one, me))
}

const colleague = (world: World, one: Me): Colleague => ({
  id: one.username,
  name: one.name,
  units: one.units.map((code) => unitRef(world, code)),
})

const ofUnit = (one: Me) => has(one, 'reporter', 'unit-leader')
const decides = (one: Me) => has(one, 'reviewer', 'approver')

const fits = (absent: Me, delegate: Me) =>
  absent.username !== delegate.username &&
  absent.units[0] === delegate.units[0] &&
  (ofUnit(absent) ? ofUnit(delegate) : decides(absent) && decides(delegate))

export const delegates = (world: World, me: Me, person: string | undefined): Colleague[] => {
  const absent = person ? find(world, person) : me
  return world.people.filter((one) => fits(absent, one)).map((one) => colleague(world, one))
}

export const absentees = (world: World, me: Me): Colleague[] =>
  world.people
    .filter((one) => (ofUnit(one) || decides(one)) && (has(me, 'administrator') || one.username === me.username))
    .map((one) => colleague(world, one))

export function setAbsence(world: World, me: Me, wish: AbsenceWish): Absence {
  const person = wish.person ?? me.username
  if (person !== me.username && !has(me, 'administrator')) throw forbidden('他人的外出由管理员代为设置。')
  if (wish.from < today()) throw invalid('填写有误。', [{ field: 'from', message: '开始日期不能早于今天。' }])
  if (wish.until <= wish.from) throw invalid('填写有误。', [{ field: 'until', message: '返岗日期应晚于开始日期。' }])
  const delegate = find(world, wish.delegate)
  if (!fits(find(world, person), delegate)) throw conflict(`${delegate.name} 不能代办。`)
  const meets = (who: string) =>
    of(world).find((one) => one.person === who && isOpen(one) && one.from < wish.until && wish.from < one.until)
  if (meets(person)) throw conflict('这几天已经设置外出，请先结束那次外出，或另选日期。')
  if (meets(wish.delegate)) throw conflict(`${delegate.name} 本人这几天外出，不能代办，请另选他人。`)
  const one = { ...wish, id: id(), person, setBy: me.username, ended: false }
  of(world).unshift(one)
  record(world, me.username, 'absence.set', one.id)
  return view(one, me)
}

export function endAbsence(world: World, me: Me, which: string): Absence {
  const one = of(world).find((each) => each.id === which)
  if (!one || may(one, me).length === 0) throw notFound()
  if (!isOpen(one)) throw conflict('这次外出已经结束。')
  one.ended = true
  record(world, me.username, 'absence.ended', one.id)
  return view(one, me)
}

/// Those for whom a person stands in now.
export const absentFor = (world: World, me: Me): Me[] =>
  of(world)
    .filter((one) => one.delegate === me.username && stateOf(one) === 'running')
    .map((one) => find(world, one.person))
