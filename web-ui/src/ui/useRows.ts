import { computed, onScopeDispose, ref, watch, type Ref } from 'vue'

/// Rows beyond the window are not built, from so many on; below it all are.
const virtualFrom = 200
const spare = 12

/// Which of the rows of a long table are worth building: those in its scroller's window and some around it. All rows have
/// one height. Spacer rows of `above` and `below` pixels keep the scroll bar true.
export function useWindow(count: () => number, height: () => number, scroller: Ref<HTMLElement | undefined>) {
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
  onScopeDispose(() => {
    observer?.disconnect()
    cancelAnimationFrame(frame)
    scroller.value?.removeEventListener('scroll', onScroll)
  })

  const virtual = computed(() => count() > virtualFrom)
  const first = computed(() => (virtual.value ? Math.max(0, Math.floor(top.value / height()) - spare) : 0))
  const last = computed(() =>
    virtual.value ? Math.min(count(), Math.ceil((top.value + room.value) / height()) + spare) : count(),
  )
  return {
    first,
    /// the one after the last that is built
    last,
    /// the one after the last that is in sight, built or not
    reach: computed(() => Math.ceil((top.value + room.value) / height())),
    above: computed(() => first.value * height()),
    below: computed(() => (count() - last.value) * height()),
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

/// The same, with the rows.
export function useRows<T>(rows: () => readonly T[], height: () => number, scroller: Ref<HTMLElement | undefined>) {
  const { first, last, above, below, reveal } = useWindow(() => rows().length, height, scroller)
  return {
    above,
    below,
    reveal,
    /// with the place of each in the whole
    built: computed(() =>
      rows()
        .slice(first.value, last.value)
        .map((row, n) => ({ row, index: first.value + n })),
    ),
  }
}
