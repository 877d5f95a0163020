import { onBeforeUnmount, ref, watch, type Ref } from 'vue'

/// The width of an element, kept up to date; layout follows the room there is and not the window.
export function useWidth(element: Ref<HTMLElement | undefined>) {
  const width = ref(0)
  const observer =
    typeof ResizeObserver === 'undefined'
      ? undefined
      : new ResizeObserver((entries) => {
          const entry = entries.at(-1)
          if (entry) width.value = entry.contentRect.width
        })
  watch(
    element,
    (now, before) => {
      if (before) observer?.unobserve(before)
      if (now) {
        observer?.observe(now)
        width.value = now.clientWidth
      }
    },
    { immediate: true, flush: 'post' },
  )
  onBeforeUnmount(() => observer?.disconnect())
  return width
}
