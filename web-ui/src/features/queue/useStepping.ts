import { computed, onScopeDispose, ref, watch, type Ref } from 'vue'
import { useRoute, useRouter, type RouteLocationRaw } from 'vue-router'
import type { Task } from '@/api/types'
import { paths } from '@/app/paths'
import { t, word } from '@/i18n'
import { announce } from '@/ui/announce'
import { keyboards } from '@/ui/useKeys'
import { placeOf } from './flow'
import { useClaims, useLastDone } from './queries'
import { holderOf, pathOf } from './tasks'

const prolongEvery = 10 * 60_000
const patience = 5_000

/// The open task among the others: opening claims it, the next one opens once it was decided, and `[` and `]` pass by
/// without a trace. The list and its filter come along in the address.
export function useStepping(rows: Ref<Task[]>, more: () => unknown) {
  const route = useRoute()
  const router = useRouter()
  const { claim } = useClaims()
  const lastDone = useLastDone()

  const isOpen = computed(() => route.path !== paths.queue)
  const subject = computed(() => (isOpen.value ? String(route.params.id ?? '') : null))
  /// the open task as it was found; a later step of the same subject is another task
  const found = ref<{ id: string; title: string; subject: string } | null>(null)
  const before = ref(0)
  const told = ref<{ text: string; to: RouteLocationRaw } | null>(null)

  const task = computed(
    () =>
      rows.value.find((one) =>
        found.value?.subject === subject.value ? one.id === found.value?.id : one.subject === subject.value,
      ) ?? null,
  )
  const place = computed(() => placeOf(rows.value, task.value?.id ?? null, before.value))
  const gone = computed(() => task.value === null && found.value !== null && found.value.subject === subject.value)

  const query = () => ({ ...route.query, at: undefined, tab: undefined, version: undefined })

  /// As if the person had pressed the key of the page that opens, once it has one.
  function press(keys: string) {
    const own = new Set(keyboards)
    const stop = watch(
      () => [...keyboards].filter((one) => !own.has(one)).flatMap((one) => one.shortcuts),
      (shortcuts) => {
        const shortcut = shortcuts.find((one) => one.keys === keys)
        if (!shortcut) return
        stop()
        setTimeout(() => shortcut.act())
      },
    )
    setTimeout(stop, patience)
  }

  function open(one: Task | null, decide?: 'return') {
    if (!one) return
    if (task.value) told.value = null
    found.value = { id: one.id, title: one.title, subject: one.subject }
    if (decide) press('r')
    const to = { path: pathOf(one), query: query() }
    // stepping through the queue is one step of the browser's history, so that "back" leads to the list
    void (isOpen.value ? router.replace(to) : router.push(to))
  }
  const back = computed<RouteLocationRaw>(() => ({ path: paths.queue, query: query() }))

  watch(
    task,
    (now, last) => {
      if (!isOpen.value || !now) return
      found.value = { id: now.id, title: now.title, subject: now.subject }
      before.value = place.value.index
      if (now.id !== last?.id && now.claimable && holderOf(now) === 'free') claim.mutate(now)
      if (place.value.next === null) more()
    },
    { immediate: true },
  )

  /// Whoever decides wants the next one at once; what somebody else has decided stays until they have seen it.
  watch(gone, async (now) => {
    const left = found.value
    if (!now || !left) return
    const done = await lastDone.fresh().catch(() => null)
    const mine = done?.items.find((one) => one.id === left.id || one.subject === left.subject)
    if (!mine || !gone.value || found.value?.id !== left.id) return
    told.value = {
      text: t('queue.decided', { outcome: word('outcome', mine.outcome), title: left.title }),
      to: mine.about === 'report' ? paths.report(mine.subject) : paths.item(mine.subject),
    }
    announce(told.value.text)
    if (place.value.next) open(place.value.next)
    else if (rows.value.length === 0) void router.push(back.value)
  })

  const stays = setInterval(() => {
    const held = task.value
    if (held?.mine && document.visibilityState === 'visible') claim.mutate(held)
  }, prolongEvery)
  onScopeDispose(() => clearInterval(stays))

  return {
    isOpen,
    task,
    place,
    gone,
    told,
    back,
    before,
    open,
    claim: () => task.value && claim.mutate(task.value),
    next: () => open(place.value.next),
    previous: () => open(place.value.previous),
  }
}
