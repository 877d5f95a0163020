import type { DefaultOptions } from '@tanstack/vue-query'
import { Refusal } from '@/api/client'

const refused = (problem: Error) => problem instanceof Refusal && problem.status >= 400 && problem.status < 500

/// What was read is never changed in place, so nothing follows what is inside: in a report of 300 pages that takes half a
/// second. The option is of the Vue side alone, and the type of the defaults does not know it.
const asItCame = { shallow: true }

/// How the portal asks: without a connection an act fails at once and says so, rather than waiting unseen; what was refused
/// is not asked again.
export function options(retry: boolean): DefaultOptions {
  return {
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      ...asItCame,
      staleTime: 15_000,
      retry: (failures, problem) => retry && failures < 2 && !refused(problem),
    },
  }
}
