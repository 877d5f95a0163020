import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useChange } from '@/api/change'
import { answer, api, list } from '@/api/client'
import { keys } from '@/api/keys'
import { useSeen } from '@/api/seen'
import type { Item, ItemMerger, ItemReassignment, ItemReclassification } from '@/api/types'

/// What supervisors change about an item while it is open.
export function useSteering(item: () => Item, done: () => void) {
  const seen = useSeen(() => item().etag)
  const at = () => ({ params: { path: { id: item().id } }, headers: seen.headers() })
  const change = <In, Out>(send: (input: In) => Promise<Out>) =>
    useChange((input: In) => seen.during(send(input)), ['items', 'queue', 'candidates', 'lists', 'evidence'], done)
  return {
    reassign: change((body: ItemReassignment) => answer(api.POST('/api/items/{id}/reassignment', { ...at(), body }))),
    reclassify: change((body: ItemReclassification) =>
      answer(api.POST('/api/items/{id}/reclassification', { ...at(), body })),
    ),
    merge: change((body: ItemMerger) => answer(api.POST('/api/items/{id}/merger', { ...at(), body }))),
  }
}

/// Items that it could go on in: open, of the same unit and kind.
export function useTargets(item: () => Item) {
  const query = computed(() => ({ unit: item().unit.code, kind: item().kind, state: 'open' as const, limit: 200 }))
  return useQuery({
    queryKey: computed(() => keys.items({ ...query.value, besides: item().id })),
    queryFn: async ({ signal }) => {
      const open = await list(api.GET('/api/items', { params: { query: query.value }, signal }))
      return open.filter((one) => one.id !== item().id && one.state !== 'under-close-out')
    },
  })
}

/// That it left a unit of the reader; asked where the item itself is not theirs to see.
export function useDeparture(id: () => string, wanted: () => boolean) {
  return useQuery({
    queryKey: computed(() => keys.departure(id())),
    queryFn: ({ signal }) => answer(api.GET('/api/items/{id}/departure', { params: { path: { id: id() } }, signal })),
    enabled: computed(wanted),
    retry: false,
  })
}
