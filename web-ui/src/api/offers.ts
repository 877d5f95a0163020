import type { Offer } from './types'

/// What the server says of one action: whether this person may take it now, and else why not, in their language. Nothing
/// where it does not offer that action at all.
export const may = (subject: { may: Offer[] }, action: string): Offer | undefined =>
  subject.may.find((one) => one.action === action)

/// Of the actions that a page knows, those that are offered.
export const offersOf = (subject: { may: Offer[] } | undefined, actions: readonly string[]): Offer[] =>
  subject ? actions.flatMap((action) => may(subject, action) ?? []) : []
