import { nextTick, onBeforeUnmount, watch, type Ref } from 'vue'
import { useRoute } from 'vue-router'

/// Where a list was left, by address: coming back finds it scrolled as it was.
export function usePlace(scroller: Ref<HTMLElement | undefined>, ready: () => boolean) {
  const route = useRoute()
  const name = `taizhang.place:${route.fullPath}`
  const stop = watch(
    () => ready() && scroller.value,
    (element) => {
      if (!element) return
      void nextTick(() => {
        element.scrollTop = Number(sessionStorage.getItem(name) ?? 0)
        stop()
      })
    },
    { immediate: true, flush: 'post' },
  )
  onBeforeUnmount(() => {
    if (scroller.value) sessionStorage.setItem(name, String(scroller.value.scrollTop))
  })
}
