import type { Me, PossibleSigner, SignerWish } from '../src/api/types'
import { personOf } from './people'
import { opine, whyNot } from './procedures'
import { conflict, notFound } from './problems'
import { seatingOf } from './signers'
import { now, record, sees, unitRef, type World } from './world'

type Change = 'handed-on' | 'signer-added' | 'signer-removed'

function subjectOf(world: World, task: string) {
  const found = [...world.reports, ...world.items].find((one) => one.procedure?.task === task)
  if (!found?.procedure) throw notFound()
  return { subject: found, procedure: found.procedure, about: 'number' in found ? 'item' : 'report' }
}

/// Whom somebody could ask: of those who see it and have not decided, who supervise or belong to the same unit.
export function possibleSigners(world: World, me: Me, task: string): PossibleSigner[] {
  const { subject, procedure } = subjectOf(world, task)
  const why = whyNot(subject, me)
  if (why) throw conflict(why)
  const decided = subject.opinions.filter((one) => one.round === procedure.round).map((one) => one.by?.name)
  const named = seatingOf(subject).signers.map((one) => one.who)
  return world.people
    .filter((one) => sees(one, subject.unit?.code) && one.username !== me.username)
    .filter((one) => one.units[0] === me.units[0] && !one.roles.includes('administrator'))
    .filter((one) => !decided.includes(one.name) && !named.includes(one.username))
    .map((one) => ({ id: one.username, name: one.name, unit: unitRef(world, one.units[0] ?? 'city') }))
}

function told(world: World, me: Me, task: string, change: Change, who: string, reason: string | null) {
  const { subject, procedure, about } = subjectOf(world, task)
  opine(subject, procedure, {
    by: personOf(me.username),
    step: procedure.step,
    outcome: change,
    signer: personOf(who),
    text: reason,
  })
  world.claims.delete(task)
  record(world, me.username, `${about}.${change}`, subject.id)
}

export function ask(world: World, me: Me, task: string, why: 'handed-on' | 'signer-added', wish: SignerWish) {
  const { subject } = subjectOf(world, task)
  if (!possibleSigners(world, me, task).some((one) => one.id === wish.person)) throw conflict('请选择可以办理的人。')
  const seating = seatingOf(subject)
  if (why === 'handed-on') seating.signers = seating.signers.filter((one) => one.who !== me.username)
  seating.signers.push({ who: wish.person, by: me.username, why, reason: wish.reason, at: now() })
  told(world, me, task, why, wish.person, wish.reason)
}

export function removeSigner(world: World, me: Me, task: string, person: string) {
  const seating = seatingOf(subjectOf(world, task).subject)
  const found = seating.signers.find((one) => one.who === person && one.why === 'signer-added')
  if (found?.by !== me.username) throw conflict('只有加签人可以撤销加签。')
  seating.signers = seating.signers.filter((one) => one !== found)
  told(world, me, task, 'signer-removed', person, null)
}
