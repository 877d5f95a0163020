import { today } from '../src/i18n/china'
import type {
  Approval,
  Demand,
  Item,
  Me,
  Offer,
  Opinion,
  Procedure,
  Report,
  Return,
  Role,
  Route,
} from '../src/api/types'
import { personOf } from './people'
import { changedSince, conflict, forbidden, invalid } from './problems'
import { byName, leave, signersFor, waitsOn } from './signers'
import { digest, has, now } from './world'

const step = (code: string, label: string, ...roles: Role[]): Route['steps'][number] => ({
  code,
  label,
  mode: 'any',
  seats: roles.map((role) => ({ role, place: role === 'unit-leader' ? 'own' : 'above', unit: null, person: null })),
  days: 5,
  statement: null,
})

/// What reports and items go through, as the migrations of the review service have it.
export const routes: Route[] = [
  {
    code: 'approval',
    procedure: 'approval',
    version: 1,
    label: '报告审批',
    about: 'report',
    steps: [
      {
        ...step('sign-off', '审签', 'unit-leader'),
        statement: '我已审阅全文，确认报告内容真实、完整、合规，同意报送，并对此负责。',
      },
      step('first-review', '初审', 'reviewer'),
      step('final-review', '终审', 'approver'),
    ],
    others: [],
  },
  {
    code: 'close-out',
    procedure: 'close-out',
    version: 1,
    label: '销号',
    about: 'item',
    steps: [step('review', '审核', 'reviewer'), step('acceptance', '验收', 'approver')],
    others: [],
  },
  {
    code: 'extension',
    procedure: 'extension',
    version: 1,
    label: '延期',
    about: 'item',
    steps: [step('grant', '延期审批', 'reviewer', 'approver')],
    others: [],
  },
  {
    code: 'plan',
    procedure: 'plan',
    version: 1,
    label: '整改方案',
    about: 'item',
    steps: [step('accept', '审核方案', 'reviewer', 'approver')],
    others: [],
  },
]

type Subject = Report | Item

/// By which a report or an item goes.
export const routesOf = (about: Route['about']) => routes.filter((one) => one.about === about)

const stepsOf = (code: string) => routes.find((one) => one.procedure === code)?.steps ?? []

export const offer = (action: string, why: string | null): Offer => ({ action, allowed: why === null, why })

/// Why this person may not decide at the step where it waits; null when they may.
export function whyNot(subject: Subject, me: Me): string | null {
  const { procedure, unit } = subject
  const named = procedure && byName(subject, me)
  if (named !== undefined && named !== null) return named ? null : '本环节已转由他人办理，或您已表示同意'
  const seat = procedure && stepsOf(procedure.code).find((one) => one.code === procedure.step)
  if (!seat || !has(me, ...seat.seats.map((one) => one.role as Role))) return '当前环节不由您办理'
  if (seat.seats.some((one) => one.place === 'own') && !me.units.includes(unit?.code ?? '')) return '当前环节不由您办理'
  return procedure.applicant?.name === me.name ? '本人提交或已经手，须由他人办理' : null
}

export function decisions(subject: Subject, me: Me): Offer[] {
  const { procedure } = subject
  if (!procedure) return []
  procedure.signers = signersFor(subject, me)
  const why = whyNot(subject, me)
  const own = procedure.applicant?.name === me.name ? null : '只有申请人可以撤回'
  return [
    offer('approve', why),
    offer('return', why),
    offer('hand-on', why),
    offer('add-signer', why),
    ...(['extension', 'plan'].includes(procedure.code) ? [offer('withdraw', own)] : []),
  ]
}

function dueOf({ code, step, since }: Pick<Procedure, 'code' | 'step' | 'since'>): string {
  const days = stepsOf(code).find((one) => one.code === step)?.days ?? 5
  return today(new Date(Date.parse(since) + days * 86_400_000))
}

const statementOf = ({ code, step }: Pick<Procedure, 'code' | 'step'>) =>
  stepsOf(code).find((one) => one.code === step)?.statement ?? null

