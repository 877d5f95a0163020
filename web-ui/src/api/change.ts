import { useMutation, useQueryClient } from '@tanstack/vue-query'
import type { Topic } from './keys'

/// A change on the server, and the queries that are stale after it.
export function useChange<In, Out>(change: (input: In) => Promise<Out>, stale: Topic[], done?: (answer: Out) => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: async (answer) => {
      done?.(answer)
      await Promise.all(stale.map((topic) => client.invalidateQueries({ queryKey: [topic] })))
    },
  })
}
