import { Refusal } from './client'

/// The state that a form was opened on, which its change names: somebody else's change in between is refused, and is not
/// written over. After such a refusal the person looks at the new state, and the next try names that.
export function useSeen(current: () => string) {
  let seen = current()
  return {
    /// None where it is new.
    headers: (): { 'If-Match'?: string } => {
      const tag = seen || current()
      return tag ? { 'If-Match': tag } : {}
    },
    async during<T>(change: Promise<T>): Promise<T> {
      try {
        return await change
      } catch (problem) {
        if (problem instanceof Refusal && problem.changedSince) seen = ''
        throw problem
      }
    },
  }
}
