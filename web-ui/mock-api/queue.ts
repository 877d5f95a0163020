import { today } from '../src/i18n/china'
import type { Item, Me, Opinion, QueueCounts, QueueFilter, Report, Task } from '../src/api/types'
import { answered } from './campaigns'
import { absentFor } from './absences'
import { copiesTo } from './circulation'
import { personOf } from './people'
import { conflict, notFound } from './problems'
import { planOf } from './plans'
import { whyNot } from './procedures'
import { listReports } from './reports'
import { has, sees, supervises, type World } from './world'

type Subject = Report | Item
type Query = { [Name in keyof QueueFilter]?: string }

const dayMillis = 86_400_000
const hour = 3_600_000
const isItem = (subject: Subject): subject is Item => 'number' in subject
const plus = (time: string, days: number) => today(new Date(new Date(time).getTime() + days * dayMillis))
const left = (due: string) => Math.round((Date.parse(due) - Date.parse(today())) / dayMillis)
const lampOf = (due: string | null, soon: number): Task['lamp'] =>
  due === null ? 'none' : left(due) < 0 ? 'red' : left(due) <= soon ? 'yellow' : 'green'

function reasons(subject: Subject): Task['reasons'] {
  const round = subject.procedure?.round ?? 0
  const again = round > 1 ? [{ code: 'again', count: round }] : []
  if (isItem(subject))
    return [
      ...again,
      ...(subject.evidence.length ? [{ code: 'evidence', count: subject.evidence.length }] : []),
      ...(subject.measures.some((one) => one.state !== 'done')
        ? [{ code: 'open-measures', count: subject.measures.filter((one) => one.state !== 'done').length }]
        : []),
    ]
  return [
    ...again,
    ...(subject.errors ? [{ code: 'to-mend', count: subject.errors }] : []),
    ...subject.doubts.map((code) => ({ code, count: null })),
  ]
}

function demandOf(subject: Subject): Task['demand'] {
  const last = subject.opinions.filter((one) => one.outcome === 'returned').at(-1)
  return last ? { text: last.text ?? '', by: last.by, at: last.at, from: last.step, to: last.to ?? 'reporter' } : null
}

function task(subject: Subject, kind: string, over: Partial<Task> = {}): Task {
  const due = over.due === undefined ? (isItem(subject) ? subject.due : null) : over.due
  return {
    id: `${kind}-${subject.id}`,
    kind,
    about: isItem(subject) ? 'item' : 'report',
    subject: subject.id,
    title: isItem(subject) ? `${subject.number} ${subject.problem}` : subject.title,
    unit: subject.unit,
    step: null,
    since: subject.updatedAt,
    lamp: lampOf(due, over.claimable ? 3 : 30),
    daysLeft: due === null ? null : left(due),
    risk: 0,
    reasons: reasons(subject),
    demand: demandOf(subject),
    version: isItem(subject) ? null : subject.version,
    claimable: false,
    claimedBy: null,
    claimedUntil: null,
    mine: false,
    copy: null,
    inPlaceOf: null,
    outcome: null,
    ...over,
    due,
  }
}

/// Whether somebody may do for who is away what this one could; never what they handed in.
const mayFor = (subject: Subject, absent: Me, me: Me) =>
  whyNot(subject, absent) === null && subject.procedure?.applicant?.name !== me.name

/// What a person may take for themselves, or for whom they stand in.
function taskAbout(world: World, me: Me, subject: Subject): Task[] {
  const claimed = (kind: string): Partial<Task> => {
    const holder = world.claims.get(`${kind}-${subject.id}`)
    if (!holder || Date.parse(holder.until) < Date.now()) return { claimable: true }
    return {
      claimable: true,
      claimedBy: personOf(holder.by),
      claimedUntil: holder.until,
      mine: holder.by === me.username,
    }
  }
  if (subject.unit === null)
    return supervises(me)
      ? [
          task(subject, 'unmatched-report', {
            ...claimed('unmatched-report'),
            due: plus(subject.updatedAt, 5),
            risk: 60,
          }),
        ]
      : []
  const { procedure } = subject
  if (!procedure) return []
  const absent = whyNot(subject, me) === null ? null : absentFor(world, me).find((one) => mayFor(subject, one, me))
  if (absent === undefined) return []
  const inPlaceOf = absent && personOf(absent.username)
  const due = plus(procedure.since, 5)
  const risk = (isItem(subject) ? 3 : Math.min(subject.errors * 5 + subject.warnings, 40)) + (left(due) < 0 ? 30 : 0)
  return [task(subject, procedure.code, { ...claimed(procedure.code), step: procedure.step, due, risk, inPlaceOf })]
}

/// What the unit of a person has to do.
function workAbout(me: Me, subject: Subject): Task[] {
  if (!subject.unit || !me.units.includes(subject.unit.code)) return []
  const reporter = has(me, 'reporter')
  const leader = has(me, 'unit-leader')
  if (!isItem(subject)) {
    if (!reporter) return []
    if (subject.state === 'returned') return [task(subject, 'mend-report', { risk: 60 })]
    return subject.state === 'extracted' ? [task(subject, 'submit-report', { risk: 30 })] : []
  }
  if (subject.procedure || subject.state === 'closed') return []
  if (subject.state === 'assigned')
    return reporter || leader ? [task(subject, 'sign-item', { risk: 50, due: subject.receipt.signBy })] : []
  if (reporter && demandOf(subject)) return [task(subject, 'mend-close-out', { risk: 60 })]
  if (subject.lamp === 'red') return reporter || leader ? [task(subject, 'overdue-item', { risk: 70 })] : []
  const { handInBy, versions } = planOf(subject)
  if (handInBy && !versions.some((one) => one.state === 'accepted') && (reporter || leader))
    return [task(subject, 'plan-item', { risk: 50, due: handInBy })]
  return reporter && subject.lamp === 'yellow' ? [task(subject, 'due-item', { risk: 40 })] : []
}

