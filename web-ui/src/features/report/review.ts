import { inject, provide, type InjectionKey, type Ref } from 'vue'
import type { Demand, Judgement, Span } from '@/api/types'
import type { Query, Wish } from './judging'

/// What the parts of the page share: on whose behalf one speaks, and what one is about to demand.
export interface Review {
  /// null for whoever only reads
  side: Readonly<Ref<'supervisor' | 'unit' | null>>
  /// why one may not say anything now
  why: Readonly<Ref<string | null>>
  pending: Readonly<Ref<boolean>>
  error: Readonly<Ref<Error | null>>
  judge: (wish: Wish) => void
  takeBack: (judgement: Judgement) => void
  /// whether one may return the report, and so demand something
  demands: Readonly<Ref<boolean>>
  isDemanded: (query: Query) => boolean
  toggleDemand: (query: Query) => void
  addDemand: (demand: Demand) => void
  go: (span: Span) => void
}

const key: InjectionKey<Review> = Symbol('review')

export const provideReview = (review: Review) => provide(key, review)

export function useReview(): Review {
  const review = inject(key)
  if (!review) throw new Error('outside of a report')
  return review
}
