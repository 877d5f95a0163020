import type { CloseOutRound, Evidence, Extension, Item, Opinion, PersonRef, TrailEntry } from '@/api/types'
import { instantOf, today } from '@/i18n/china'
import { personText } from '@/ui/persons'
import { counting } from './files'
import { isEnded } from './labels'

export type Part = 'progress' | 'evidence' | 'approval' | 'other'

/// One thing that happened to an item, whatever record it stands in.
export interface Happening {
  key: string
  /// when it was entered
  at: string
  /// the day that it speaks of, where that is another matter
  day: string | null
  by: PersonRef | null
  part: Part
  kind: string
  text: string | null
  /// what the sentence of its kind needs
  values: Record<string, string | number>
  tone: 'plain' | 'step' | 'back'
  demands: string[]
  answers: CloseOutRound['answers']
  files: Evidence[]
  /// what took the place of its file
  replacedBy?: { name: string; at: string } | undefined
  /// a file that counts, and whose place another may take
  counts?: boolean
}

interface Records {
  item: Item
  rounds: CloseOutRound[]
  extensions: Extension[]
  files: Evidence[]
  trail: TrailEntry[]
}

const base = { day: null, text: null, values: {}, tone: 'plain', demands: [], answers: [], files: [] } as const

/// Everything that happened to an item as one line, the newest first.
export function happenings(records: Records): Happening[] {
  return [
    ...progress(records),
    ...confirmations(records),
    ...evidence(records),
    ...records.item.opinions.map((one, index) => opinion(one, index, records)),
    ...records.trail.flatMap((one) => fromTrail(one, records.item)),
  ].sort((one, other) => other.at.localeCompare(one.at))
}

/// so many are shown before older ones fold by year
const enough = 50

/// The newest, and what is older by the year in which it was entered.
export function folded(all: Happening[]): { newest: Happening[]; years: { year: string; all: Happening[] }[] } {
  const years = new Map<string, Happening[]>()
  for (const one of all.slice(enough)) years.set(yearOf(one), [...(years.get(yearOf(one)) ?? []), one])
  return { newest: all.slice(0, enough), years: [...years].map(([year, ofYear]) => ({ year, all: ofYear })) }
}

export const yearOf = (one: Happening) => today(instantOf(one.at)).slice(0, 4)

const progress = ({ item }: Records): Happening[] =>
  item.progress.map((one, index) => ({
    ...base,
    key: `progress-${index}`,
    at: one.at,
    day: one.date,
    by: one.by,
    part: 'progress',
    kind: kindOf(one, item),
    text: one.text,
    values: valuesOf(one.percent),
    demands: [],
    answers: [],
    files: [],
  }))

const confirmations = ({ item }: Records): Happening[] =>
  item.confirmations.map((one) => ({
    ...base,
    key: `period-${one.period}`,
    at: one.at,
    day: one.date,
    by: one.by,
    part: 'progress',
    kind: one.text === null ? 'confirmedUnchanged' : one.percent === null ? 'confirmed' : 'confirmedTo',
    text: one.text,
    values: { period: one.period, ...valuesOf(one.percent) },
    demands: [],
    answers: [],
    files: [],
  }))

function kindOf({ by, percent }: Item['progress'][number], item: Item): string {
  const helps = by?.unit != null && item.cooperatingUnits.includes(by.unit.code)
  if (helps) return percent == null ? 'helped' : 'helpedTo'
  return percent == null ? 'progress' : 'progressTo'
}

const valuesOf = (percent: number | null): Happening['values'] => (percent == null ? {} : { percent })

function evidence({ item, files }: Records): Happening[] {
  return files.map((file) => {
    const taken = item.evidence.find((one) => one.id === file.id)
    const after = item.evidence.find((one) => one.replaces === file.id)
    const measure = taken ? taken.measure : file.measure
    const demand = taken ? taken.demand : file.demand
    const period = taken ? taken.period : file.period
    return {
      ...base,
      key: file.id,
      at: file.receivedAt,
      day: file.effectiveDate,
      by:
        taken?.by ?? (file.receivedBy ? { name: file.receivedBy, unit: item.unit, inPlaceOf: null, away: null } : null),
      part: 'evidence',
      kind: taken?.replaces
        ? 'evidenceReplacing'
        : demand
          ? 'evidenceOfDemand'
          : measure
            ? 'evidenceOfMeasure'
            : period
              ? 'evidenceOfPeriod'
              : taken
                ? 'evidence'
                : 'evidencePending',
      values: { n: demand ?? measure ?? 0, period: period ?? '' },
      demands: [],
      answers: [],
      files: [file],
      replacedBy: after && { name: files.find((one) => one.id === after.id)?.name ?? '', at: after.receivedAt },
      counts: taken !== undefined && !taken.replaced,
    }
  })
}

