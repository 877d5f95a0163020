import { ref, watch, type Ref } from 'vue'

/// What a person has typed and not yet sent, kept in this tab until it is: a login that ends or a page that is left loses
/// nothing. `drop` once it was sent.
export function useDraft<T>(name: string, empty: T): { draft: Ref<T>; drop: () => void } {
  const key = `taizhang.draft:${name}`
  const draft = ref(read(key) ?? structuredClone(empty)) as Ref<T>
  let dropped = false
  watch(
    draft,
    (now) => {
      if (dropped) dropped = false
      else sessionStorage.setItem(key, JSON.stringify(now))
    },
    { deep: true, flush: 'sync' },
  )
  return {
    draft,
    drop() {
      dropped = true
      draft.value = structuredClone(empty)
      dropped = false
      sessionStorage.removeItem(key)
    },
  }
}

function read<T>(key: string): T | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') as T | null
  } catch {
    return null
  }
}
