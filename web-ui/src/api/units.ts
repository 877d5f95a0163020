import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api, list } from './client'
import { keys } from './keys'

export function useUnits() {
  const query = useQuery({
    queryKey: keys.units,
    queryFn: ({ signal }) => list(api.GET('/api/units', { signal })),
    staleTime: 300_000,
  })
  const units = computed(() => query.data.value ?? [])
  const name = (code: string | null | undefined) => units.value.find((unit) => unit.code === code)?.name ?? code ?? ''
  /// of which something new may be asked
  const open = computed(() => units.value.filter((unit) => unit.closedOn === null))
  return { ...query, units, open, name }
}
