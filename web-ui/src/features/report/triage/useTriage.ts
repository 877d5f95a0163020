import { computed, reactive, ref, watch, type Ref } from 'vue'
import { t } from '@/i18n'
import { announce } from '@/ui/announce'
import { said } from '@/ui/faults'
import { useDraft } from '@/ui/useDraft'
import { countsOf, inOrder, kindOf, standsWithout, type Answer, type Group, type Row, type Wish } from './answers'
import { useSend } from './queries'

interface Kept {
  answers: Record<string, Answer>
  wishes: Record<string, Wish>
  seen: string[]
  /// the list that was chosen last, by kind
  lists?: Record<string, string | null>
}

/// What a person is about to answer: kept in this tab until it is sent, taken back in the order it was given, and sent one
/// by one, where what fails stays.
export function useTriage(report: string, groups: Ref<Group[]>, unit: () => string) {
  const { draft } = useDraft<Kept>(`triage.${report}`, { answers: {}, wishes: {}, seen: [] })
  const rows = computed(() => groups.value.flatMap((group) => group.rows))
  const open = computed(() => rows.value.filter((row) => row.candidate.state === 'proposed'))
  const failures = reactive(new Map<string, string>())
  const before: Record<string, Answer | null>[] = []
  const undoable = ref(0)
  const at = ref(0)
  const chosen = ref(new Set<string>())
  const sending = ref(false)
  const send = useSend()

  const here = computed(() => rows.value[Math.min(at.value, rows.value.length - 1)])
  const seen = (id: string) => {
    if (!draft.value.seen.includes(id)) draft.value.seen.push(id)
  }
  watch(here, (row) => row && seen(row.candidate.id), { immediate: true })

  // what others have answered meanwhile needs no answer of ours
  watch(
    open,
    (now) => {
      if (rows.value.length === 0) return
      const still = new Set(now.map((row) => row.candidate.id))
      for (const id of Object.keys(draft.value.answers)) if (!still.has(id)) delete draft.value.answers[id]
    },
    { immediate: true },
  )

  const answerOf = (row: Row): Answer | null => draft.value.answers[row.candidate.id] ?? null
  const wishOf = (row: Row): Wish =>
    draft.value.wishes[row.candidate.id] ?? {
      problem: row.candidate.text,
      class: row.proposal.class,
      due: row.proposal.due,
      unit: unit(),
      list: draft.value.lists?.[kindOf(row.candidate)] ?? null,
    }
  const isYours = (row: Row) => row.candidate.id in draft.value.wishes

  /// Those that the next answer is for: the chosen ones, else the one that one is at.
  const meant = computed(() => {
    const some = open.value.filter((row) => chosen.value.has(row.candidate.id))
    if (some.length > 0) return some
    return here.value?.candidate.state === 'proposed' ? [here.value] : []
  })

  function give(to: readonly Row[], answer: Answer) {
    const was: Record<string, Answer | null> = {}
    for (const row of to) {
      const { id } = row.candidate
      was[id] = answerOf(row)
      draft.value.answers[id] = answer
      failures.delete(id)
      if (answer.is !== 'accepted') drop(id, was)
    }
    before.push(was)
    undoable.value = before.length
    const single = to.length === 1 && chosen.value.size === 0
    chosen.value = new Set()
    if (single) forward()
  }

  /// Takes away what was to be merged into one that becomes no item.
  function drop(candidate: string, was: Record<string, Answer | null>) {
    for (const [id, answer] of Object.entries(draft.value.answers)) {
      if (standsWithout(answer, candidate)) continue
      was[id] ??= answer
      delete draft.value.answers[id]
    }
  }

  function undo() {
    const was = before.pop()
    undoable.value = before.length
    if (!was) return
    for (const [id, answer] of Object.entries(was)) {
      if (answer) draft.value.answers[id] = answer
      else delete draft.value.answers[id]
    }
    const back = rows.value.findIndex((row) => row.candidate.id in was)
    if (back >= 0) at.value = back
    announce(t('triage.undone', { n: rows.value[back]?.n ?? 0 }))
  }

  function change(row: Row, wish: Partial<Wish>) {
    draft.value.wishes[row.candidate.id] = { ...wishOf(row), ...wish }
    // whoever goes through a report puts what follows into the same list
    if (wish.list !== undefined) draft.value.lists = { ...draft.value.lists, [kindOf(row.candidate)]: wish.list }
  }

  const move = (by: number) => (at.value = Math.max(0, Math.min(rows.value.length - 1, at.value + by)))
  const go = (row: Row) => (at.value = rows.value.indexOf(row))
  function forward() {
    const next = rows.value.findIndex((row, n) => n > at.value && row.candidate.state === 'proposed' && !answerOf(row))
    if (next >= 0) at.value = next
  }

  function choose(row: Row) {
    const now = new Set(chosen.value)
    if (!now.delete(row.candidate.id)) now.add(row.candidate.id)
    chosen.value = now
  }

  async function submit() {
    if (sending.value) return
    sending.value = true
    failures.clear()
    let done = 0
    const answers = inOrder(Object.entries(draft.value.answers))
    for (const [id, answer] of answers) {
      const row = rows.value.find((one) => one.candidate.id === id)
      if (!row) continue
      try {
        await send.one(id, answer, wishOf(row))
        delete draft.value.answers[id]
        delete draft.value.wishes[id]
        done++
      } catch (problem) {
        failures.set(id, said(problem as Error))
      }
    }
    before.length = undoable.value = 0
    await send.done()
    sending.value = false
    const result = t('triage.done', { n: done })
    announce(failures.size ? `${result}；${t('triage.notDone', { n: failures.size })}` : result)
    return done
  }

  return {
    rows,
    open,
    at,
    here,
    chosen,
    meant,
    failures,
    sending,
    undoable,
    answers: computed(() => Object.keys(draft.value.answers).length),
    counts: computed(() => countsOf(Object.values(draft.value.answers))),
    isSeen: (row: Row) => draft.value.seen.includes(row.candidate.id),
    seen,
    answerOf,
    wishOf,
    isYours,
    give,
    undo,
    change,
    move,
    go,
    choose,
    submit,
  }
}

export type Triage = ReturnType<typeof useTriage>