function opinion(one: Opinion, index: number, { rounds, extensions }: Records): Happening {
  const round = one.procedure === 'close-out' ? rounds.find((other) => other.round === one.round) : undefined
  const due = one.procedure === 'extension' ? extensions[one.round - 1]?.due : undefined
  const applied = one.outcome === 'submitted'
  const returned = one.outcome === 'returned'
  const demands = returned && one.text ? linesOf(one.text) : []
  return {
    key: `opinion-${index}`,
    at: one.at,
    day: null,
    by: one.by,
    part: 'approval',
    kind: `${one.procedure}.${one.outcome}`,
    text: demands.length > 0 ? null : one.text,
    values: {
      n: one.round,
      step: one.step ?? '',
      to: one.to ?? '',
      signer: personText(one.signer),
      due: due ?? '',
      files: round?.evidence.length ?? 0,
    },
    tone: returned ? 'back' : 'step',
    demands,
    answers: applied ? (round?.answers ?? []) : [],
    files: [],
  }
}

/// A demand a line, as the service counts them.
export const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

/// Of the trail only what stands in no other record.
const told = [
  'item.opened',
  'item.signed',
  'item.measure-done',
  'item.measure-reopened',
  'item.closed',
  'item.reassigned',
  'item.followed',
  'item.reclassified',
  'item.merged',
  'item.joined',
  'item.amended',
  'item.carried',
  'item.looked-back',
  'item.archived',
  'stage.reviewed',
  'evidence.refused',
  'item.no-longer-proposed',
]

/// whose sentence goes by what was found
const ofResult = ['item.looked-back', 'stage.reviewed']

function fromTrail(entry: TrailEntry, item: Item): Happening[] {
  // what a report says once more stands beside the item, with its sentence
  if (!told.includes(entry.action) || (entry.action === 'item.joined' && 'candidate' in entry.detail)) return []
  const detail = entry.detail as Record<string, string | number | undefined>
  const place = Number(detail.measure ?? 0)
  return [
    {
      ...base,
      key: `trail-${entry.sequence}`,
      at: entry.at,
      day: typeof detail.date === 'string' ? detail.date : null,
      by: entry.actor,
      part: place > 0 ? 'progress' : entry.action === 'item.closed' ? 'approval' : 'other',
      kind: ofResult.includes(entry.action) ? `${entry.action}.${detail.result}` : entry.action,
      text: typeof detail.reason === 'string' ? detail.reason : null,
      values: {
        n: place || Number(detail.measures ?? detail.stage ?? 0),
        measure: item.measures[place - 1]?.text ?? '',
        number: String(detail.number ?? detail.into ?? ''),
        unit: String(detail.unit ?? ''),
        class: String(detail.class ?? ''),
        due: String(detail.due ?? ''),
      },
      tone: entry.action === 'item.closed' ? 'step' : 'plain',
      demands: [],
      answers: [],
      files: [],
    },
  ]
}

export type StepState = 'done' | 'now' | 'next'

export interface ItemStep {
  code: string
  state: StepState
  /// when it was passed
  at: string | null
}

/// The way of an item: listed, signed for, put right, the steps of its close-out, closed. A duty has no close-out and goes
/// with its year; what was carried over ends where it stood.
export function stepsOf(item: Item, route: string[], trail: TrailEntry[]): ItemStep[] {
  const when = (action: string) => trail.findLast((one) => one.action === action)?.at ?? null
  const ends = item.kind === 'duty' ? ['archived'] : item.state === 'carried' ? ['carried'] : [...route, 'closed']
  const codes = ['listed', 'signed', 'work', ...ends]
  const at =
    item.state === 'assigned'
      ? 1
      : item.state === 'in-progress'
        ? 2
        : isEnded(item.state)
          ? codes.length
          : Math.max(3, codes.indexOf(item.procedure?.step ?? ''))
  const round = Math.max(0, ...item.opinions.filter((one) => one.procedure === 'close-out').map((one) => one.round))
  const passed = (step: string) =>
    item.opinions.findLast((one) => one.round === round && one.step === step && one.outcome === 'approved')?.at ?? null
  return codes.map((code, index) => ({
    code,
    state: index < at ? 'done' : index === at ? 'now' : 'next',
    at:
      code === 'listed'
        ? when('item.opened')
        : code === 'signed'
          ? when('item.signed')
          : code === 'closed' || code === 'archived' || code === 'carried'
            ? (item.closedAt ?? when(`item.${code}`))
            : index < at
              ? passed(code)
              : null,
  }))
}

/// What the last return demands, while nothing new was handed in: each with the files that were handed in for it.
export function openDemands(item: Item, rounds: CloseOutRound[]): { place: number; text: string; files: string[] }[] {
  const last = rounds.at(-1)
  if (item.state !== 'in-progress' || last?.outcome !== 'returned') return []
  const demands = last.decisions.at(-1)?.demands ?? []
  return demands.map((text, index) => ({
    place: index + 1,
    text,
    files: counting(item)
      .filter((one) => one.demandRound === last.round && one.demand === index + 1)
      .map((one) => one.id),
  }))
}
