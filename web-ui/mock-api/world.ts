import { today } from '../src/i18n/china'
import type {
  Analysis,
  Candidate,
  CloseOutRound,
  CloudEvent,
  Correction,
  Evidence,
  Item,
  Judgement,
  Me,
  Receipt,
  Report,
  Role,
  SavedView,
  TrailEntry,
  Unit,
  UnitRef,
} from '../src/api/types'
import { personOf } from './people'
import type { Waiting } from './splits'

/// Everything that the pretended services know. Lives in memory and is gone with the process.
export interface World {
  people: Me[]
  units: Unit[]
  uploads: Receipt[]
  /// by upload
  splits: Map<string, Waiting>
  reports: Report[]
  analyses: Map<string, Analysis>
  /// by report and number: `id 1`
  earlier: Map<string, Analysis>
  candidates: Map<string, Candidate[]>
  /// by report
  judgements: Map<string, Judgement[]>
  items: Item[]
  evidence: Evidence[]
  /// who holds a task, and until when
  claims: Map<string, { by: string; until: string }>
  /// the later date that an item's unit asks for
  extensions: Map<string, string>
  /// by upload
  corrections: Map<string, Correction[]>
  /// what was handed in with an application for close-out, by item and round
  applications: Map<string, Pick<CloseOutRound, 'evidence' | 'answers'>>
  /// uploads that a newer reader has read
  readAgain: Set<string>
  /// by whoever saved them
  views: (SavedView & { by: string })[]
  trail: (TrailEntry & { subject: string })[]
  watchers: Set<(event: CloudEvent) => void>
  /// how long a pretended reading takes
  pace: number
}

export const id = () => crypto.randomUUID()
export const digest = () =>
  Array.from({ length: 4 }, () => crypto.randomUUID().replaceAll('-', '').slice(0, 16)).join('')
/// Of the state of something, as the header `ETag` names it.
export const tag = () => `"${id()}.1"`
export const now = () => new Date().toISOString()

export const day = (offset: number) => today(new Date(Date.now() + offset * 86_400_000))
export const moment = (daysAgo: number) => new Date(Date.now() - daysAgo * 86_400_000).toISOString()

export const has = (me: Me, ...roles: Role[]) => roles.some((role) => me.roles.includes(role))
export const supervises = (me: Me) => has(me, 'reviewer', 'approver', 'administrator')
export const sees = (me: Me, unit: string | null | undefined) =>
  supervises(me) || me.units.includes('city') || (unit != null && me.units.includes(unit))

/// That a unit of theirs cooperates, and that alone lets them see it.
export const helps = (me: Me, item: { unit: UnitRef; cooperatingUnits: string[] }) =>
  !sees(me, item.unit.code) && item.cooperatingUnits.some((unit) => me.units.includes(unit))

export function unitRef(world: World, code: string): UnitRef {
  const unit = world.units.find((one) => one.code === code)
  return { code, name: unit?.name ?? code }
}

export function emit(world: World, type: string, subject: string) {
  const event: CloudEvent = { id: id(), type: `org.taizhang.${type}.v1`, subject, data: {} }
  world.watchers.forEach((watcher) => watcher(event))
}

export function record(
  world: World,
  actor: string,
  action: string,
  subject: string,
  detail: Record<string, unknown> = {},
) {
  world.trail.push({
    sequence: world.trail.length + 1,
    at: now(),
    actor: personOf(actor),
    action,
    subject,
    detail,
    hash: digest(),
  })
  emit(world, action, subject)
}
