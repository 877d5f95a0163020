import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { Refusal, answer, api } from './client'
import { keys } from './keys'
import type { Me, Role } from './types'

const nobody: Me = { username: '', name: '', roles: [], units: [] }

/// Who is logged in; `null` when nobody is.
export async function fetchMe(): Promise<Me | null> {
  try {
    return await answer(api.GET('/api/me'))
  } catch (problem) {
    if (problem instanceof Refusal && problem.status === 401) return null
    throw problem
  }
}

export function useSession() {
  return useQuery({ queryKey: keys.me, queryFn: fetchMe, staleTime: Infinity })
}

/// For pages behind the login: the caller, never null.
export function useMe() {
  const { data } = useSession()
  return computed(() => data.value ?? nobody)
}

export const has = (me: Me, ...roles: Role[]) => roles.some((role) => me.roles.includes(role))
export const isSupervisor = (me: Me) => has(me, 'reviewer', 'approver')
