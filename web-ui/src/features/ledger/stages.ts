import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useChange } from '@/api/change'
import { answer, api } from '@/api/client'
import { keys } from '@/api/keys'
import { useSeen } from '@/api/seen'
import type { Item, StageFindings } from '@/api/types'

/// How a long-term item went after each of its stages, and when the next is reviewed.
export function useStages(id: () => string, wanted: () => boolean) {
  return useQuery({
    queryKey: computed(() => keys.stages(id())),
    queryFn: ({ signal }) => answer(api.GET('/api/items/{id}/stages', { params: { path: { id: id() } }, signal })),
    enabled: computed(wanted),
  })
}

export function useReviewStage(item: () => Item, done: () => void) {
  const seen = useSeen(() => item().etag)
  return useChange(
    (body: StageFindings) =>
      seen.during(
        answer(
          api.POST('/api/items/{id}/stages', { params: { path: { id: item().id } }, headers: seen.headers(), body }),
        ),
      ),
    ['items', 'queue'],
    done,
  )
}
