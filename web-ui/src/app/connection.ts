import { ref } from 'vue'
import { Refusal } from '@/api/client'

/// False while the server does not answer: said once, by the shell, whatever was asked.
export const connected = ref(true)

export function noteConnection(problem: Error) {
  if (problem instanceof Refusal && problem.status === 0) connected.value = false
}

export const noteAnswer = () => (connected.value = true)
