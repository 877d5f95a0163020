import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useChange } from '@/api/change'
import { answer, api, list } from '@/api/client'
import { keys, type Topic } from '@/api/keys'
import { onceKey } from '@/api/once'
import { usePages } from '@/api/pages'
import { useSeen } from '@/api/seen'
import { useMe } from '@/api/session'
import { transfer } from '@/api/upload'
import type {
  ItemApproval,
  CarryingOver,
  CloseOutApplication,
  ExtensionRequest,
  Item,
  ItemFilter,
  LookBackFindings,
  MeasureDone,
  PeriodConfirmed,
  Progress,
  Return,
  Signature,
} from '@/api/types'

/// The first page is soon there; who reads on gets more at a time.
export function useItems(filter: () => ItemFilter, wanted: () => boolean = () => true) {
  return usePages(
    computed(() => keys.items(filter())),
    (cursor, signal) =>
      answer(api.GET('/api/items', { params: { query: { ...filter(), limit: cursor ? 200 : 50, cursor } }, signal })),
    wanted,
  )
}

/// What items stand together in, with how many they are and under which lamps.
export function useGroups(filter: () => ItemFilter, by: () => string) {
  return useQuery({
    queryKey: computed(() => keys.itemGroups({ ...filter(), by: by() })),
    queryFn: ({ signal }) =>
      list(
        api.GET('/api/items/groups', {
          params: { query: { ...filter(), by: by() === 'list' ? ('list' as const) : ('unit' as const) } },
          signal,
        }),
      ),
    enabled: computed(() => by() !== ''),
    placeholderData: keepPreviousData,
  })
}

export function useItem(id: () => string) {
  return useQuery({
    queryKey: computed(() => keys.item(id())),
    queryFn: ({ signal }) => answer(api.GET('/api/items/{id}', { params: { path: { id: id() } }, signal })),
  })
}

export function useItemTrail(id: () => string) {
  return useQuery({
    queryKey: computed(() => keys.itemTrail(id())),
    queryFn: ({ signal }) => list(api.GET('/api/items/{id}/trail', { params: { path: { id: id() } }, signal })),
  })
}

export function useRounds(id: () => string) {
  return useQuery({
    queryKey: computed(() => keys.itemRounds(id())),
    queryFn: ({ signal }) => list(api.GET('/api/items/{id}/rounds', { params: { path: { id: id() } }, signal })),
  })
}

/// What it is checked against before it is closed, and what was checked so far.
export function useSlip(id: () => string) {
  return useQuery({
    queryKey: computed(() => keys.slip(id())),
    queryFn: ({ signal }) => answer(api.GET('/api/items/{id}/slip', { params: { path: { id: id() } }, signal })),
  })
}

export function useExtensions(id: () => string) {
  return useQuery({
    queryKey: computed(() => keys.itemExtensions(id())),
    queryFn: ({ signal }) => list(api.GET('/api/items/{id}/extensions', { params: { path: { id: id() } }, signal })),
  })
}

/// @param soon whether a file is on its way to one of them
export function useLookBacks(id: () => string, wanted: () => boolean, soon: () => boolean = () => false) {
  return useQuery({
    queryKey: computed(() => keys.itemLookBacks(id())),
    queryFn: ({ signal }) => list(api.GET('/api/items/{id}/look-backs', { params: { path: { id: id() } }, signal })),
    enabled: computed(wanted),
    refetchInterval: () => (soon() ? 1000 : false),
  })
}

/// What who looks at a closed item again does to it.
export function useLookBackChanges(item: () => Item, done: () => void) {
  const me = useMe()
  const key = onceKey()
  return {
    record: useChange(
      (body: LookBackFindings) =>
        answer(api.POST('/api/items/{id}/look-back', { params: { path: { id: item().id } }, body })),
      ['items', 'queue', 'look-backs'],
      done,
    ),
    /// kept to the looker's own unit
    attach: useChange(
      ({ file, effectiveDate }: Handed) => {
        const form = evidenceForm({ item: item().id, unit: me.value.units[0] ?? '' }, file, { effectiveDate })
        form.append('lookBack', 'true')
        return transfer('/api/evidence', form, {
          key: key([file.name, file.size, file.lastModified, effectiveDate].join('|')),
        }).done
      },
      ['evidence', 'items'],
    ),
  }
}

