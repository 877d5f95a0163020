import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { word } from '@/i18n'
import { api, list } from './client'
import { keys } from './keys'

/// The procedures and their steps, which administrators define, and what people call them.
export function useRoutes() {
  const { data } = useQuery({
    queryKey: keys.routes,
    queryFn: ({ signal }) => list(api.GET('/api/routes', { signal })),
    staleTime: 300_000,
  })
  const routes = computed(() => data.value ?? [])
  const stepsOf = (procedure: string) => routes.value.find((one) => one.procedure === procedure)?.steps ?? []
  return {
    routes,
    stepsOf,
    /// what a task asks for, too: some ask for no procedure
    procedureName: (code: string) => routes.value.find((one) => one.procedure === code)?.label ?? word('task', code),
    stepName: (procedure: string, step: string | null) =>
      stepsOf(procedure).find((one) => one.code === step)?.label ?? word('step', step),
    /// to whom it can be returned
    targets: (procedure: string, step: string | null) => {
      const codes = stepsOf(procedure).map((one) => one.code)
      return ['reporter', ...codes.slice(0, Math.max(codes.indexOf(step ?? ''), 0))]
    },
  }
}
