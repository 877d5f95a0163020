import { onScopeDispose, ref } from 'vue'

/// The time, for what grows older while it is looked at.
export function useNow(everyMillis = 15_000) {
  const now = ref(Date.now())
  const clock = setInterval(() => (now.value = Date.now()), everyMillis)
  onScopeDispose(() => clearInterval(clock))
  return now
}
