import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { answer, api } from '@/api/client'
import { keys } from '@/api/keys'
import type { Receipt } from '@/api/types'
import { learn, phaseOf, sendings } from './sending'

const lookAgain = 5_000
/// Of the newest uploads, so many at most are looked through; what is older has long been read.
const mostPages = 12

/// Keeps what this browser has sent up to date, also the files that have no row: what the list of uploads says of them by
/// now, until all have come to something.
export function useFollowing() {
  const waiting = () => sendings.filter((one) => phaseOf(one) === 'reading').map((one) => one.receipt?.id ?? '')
  return useQuery({
    queryKey: computed(() => [...keys.uploads(''), 'following']),
    queryFn: async ({ signal }) => {
      const wanted = new Set(waiting())
      let cursor = ''
      for (let page = 0; page < mostPages && wanted.size > 0; page++) {
        const { items, next } = await answer(
          api.GET('/api/uploads', { params: { query: { limit: 200, cursor } }, signal }),
        )
        const found: Receipt[] = items.filter((one) => wanted.has(one.id))
        learn(found)
        found.forEach((one) => wanted.delete(one.id))
        if (next === null) break
        cursor = next
      }
      return null
    },
    enabled: () => waiting().length > 0,
    refetchInterval: lookAgain,
  })
}
