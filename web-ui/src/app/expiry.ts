import { ref } from 'vue'
import { Refusal } from '@/api/client'

/// True once the server refused a request for want of a session that there was before.
export const expired = ref(false)

export function noteExpiry(problem: Error) {
  if (problem instanceof Refusal && problem.status === 401) expired.value = true
}
