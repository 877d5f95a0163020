import type { DrawnSeat, DrawnStep, RouteSeatWish, RouteStepWish, RouteVersion } from '@/api/types'

export const modes = ['any', 'all', 'in-order'] as const
export const places = ['own', 'superior', 'above', 'unit', 'person'] as const
export const seatRoles = ['unit-leader', 'reviewer', 'approver', 'reporter'] as const

/// Steps as they are sent to be drawn.
export const wishOf = (steps: readonly DrawnStep[]): RouteStepWish[] =>
  steps.map((step) => ({ ...step, seats: step.seats.map(seatWish), statement: step.statement ?? undefined }))

const seatWish = ({ role, place, unit, person }: DrawnSeat): RouteSeatWish => ({
  place,
  role: place === 'person' ? undefined : (role as RouteSeatWish['role']),
  unit: place === 'unit' ? unit?.code : undefined,
  person: place === 'person' ? person?.id : undefined,
})

/// With one step where another was, or none; before the first where there was none.
export const withStep = (steps: readonly DrawnStep[], at: number, step: DrawnStep | null, added = false) => [
  ...steps.slice(0, at),
  ...(step ? [step] : []),
  ...steps.slice(added ? at : at + 1),
]

export function swapped(steps: readonly DrawnStep[], at: number): DrawnStep[] {
  const [first, second] = [steps[at], steps[at + 1]]
  return first && second ? [...steps.slice(0, at), second, first, ...steps.slice(at + 2)] : [...steps]
}

/// A code that no version has used, so that an old opinion is never taken for one of another step.
export function freeCode(versions: readonly RouteVersion[]): string {
  const used = new Set(versions.flatMap((version) => version.steps.map((step) => step.code)))
  let n = 1
  while (used.has(`step-${n}`)) n++
  return `step-${n}`
}

export const emptyStep = (code: string): DrawnStep => ({
  code,
  label: { zh: '', en: '' },
  mode: 'any',
  seats: [{ role: 'reviewer', place: 'above', unit: null, person: null }],
  days: 5,
  statement: null,
})