const everything = (world: World): Subject[] => [...world.reports, ...world.items]

const waiting = (world: World, me: Me): Task[] =>
  everything(world).flatMap((subject) => [...taskAbout(world, me, subject), ...workAbout(me, subject)])

/// What it did to what waited for them; adding a signer leaves it with them.
const did = ({ outcome }: Opinion) =>
  outcome === 'signer-added' || outcome === 'signer-removed' || outcome === 'voided' ? null : outcome

const done = (world: World, me: Me): Task[] =>
  everything(world).flatMap((subject) =>
    subject.opinions
      .filter((one) => one.by?.name === me.name && did(one) && sees(me, subject.unit?.code))
      .map((one, n) =>
        task(subject, one.procedure, {
          id: `done-${subject.id}-${n}`,
          due: null,
          since: one.at,
          step: one.step,
          demand: null,
          outcome: did(one),
        }),
      ),
  )

/// What was sent to a person to read.
const copied = (world: World, me: Me): Task[] =>
  copiesTo(world, me).flatMap((one) => {
    const subject = everything(world).find((each) => each.id === one.subject)
    if (!subject) return []
    const copy = { by: personOf(one.by), note: one.note }
    return [task(subject, 'copy', { id: one.id, since: one.at, due: null, demand: null, outcome: 'copied', copy })]
  })

const dues = {
  overdue: (days: number) => days < 0,
  today: (days: number) => days === 0,
  week: (days: number) => days <= 7,
}
const holders = {
  free: (one: Task) => one.claimedBy === null,
  mine: (one: Task) => one.mine,
  others: (one: Task) => one.claimedBy !== null && !one.mine,
}
const far = '9999-12-31'
const orders = {
  risk: (a: Task, b: Task) => b.risk - a.risk || (a.due ?? far).localeCompare(b.due ?? far),
  due: (a: Task, b: Task) => (a.due ?? far).localeCompare(b.due ?? far),
  since: (a: Task, b: Task) => a.since.localeCompare(b.since),
}

export function queue(world: World, me: Me, query: Query): Task[] {
  const rows =
    query.view === 'copied' ? copied(world, me) : query.view === 'done' ? done(world, me) : waiting(world, me)
  const fits = rows.filter(
    (one) =>
      (!query.kind || one.kind === query.kind) &&
      (!query.step || one.step === query.step) &&
      (!query.unit || one.unit?.code === query.unit) &&
      (!query.due || (one.daysLeft !== null && dues[query.due as keyof typeof dues](one.daysLeft))) &&
      (!query.held || holders[query.held as keyof typeof holders](one)) &&
      one.risk >= Number(query.risk ?? 0) &&
      (!query.campaign ||
        (one.about === 'report' && answered(world, me, one.subject).some((of) => of.campaign === query.campaign))) &&
      (!query.q || `${one.title}${one.unit?.name ?? ''}`.includes(query.q)),
  )
  return query.view === 'done' || query.view === 'copied'
    ? fits.sort((a, b) => b.since.localeCompare(a.since))
    : fits.sort(orders[(query.sort || 'risk') as keyof typeof orders])
}

export function counts(world: World, me: Me): QueueCounts {
  const open = waiting(world, me)
  const mine = done(world, me)
  const count = (test: (one: Task) => boolean) => open.filter(test).length
  const by = <T>(all: T[], key: (one: T) => string) =>
    [...new Set(all.map(key))].sort().map((name) => ({ name, count: all.filter((one) => key(one) === name).length }))
  const ofToday = mine.filter((one) => today(new Date(one.since)) === today())
  return {
    open: open.length,
    kinds: by(open, (one) => one.kind).map(({ name, count }) => ({ kind: name, count })),
    overdue: count((one) => one.daysLeft !== null && one.daysLeft < 0),
    today: count((one) => one.daysLeft === 0),
    week: count((one) => one.daysLeft !== null && one.daysLeft <= 7),
    free: count(holders.free),
    mine: count(holders.mine),
    others: count(holders.others),
    done: mine.length,
    doneToday: by(ofToday, (one) => one.outcome ?? '').map(({ name, count }) => ({ outcome: name, count })),
    copied: copied(world, me).length,
  }
}

function taskOf(world: World, me: Me, id: string): Task {
  const found = waiting(world, me).find((one) => one.id === id && one.claimable)
  if (!found) throw notFound()
  if (found.claimedBy && !found.mine) throw conflict(`这项任务已由 ${found.claimedBy.name} 领取。`)
  return found
}

export function claim(world: World, me: Me, id: string): Task {
  taskOf(world, me, id)
  world.claims.set(id, { by: me.username, until: new Date(Date.now() + hour).toISOString() })
  return taskOf(world, me, id)
}

export function release(world: World, me: Me, id: string): Task {
  taskOf(world, me, id)
  world.claims.delete(id)
  return taskOf(world, me, id)
}

export function years(world: World, me: Me) {
  const all = listReports(world, me, {}).map((one) => one.year)
  return [...new Set(all)]
    .sort((a, b) => (b ?? 0) - (a ?? 0))
    .map((year) => ({ year, reports: all.filter((one) => one === year).length }))
}