/// Where it waits now; nowhere when it is through or back with its reporter.
export function waitAt(
  subject: Subject,
  procedure: Omit<Procedure, 'due' | 'confirms' | 'inPlaceOf' | 'escalated' | 'task' | 'signers'> | null,
) {
  leave(subject)
  subject.procedure = procedure && {
    ...procedure,
    due: dueOf(procedure),
    confirms: statementOf(procedure),
    inPlaceOf: null,
    escalated: null,
    task: `${procedure.code}-${subject.id}`,
    signers: [],
  }
  if ('step' in subject) subject.step = procedure?.step ?? null
}

export function begin(
  subject: Subject,
  code: string,
  username: string,
  text: string | null,
  asks: string | null = null,
) {
  const first = stepsOf(code)[0]?.code ?? ''
  const round = 1 + Math.max(0, ...subject.opinions.filter((one) => one.procedure === code).map((one) => one.round))
  const applicant = personOf(username)
  const procedure = { code, step: first, round, applicant, since: now(), digest: digest(), asks }
  opine(subject, procedure, { by: applicant, step: null, outcome: 'submitted', text })
  waitAt(subject, procedure)
}

export function opine(
  subject: Subject,
  { code, round, digest }: Pick<Procedure, 'code' | 'round' | 'digest'>,
  said: Pick<Opinion, 'by' | 'step' | 'outcome' | 'text'> &
    Partial<Pick<Opinion, 'to' | 'at' | 'demands' | 'confirmed' | 'signer'>>,
) {
  const version = 'version' in subject ? subject.version : null
  const demands = said.outcome === 'returned' ? linesOf(said.text ?? '') : []
  subject.opinions.push({
    at: now(),
    procedure: code,
    round,
    to: null,
    signer: null,
    version,
    digest,
    demands,
    confirmed: null,
    ...said,
  })
}

/// What was demanded in one text: each line is one.
const linesOf = (text: string): Demand[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ text: line.trim(), kind: null, rule: null, start: null, end: null, quote: null }))

function decided(subject: Subject, me: Me, decidedOn: string, at: string | null): Procedure {
  const { procedure } = subject
  if (!procedure) throw conflict('现在没有需要办理的环节。')
  if (at !== null && at !== procedure.step) throw changedSince()
  const why = whyNot(subject, me)
  if (why) throw forbidden(why)
  if (decidedOn !== procedure.digest) throw changedSince()
  return procedure
}

/// Whether that was the last step.
export function approveAt(
  subject: Subject,
  me: Me,
  { digest: decidedOn, step: at, opinion, confirms }: Approval,
): boolean {
  const procedure = decided(subject, me, decidedOn, at ?? null)
  const text = opinion?.trim() ? opinion : '同意'
  const confirmed = procedure.confirms
  if (confirmed !== (confirms ?? null))
    throw invalid('请先确认。', [{ field: 'confirms', message: `请先确认：“${confirmed}”` }])
  opine(subject, procedure, { by: personOf(me.username), step: procedure.step, outcome: 'approved', text, confirmed })
  if (waitsOn(subject, me)) return false
  const steps = stepsOf(procedure.code).map((one) => one.code)
  const next = steps[steps.indexOf(procedure.step) + 1]
  waitAt(subject, next ? { ...procedure, step: next, since: now(), digest: digest() } : null)
  return next === undefined
}

/// Whether it is back with its reporter.
export function returnTo(subject: Subject, me: Me, wish: Return): boolean {
  const { to, demands } = wish
  const procedure = decided(subject, me, wish.digest, wish.step ?? null)
  if (!demands.trim()) throw invalid('请写明补充要求。', [{ field: 'demands', message: '不能为空' }])
  const points = wish.points?.map((one): Demand => ({
    text: one.text,
    kind: one.kind ?? null,
    rule: one.rule ?? null,
    start: one.start ?? null,
    end: one.end ?? null,
    quote: one.quote ?? null,
  }))
  opine(subject, procedure, {
    by: personOf(me.username),
    step: procedure.step,
    outcome: 'returned',
    text: demands,
    to,
    ...(points?.length ? { demands: points } : {}),
  })
  waitAt(subject, to === 'reporter' ? null : { ...procedure, step: to, since: now(), digest: digest() })
  return to === 'reporter'
}
