import { today } from '../src/i18n/china'
import type { Item, ItemPlan, Me, PlanSubmission } from '../src/api/types'
import { begin } from './procedures'
import { day, now } from './world'

type Version = ItemPlan['versions'][number]

const kept = new WeakMap<Item, Version[]>()
const versionsOf = (item: Item) => kept.get(item) ?? []

export const undone = { state: 'open', doneOn: null, doneAt: null, doneBy: null } as const

export const planned = ({ text, due, owner }: { text: string; due?: string | null; owner?: string | null }) => ({
  ...undone,
  text,
  due: due ?? null,
  owner: owner ?? null,
})

const plus = (from: string, days: number) => today(new Date(Date.parse(`${from}T12:00:00+08:00`) + days * 86_400_000))

export function planOf(item: Item): ItemPlan {
  const versions = versionsOf(item)
  const owed = item.kind === 'rectification' && item.class !== 'immediate'
  const handInBy = owed ? plus(item.receipt.assignedOn, 30) : null
  const first = versions.find((one) => one.state !== 'withdrawn')
  const handedInOn = first ? today(new Date(first.submittedAt)) : null
  const reviewBy = versions.length > 0 ? plus(today(new Date(versions.at(-1)?.submittedAt ?? '')), 14) : null
  const came = handedInOn ?? (item.state === 'closed' ? null : day(0))
  return { handInBy, handedInOn, late: !!handInBy && !!came && came > handInBy, reviewBy, reviewLate: false, versions }
}

export function handIn(item: Item, me: Me, { measures, word }: PlanOf) {
  const version: Version = {
    version: versionsOf(item).length + 1,
    state: 'submitted',
    word: word ?? null,
    measures: measures.map(({ text, due, owner }) => ({ text, due: due ?? day(30), owner: owner ?? null })),
    submittedAt: now(),
    endedAt: null,
  }
  kept.set(item, [...versionsOf(item), version])
  begin(item, 'plan', me.username, version.word, `第 ${version.version} 版整改方案，共 ${measures.length} 项措施`)
}

type PlanOf = Pick<PlanSubmission, 'word'> & {
  measures: { text: string; due?: string | null; owner?: string | null }[]
}

/// As a seed has it that is at work for long.
export function accepted(item: Item) {
  const measures = item.measures.map(({ text, due, owner }) => ({ text, due: due ?? day(30), owner }))
  const submittedAt = new Date(Date.parse(`${item.receipt.assignedOn}T12:00:00+08:00`) + 9 * 86_400_000).toISOString()
  kept.set(item, [{ version: 1, state: 'accepted', word: null, measures, submittedAt, endedAt: submittedAt }])
}

export function endPlan(item: Item, state: Version['state']) {
  kept.set(
    item,
    versionsOf(item).map((one) => (one.state === 'submitted' ? { ...one, state, endedAt: now() } : one)),
  )
}

/// What is done stays; what else is to be done is what the plan names.
export function acceptPlan(item: Item) {
  const accepted = versionsOf(item).at(-1)
  endPlan(item, 'accepted')
  const done = item.measures.filter((one) => one.state === 'done')
  const open = (accepted?.measures ?? []).filter((one) => !done.some((other) => other.text === one.text)).map(planned)
  item.measures = [...done, ...open]
  item.openMeasures = open.length
}
