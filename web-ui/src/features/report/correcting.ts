import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useChange } from '@/api/change'
import { answer, api, known, list } from '@/api/client'
import { keys } from '@/api/keys'
import type { Analysis, Correction, CorrectionWhat, CorrectionWanted, Reading, Report } from '@/api/types'
import type { Key } from '@/i18n'

/// The codes of the vocabulary, in its order.
export const topics = [
  'political',
  'theory',
  'thematic-education',
  'ideology',
  'organization',
  'cadres',
  'united-front',
  'mass-work',
  'conduct',
  'discipline',
  'anti-corruption',
  'responsibility',
  'inspection-rectification',
  'rules',
  'core-business',
  'civility',
  'confidentiality-archives',
  'law-and-safety',
  'public-service',
  'problems',
  'next-steps',
] as const

/// What a correction is bound to: a report of a reading. With `reason` it cannot be corrected now, and why.
export interface Correctable {
  upload: string
  digest: string
  /// place in the reading
  report: number
  reason: Key | null
}

/// While an upload is read again, its reading is asked for now and then, in case the event stream is down.
const lookAgain = 2_000

/// The reading that a version comes from, with what people corrected in it.
export function useReadingOf(report: () => Report | undefined, version: () => number | undefined) {
  const shown = computed(() => report()?.versions.find((one) => one.number === version()))
  const upload = computed(() => shown.value?.upload ?? '')
  const enabled = () => upload.value !== ''
  const params = () => ({ path: { upload: upload.value } })

  const { data: reading } = useQuery({
    queryKey: computed(() => keys.reading(upload.value)),
    queryFn: ({ signal }) => known(answer(api.GET('/api/readings/{upload}', { params: params(), signal }))),
    enabled,
    refetchInterval: (query) => (query.state.data?.again?.state === 'reading' ? lookAgain : false),
  })
  const visible = () => enabled() && !!reading.value
  const { data: given } = useQuery({
    queryKey: computed(() => keys.corrections(upload.value)),
    queryFn: ({ signal }) => known(list(api.GET('/api/readings/{upload}/corrections', { params: params(), signal }))),
    enabled: visible,
  })
  const { data: compared } = useQuery({
    queryKey: computed(() => keys.difference(upload.value)),
    queryFn: ({ signal }) => known(answer(api.GET('/api/readings/{upload}/difference', { params: params(), signal }))),
    enabled: visible,
  })

  const place = computed(() => reading.value?.reports.find((one) => one.identity === shown.value?.index)?.index)
  const newest = computed(
    () =>
      report()?.versions.findLast((one) => one.upload === shown.value?.upload && one.index === shown.value.index)
        ?.number,
  )
  const reason = computed<Key | null>(() => {
    const state = report()?.state
    if (state === 'approved' || state === 'archived') return 'reason.alreadyApproved'
    return version() === newest.value ? null : 'reason.oldReading'
  })
  const correctable = computed<Correctable | null>(() => {
    const digest = reading.value?.digest
    return digest && place.value !== undefined
      ? { upload: upload.value, digest, report: place.value, reason: reason.value }
      : null
  })
  const corrections = computed(() =>
    (given.value ?? []).filter((one) => one.report === null || one.report === place.value),
  )
  const difference = computed(() => compared.value?.reports.find((one) => one.identity === shown.value?.index) ?? null)
  const unplaced = computed(() => (compared.value?.unplaced ?? []).filter((one) => one.report === shown.value?.index))
  return { reading, correctable, corrections, compared, difference, unplaced }
}

/// The correction that stands where a person wants another, as this analysis shows it.
export function standing(analysis: Analysis, what: CorrectionWhat, section?: string) {
  return analysis.corrected?.findLast((one) => one.what === what && one.section === section)?.correction
}

export function useCorrections(to: () => Correctable, done: () => void) {
  const path = () => ({ upload: to().upload })
  type Wish = Omit<CorrectionWanted, 'digest' | 'report'>
  return {
    /// one after the other, so that a fault names its field and what was said before it holds
    correct: useChange(
      async (wishes: Wish[]) => {
        const given: Correction[] = []
        for (const wish of wishes) {
          const body = { digest: to().digest, report: to().report, ...wish }
          given.push(await answer(api.POST('/api/readings/{upload}/corrections', { params: { path: path() }, body })))
        }
        return given
      },
      ['readings', 'reports'],
      done,
    ),
    takeBack: useChange(
      (id: string) =>
        answer(api.DELETE('/api/readings/{upload}/corrections/{id}', { params: { path: { ...path(), id } } })),
      ['readings', 'reports'],
      done,
    ),
  }
}

export function useReadAgain(upload: () => string, done: (reading: Reading) => void) {
  return useChange(
    () => answer(api.POST('/api/readings/{upload}', { params: { path: { upload: upload() } } })),
    ['readings'],
    done,
  )
}
