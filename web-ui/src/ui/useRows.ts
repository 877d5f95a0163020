import { computed, onBeforeUnmount, ref, watch, type Ref } from 'vue'

/// Rows beyond the window are not built, from so many on; below it all are.
const virtualFrom = 200
const spare = 12

/// The rows of a long table that are worth building: those in its scroller's window and some around it. All rows have one
/// height. Spacer rows of `above` and `below` pixels keep the scroll bar true.
export function useRows<T>(rows: () => readonly T[], height: () => number, scroller: Ref<HTMLElement | undefined>) {
  const top = ref(0)
  const room = ref(800)
  let frame = 0

  const measure = () => {
    frame = 0
    top.value = scroller.value?.scrollTop ?? 0
    room.value = scroller.value?.clientHeight ?? 800
  }
  const onScroll = () => (frame ||= requestAnimationFrame(measure))
  const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(onScroll)
  watch(
    scroller,
    (now, before) => {
      before?.removeEventListener('scroll', onScroll)
      if (before) observer?.unobserve(before)
      now?.addEventListener('scroll', onScroll, { passive: true })
      if (now) observer?.observe(now)
      measure()
    },
    { flush: 'post', immediate: true },
  )
  onBeforeUnmount(() => {
    observer?.disconnect()
    cancelAnimationFrame(frame)
    scroller.value?.removeEventListener('scroll', onScroll)
  })

  const virtual = computed(() => rows().length > virtualFrom)
  const first = computed(() => (virtual.value ? Math.max(0, Math.floor(top.value / height()) - spare) : 0))
  const last = computed(() =>
    virtual.value ? Math.min(rows().length, Math.ceil((top.value + room.value) / height()) + spare) : rows().length,
  )
  return {
    /// with the place of each in the whole
    built: computed(() =>
      rows()
        .slice(first.value, last.value)
        .map((row, n) => ({ row, index: first.value + n })),
    ),
    above: computed(() => first.value * height()),
    below: computed(() => (rows().length - last.value) * height()),
    /// scrolls so that a row is seen
    reveal(index: number) {
      const element = scroller.value
      if (!element) return
      const at = index * height()
      if (at < element.scrollTop) element.scrollTop = at
      else if (at + height() * 2 > element.scrollTop + element.clientHeight)
        element.scrollTop = at + height() * 2 - element.clientHeight
    },
  }
}
