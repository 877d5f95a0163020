import { Refusal } from './client'

/// The state that a form was opened on, which its change names: somebody else's change in between is refused, and is not
/// written over. After such a refusal the person looks at the new state, and the next try names that.
export function useSeen(current: () => string) {
  let seen: string | null = current()
  return {
    headers: () => ({ 'If-Match': seen ?? current() }),
    async during<T>(change: Promise<T>): Promise<T> {
      try {
        return await change
      } catch (problem) {
        if (problem instanceof Refusal && problem.changedSince) seen = null
        throw problem
      }
    },
  }
}
