import type { Me, Procedure } from '../src/api/types'
import { personOf } from './people'

/// Who decides at a step besides, or instead of, whom the route names.
interface Kept {
  who: string
  by: string
  why: 'handed-on' | 'signer-added'
  reason: string
  at: string
}

interface Seating {
  signers: Kept[]
  /// whether whom the route names has approved, while others are still to
  done: boolean
}

const seatings = new WeakMap<object, Seating>()

export function seatingOf(subject: object): Seating {
  const found = seatings.get(subject) ?? { signers: [], done: false }
  seatings.set(subject, found)
  return found
}

export const leave = (subject: object) => seatings.delete(subject)

export const isAdded = (subject: object, me: Me) =>
  seatingOf(subject).signers.some((one) => one.why === 'signer-added' && one.who === me.username)

const handedTo = (subject: object) => seatingOf(subject).signers.find((one) => one.why === 'handed-on')

/// Whether the step is this person's, or another's, by name; undefined where the route alone says whose it is.
export function byName(subject: object, me: Me): boolean | undefined {
  if (isAdded(subject, me)) return true
  const to = handedTo(subject)
  return to ? to.who === me.username : seatingOf(subject).done ? false : undefined
}

/// Whether the step waits on for others after this person has approved.
export function waitsOn(subject: object, me: Me): boolean {
  const seating = seatingOf(subject)
  if (isAdded(subject, me)) seating.signers = seating.signers.filter((one) => one.who !== me.username)
  else seating.done = true
  return !seating.done || seating.signers.some((one) => one.why === 'signer-added')
}

/// As one person is shown them.
export const signersFor = (subject: object, me: Me): Procedure['signers'] =>
  seatingOf(subject).signers.map((one) => ({
    person: personOf(one.who),
    why: one.why,
    by: personOf(one.by),
    at: one.at,
    reason: one.reason,
    id: one.why === 'signer-added' && one.by === me.username && !seatingOf(subject).done ? one.who : null,
  }))
