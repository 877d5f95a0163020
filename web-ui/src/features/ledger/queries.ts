import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useChange } from '@/api/change'
import { get, post } from '@/api/client'
import { keys } from '@/api/keys'
import { onceKey } from '@/api/once'
import { usePages } from '@/api/pages'
import { transfer } from '@/api/upload'
import type { Evidence, Item, ItemRow, Measure, Page, TrailEntry } from '@/api/types'

export interface ItemFilter {
  unit: string
  state: string
  lamp: string
  q: string
  report: string
}

export function useItems(filter: () => ItemFilter) {
  return usePages<ItemRow>(computed(() => keys.items(filter())), '/api/items', () => ({ ...filter(), limit: 50 }))
}

export function useItem(id: () => string) {
  return useQuery({ queryKey: computed(() => keys.item(id())), queryFn: ({ signal }) => get<Item>(`/api/items/${id()}`, {}, signal) })
}

export function useItemTrail(id: () => string, wanted: () => boolean) {
  return useQuery({ queryKey: computed(() => keys.itemTrail(id())), queryFn: ({ signal }) => get<TrailEntry[]>(`/api/items/${id()}/trail`, {}, signal), enabled: wanted })
}

export function useEvidence(item: () => string) {
  return useQuery({
    queryKey: computed(() => keys.evidence(item())),
    queryFn: async ({ signal }) => {
      const answer = await get<Evidence[] | Page<Evidence>>('/api/evidence', { item: item() }, signal)
      return Array.isArray(answer) ? answer : answer.items
    },
  })
}

export interface Sent {
  digest: string
  outcome: string
  opinion: string
}

export function useItemChanges(item: () => Item, done: () => void) {
  const path = (verb: string) => `/api/items/${item().id}/${verb}`
  const stale = ['items', 'queue', 'candidates'] as const
  const progressKey = onceKey()
  const evidenceKey = onceKey()
  return {
    sign: useChange((body: { measures: Measure[]; handler: string; leader: string }) => post(path('signature'), body), [...stale], done),
    progress: useChange((body: { text: string; percent: number | null; date: string }) => post(path('progress'), body, progressKey(JSON.stringify(body))), [...stale], done),
    apply: useChange((body: { digest: string; results: string }) => post(path('application'), body), [...stale], done),
    review: useChange((body: Sent) => post(path('review'), body), [...stale], done),
    accept: useChange((body: Sent) => post(path('acceptance'), body), [...stale], done),
    evidence: useChange(({ file, effectiveDate, progress }: { file: File; effectiveDate: string; progress: (share: number) => void }) => transfer<Evidence>('/api/evidence', evidenceForm(item(), file, effectiveDate), { progress, key: evidenceKey([file.name, file.size, file.lastModified, effectiveDate].join('|')) }).done, ['evidence', 'items'], done),
  }
}

function evidenceForm(item: Item, file: File, effectiveDate: string) {
  const form = new FormData()
  form.append('item', item.id)
  form.append('unit', item.unit.code)
  form.append('effectiveDate', effectiveDate)
  form.append('file', file, file.name)
  return form
}
