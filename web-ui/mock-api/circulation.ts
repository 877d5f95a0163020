import type { CopySent, CopyWish, Me, Reader } from '../src/api/types'
import { personOf } from './people'
import { notFound } from './problems'
import { id, now, record, sees, unitRef, type World } from './world'

interface Kept {
  id: string
  subject: string
  to: string
  by: string
  note: string | null
  at: string
}

const kept = new WeakMap<World, Kept[]>()

function of(world: World): Kept[] {
  const all = kept.get(world) ?? []
  kept.set(world, all)
  return all
}

function unitOf(world: World, me: Me, subject: string): string {
  const found = [...world.reports, ...world.items].find((one) => one.id === subject)
  if (!found || !sees(me, found.unit?.code)) throw notFound()
  return found.unit?.code ?? 'city'
}

export const copies = (world: World, me: Me, subject: string): CopySent[] => {
  unitOf(world, me, subject)
  return of(world)
    .filter((one) => one.subject === subject)
    .map((one) => ({ to: personOf(one.to), by: personOf(one.by), note: one.note, at: one.at }))
}

export const readers = (world: World, me: Me, subject: string): Reader[] => {
  const unit = unitOf(world, me, subject)
  return world.people
    .filter((one) => sees(one, unit) && one.username !== me.username)
    .map((one) => ({ id: one.username, name: one.name, unit: unitRef(world, one.units[0] ?? 'city') }))
}

export function sendCopies(world: World, me: Me, about: string, subject: string, wish: CopyWish): CopySent[] {
  unitOf(world, me, subject)
  wish.people.forEach((to) =>
    of(world).unshift({ id: id(), subject, to, by: me.username, note: wish.note ?? null, at: now() }),
  )
  record(world, me.username, `${about}.copied`, subject)
  return copies(world, me, subject)
}

export const copiesTo = (world: World, me: Me) => of(world).filter((one) => one.to === me.username)
