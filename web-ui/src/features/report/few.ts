import { ref } from 'vue'

const atFirst = 40
const atATime = 100

/// Of a long group the first, and the one that one is at; more when they are asked for. A hundred cards are there at once,
/// two thousand are not.
export function useFew<T>(isHere: (one: T) => boolean) {
  const limits = ref<Record<string, number>>({})
  const limit = (key: string) => limits.value[key] ?? atFirst
  return {
    few: (key: string, all: T[]) =>
      all.length <= limit(key) ? all : all.filter((one, n) => n < limit(key) || isHere(one)),
    left: (key: string, all: T[]) => Math.max(0, all.length - limit(key)),
    more: (key: string) => (limits.value = { ...limits.value, [key]: limit(key) + atATime }),
  }
}