export function useEvidence(item: () => string) {
  return useQuery({
    queryKey: computed(() => keys.evidence(item())),
    queryFn: ({ signal }) => list(api.GET('/api/evidence', { params: { query: { item: item() } }, signal })),
  })
}

export function useItemChanges(item: () => Item, done: () => void) {
  const seen = useSeen(() => item().etag)
  const path = () => ({ path: { id: item().id } })
  const change = <In, Out>(send: (input: In) => Promise<Out>, ...more: Topic[]) =>
    useChange((input: In) => seen.during(send(input)), ['items', 'queue', 'candidates', ...more], done)
  const progressKey = onceKey()
  const evidenceKey = onceKey()
  const once = (body: Progress) => ({ 'Idempotency-Key': progressKey(JSON.stringify(body)) })
  return {
    sign: change((body: Signature) =>
      answer(api.POST('/api/items/{id}/signature', { params: path(), headers: seen.headers(), body })),
    ),
    progress: change((body: Progress) =>
      answer(
        api.POST('/api/items/{id}/progress', {
          params: { ...path(), header: once(body) },
          headers: seen.headers(),
          body,
        }),
      ),
    ),
    finish: change(({ place, ...body }: MeasureDone & { place: number }) =>
      answer(
        api.POST('/api/items/{id}/measures/{place}/done', {
          params: { path: { id: item().id, place } },
          headers: seen.headers(),
          body,
        }),
      ),
    ),
    reopen: change(({ place, reason }: { place: number; reason: string }) =>
      answer(
        api.POST('/api/items/{id}/measures/{place}/reopening', {
          params: { path: { id: item().id, place } },
          headers: seen.headers(),
          body: { reason },
        }),
      ),
    ),
    apply: change((body: CloseOutApplication) =>
      answer(api.POST('/api/items/{id}/application', { params: path(), headers: seen.headers(), body })),
    ),
    extend: change((body: ExtensionRequest) =>
      answer(api.POST('/api/items/{id}/extensions', { params: path(), headers: seen.headers(), body })),
    ),
    // a decision names the digest that it is on
    approve: change((body: ItemApproval) => answer(api.POST('/api/items/{id}/approval', { params: path(), body }))),
    sendBack: change((body: Return) => answer(api.POST('/api/items/{id}/return', { params: path(), body }))),
    confirm: change((body: PeriodConfirmed) =>
      answer(api.POST('/api/items/{id}/confirmations', { params: path(), headers: seen.headers(), body })),
    ),
    carry: change(
      (body: CarryingOver) =>
        answer(api.POST('/api/items/{id}/carrying', { params: path(), headers: seen.headers(), body })),
      'lists',
    ),
    withdraw: change(() => answer(api.POST('/api/items/{id}/withdrawal', { params: path(), headers: seen.headers() }))),
    evidence: useChange(
      ({ file, progress, ...meant }: Handed & { progress: (share: number) => void }) =>
        transfer('/api/evidence', evidenceForm({ item: item().id, unit: item().unit.code }, file, meant), {
          progress,
          key: evidenceKey([file.name, file.size, file.lastModified, JSON.stringify(meant)].join('|')),
        }).done,
      ['evidence', 'items'],
      done,
    ),
  }
}

interface Meant {
  effectiveDate: string
  /// place of the measure, or of the demand, that it proves
  measure?: number
  demand?: number
  /// of a duty or a risk point
  period?: string
  /// id of the file whose place it takes
  replaces?: string
}

type Handed = Meant & { file: File }

function evidenceForm(
  of: { item: string; unit: string },
  file: File,
  { effectiveDate, measure, demand, period, replaces }: Meant,
) {
  const form = new FormData()
  form.append('item', of.item)
  form.append('unit', of.unit)
  form.append('effectiveDate', effectiveDate)
  if (measure) form.append('measure', String(measure))
  if (demand) form.append('demand', String(demand))
  if (period) form.append('period', period)
  if (replaces) form.append('replaces', replaces)
  form.append('file', file, file.name)
  return form
}
