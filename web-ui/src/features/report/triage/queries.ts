import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { answer, api, list } from '@/api/client'
import { keys } from '@/api/keys'
import type { Answer, Wish } from './answers'

const open = new Set(['assigned', 'in-progress', 'under-close-out'])

/// Items of the unit that may take another candidate: those that are not closed.
export function useOpenItems(unit: () => string | undefined) {
  return useQuery({
    queryKey: computed(() => keys.items({ unit: unit(), open: true })),
    queryFn: async ({ signal }) => {
      const items = await list(api.GET('/api/items', { params: { query: { unit: unit(), limit: 200 } }, signal }))
      return items.filter((item) => open.has(item.state))
    },
    enabled: () => unit() !== undefined,
  })
}

/// Sends answers one after another; each succeeds or fails for itself. What others are merged into comes first.
export function useSend() {
  const client = useQueryClient()
  const became = new Map<string, string>()

  async function one(id: string, given: Answer, wish: Wish): Promise<void> {
    const params = { path: { id } }
    if (given.is === 'rejected') {
      await answer(api.POST('/api/candidates/{id}/rejection', { params, body: { reason: given.reason } }))
    } else if (given.is === 'accepted') {
      const item = await answer(api.POST('/api/candidates/{id}/acceptance', { params, body: wish }))
      became.set(id, item.id)
    } else {
      const item = 'item' in given.into ? given.into.item : (became.get(given.into.candidate) ?? '')
      await answer(api.POST('/api/candidates/{id}/merger', { params, body: { item } }))
    }
  }

  const done = () =>
    Promise.all(['candidates', 'items', 'reports'].map((topic) => client.invalidateQueries({ queryKey: [topic] })))

  return { one, done }
}
