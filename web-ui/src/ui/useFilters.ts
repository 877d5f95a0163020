import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/// Filters of a list, kept in the address so that a list can be sent to a colleague and comes back on reload.
export function useFilters<N extends string>(...names: N[]): Record<N, WritableComputedRef<string>> {
  const route = useRoute()
  const router = useRouter()
  const filter = (name: N) =>
    computed({
      get: () => (typeof route.query[name] === 'string' ? route.query[name] : ''),
      set: (value: string | null | undefined) => {
        void router.replace({ query: { ...route.query, [name]: value || undefined } })
      },
    })
  return Object.fromEntries(names.map((name) => [name, filter(name)])) as Record<N, WritableComputedRef<string>>
}
