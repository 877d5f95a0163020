import { t } from '@/i18n'

interface Faulty extends Error {
  status?: number
  changedSince?: boolean
  problem?: { errors?: { field: string; message: string }[]; reference?: string; act?: string | null }
}

/// What the server says is wrong with one field of a form, or with a part of it, for showing below that field.
export function fault(error: Error | null, field: string): string {
  return faultsOf(error)
    .filter((one) => isOf(field, one.field))
    .map((one) => one.message)
    .join(' ')
}

export const faultsOf = (error: Error | null) => (error as Faulty | null)?.problem?.errors ?? []

/// `measures[1].due` is of `measures`.
export function isOf(field: string, faulty: string) {
  return faulty === field || faulty.startsWith(`${field}[`) || faulty.startsWith(`${field}.`)
}

/// What the server had against it, in its words; ours where it did not answer.
export const said = (error: Error) => (error.message === 'offline' ? t('error.offline') : error.message)

export const changedSince = (error: Error | null) => (error as Faulty | null)?.changedSince === true

/// What somebody else did meanwhile, by its name in the trail.
export const doneSince = (error: Error | null) => (error as Faulty | null)?.problem?.act

/// The login has ended: said by the dialog that mends it, and by nothing else.
export const loginEnded = (error: Error | null) => (error as Faulty | null)?.status === 401
