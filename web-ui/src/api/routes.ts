import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { t, word } from '@/i18n'
import { api, list } from './client'
import { keys } from './keys'
import type { Route } from './types'

/// Whatever has the routes that it goes by: a report, an item.
export interface Routed {
  routes: Route[]
}

/// The procedures and their steps, which administrators define, and what people call them: those by which what is handed
/// in now goes. What is under way keeps its own: see `useOwnRoutes`.
export function useRoutes() {
  const { data } = useQuery({
    queryKey: keys.routes,
    queryFn: ({ signal }) => list(api.GET('/api/routes', { signal })),
    staleTime: 300_000,
  })
  const routes = computed(() => data.value ?? [])
  return {
    routes,
    ...reading(() => data.value),
    /// of which a procedure may have several
    routeName: (code: string) => routes.value.find((one) => one.code === code)?.label ?? code,
  }
}

/// The routes of one subject, in the versions by which its rounds go.
export const useOwnRoutes = (subject: () => Routed) => reading(() => subject().routes)

interface SeatLike {
  role: string | null
  place: 'own' | 'superior' | 'above' | 'unit' | 'person'
  unit: { name: string } | null
  person: { name: string } | null
}

/// Whose a seat is.
export const seatText = ({ role, place, unit, person }: SeatLike): string =>
  place === 'person' ? (person?.name ?? '—') : t(`seat.${place}`, { role: word('role', role), unit: unit?.name ?? '' })

export const seatsText = (seats: readonly SeatLike[]) => [...new Set(seats.map(seatText))].join('、')

function reading(routes: () => Route[] | undefined) {
  const routeOf = (procedure: string) => routes()?.find((one) => one.procedure === procedure)
  const stepsOf = (procedure: string) => routeOf(procedure)?.steps ?? []
  return {
    stepsOf,
    /// what a task asks for, too: some ask for no procedure
    procedureName: (code: string) => routeOf(code)?.label ?? word('task', code),
    /// opinions of earlier rounds name steps of earlier versions
    stepName: (procedure: string, step: string | null) => {
      // a code is no name; it is shown only of a step that no route knows
      if (!routes()) return ''
      const route = routeOf(procedure)
      return (
        [...(route?.steps ?? []), ...(route?.others ?? [])].find((one) => one.code === step)?.label ??
        word('step', step)
      )
    },
    /// to whom it can be returned
    targets: (procedure: string, step: string | null) => {
      const codes = stepsOf(procedure).map((one) => one.code)
      return ['reporter', ...codes.slice(0, Math.max(codes.indexOf(step ?? ''), 0))]
    },
  }
}
