import { ref, shallowRef, watch, type Ref } from 'vue'
import type { Task } from '@/api/types'
import { steady } from './flow'

/// The rows as somebody looks at them: what arrives meanwhile waits until they ask for it or look for something else.
///
/// @param list which list it is, by its filter and order
/// @param settled false while what is at hand is still the list before
export function useSteady(fresh: Ref<Task[]>, list: () => string, settled: () => boolean) {
  const rows = shallowRef<Task[]>([])
  const news = ref(0)
  let known = ''

  function show() {
    rows.value = fresh.value
    news.value = 0
    known = list()
  }
  watch(
    [fresh, settled],
    () => {
      if (!settled()) return
      if (known !== list() || rows.value.length === 0) return show()
      const now = steady(rows.value, fresh.value)
      rows.value = now.rows
      news.value = now.news
    },
    { immediate: true },
  )
  return { rows, news, show }
}
