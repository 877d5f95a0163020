import { today } from '../src/i18n/china'
import type {
  AnsweredCampaign,
  Campaign,
  CampaignDelay,
  CampaignReminded,
  CampaignReminding,
  CampaignStanding,
  CampaignWish,
  Me,
  OwedReport,
  Report,
} from '../src/api/types'
import { personOf } from './people'
import { conflict, forbidden, invalid, notFound } from './problems'
import { findReport } from './reports'
import { id, now, record, sees, supervises, tag, unitRef, type World } from './world'

/// What the pretended office asks for. Of its units only those are kept that differ from the rest.
interface Kept {
  campaign: Omit<Campaign, 'figures' | 'lamp' | 'may'>
  units: string[]
  due: Map<string, { due: string; reason: string }>
  reminded: Map<string, string[]>
}

const daysLeft = (due: string) => Math.round((Date.parse(due) - Date.parse(today())) / 86_400_000)
const inDays = (n: number) => new Date(Date.parse(today()) + n * 86_400_000).toISOString().slice(0, 10)
const owing = new Set(['not-begun', 'uploaded', 'unreadable', 'read', 'read-with-warnings', 'sign-off', 'returned'])
const worlds = new WeakMap<World, Kept[]>()

function seed(world: World): Kept[] {
  const year = Math.max(...world.reports.map((one) => one.year ?? 0))
  const first = kept(world, {
    title: `${year} 年度责任报告`,
    kind: 'accountability',
    year,
    rhythm: 'once',
    branch: 'city',
    due: inDays(3),
    template: [
      { title: '存在的问题', role: 'problems' },
      { title: '意识形态', topic: 'ideology' },
    ],
  })
  open(world, first)
  first.reminded.set('archives', [inDays(-3)])
  first.due.set('university', { due: inDays(12), reason: '主要负责人调整' })
  const monthly = kept(world, {
    title: '整改进展月报',
    kind: 'progress',
    year: Number(today().slice(0, 4)),
    rhythm: 'monthly',
    number: 12,
    branch: 'city',
    exceptions: ['district'],
    opensOn: inDays(5),
    due: inDays(15),
  })
  return [first, monthly]
}

const all = (world: World) => {
  const known = worlds.get(world) ?? seed(world)
  worlds.set(world, known)
  return known
}

function kept(world: World, wish: CampaignWish): Kept {
  const sign = { monthly: 'M', quarterly: 'Q', fortnightly: 'F' }[wish.rhythm as 'monthly']
  return {
    campaign: {
      id: id(),
      etag: tag(),
      title: wish.title,
      kind: wish.kind,
      year: wish.year,
      period: sign && wish.number ? `${sign}${String(wish.number).padStart(2, '0')}` : null,
      rhythm: wish.rhythm,
      state: 'draft',
      branch: unitRef(world, wish.branch),
      withBranch: wish.withBranch ?? false,
      exceptions: (wish.exceptions ?? []).map((code) => unitRef(world, code)),
      opensOn: wish.opensOn ?? null,
      due: wish.due,
      warningDays: wish.warningDays ?? 10,
      splitsAlone: wish.splitsAlone ?? false,
      template: (wish.template ?? []).map((one) => ({
        title: one.title,
        topic: one.topic ?? null,
        role: one.role ?? null,
      })),
      route: wish.route ?? 'approval',
      by: personOf('reviewer'),
      openedAt: null,
      closedAt: null,
    },
    units: [],
    due: new Map(),
    reminded: new Map(),
  }
}

function open(world: World, one: Kept) {
  const { branch, withBranch, exceptions } = one.campaign
  const out = new Set(exceptions.map((unit) => unit.code))
  one.units = world.units
    .filter((unit) => (unit.code === branch.code ? withBranch : !out.has(unit.code)))
    .map((unit) => unit.code)
  one.campaign.state = 'open'
  one.campaign.openedAt = now()
}

const stageOf = (report: Report | undefined): CampaignStanding['stage'] => {
  if (!report) return 'not-begun'
  if (report.state === 'approved' || report.state === 'archived') return 'approved'
  if (report.state === 'returned') return 'returned'
  if (report.state === 'submitted') return report.step === 'sign-off' ? 'sign-off' : 'submitted'
  return report.warnings > 0 ? 'read-with-warnings' : 'read'
}

const answering = (world: World, { campaign }: Kept, unit: string) =>
  campaign.kind === 'accountability'
    ? world.reports.find((one) => one.unit?.code === unit && one.year === campaign.year)
    : undefined

function standing(world: World, one: Kept, unit: string): CampaignStanding {
  const report = answering(world, one, unit)
  const stage = stageOf(report)
  const owes = owing.has(stage)
  const due = one.due.get(unit)?.due ?? one.campaign.due
  return {
    unit: unitRef(world, unit),
    system: one.campaign.branch.name,
    stage,
    owes,
    due,
    late: owes && daysLeft(due) < 0,
    lamp: owes && one.campaign.state === 'open' ? lamp(due, one.campaign.warningDays) : 'none',
    reason: one.due.get(unit)?.reason ?? null,
    remindedOn: one.reminded.get(unit) ?? [],
    report: report?.id ?? null,
    warnings: report?.warnings ?? null,
    upload: null,
    unreadable: null,
    since: report?.updatedAt ?? null,
    missing: report ? missing(world, one, report) : null,
  }
}

/// The pretended check looks for the titles only.
const missing = (world: World, { campaign }: Kept, report: Report) => {
  const text = world.analyses.get(report.id)?.text ?? ''
  return campaign.template.filter((part) => !text.includes(part.title.slice(-2))).map((part) => part.title)
}

const lamp = (due: string, warningDays: number) => {
  const left = daysLeft(due)
  return left < 0 ? 'red' : left <= warningDays ? 'yellow' : 'green'
}

function view(world: World, me: Me, one: Kept): Campaign {
  const rows = one.units.filter((unit) => sees(me, unit)).map((unit) => standing(world, one, unit))
  const counts = new Map<CampaignStanding['stage'], number>()
  rows.forEach((row) => counts.set(row.stage, (counts.get(row.stage) ?? 0) + 1))
  const offer = (action: string, allowed: boolean) => ({ action, allowed, why: allowed ? null : '现在不能办理。' })
  const draft = one.campaign.state === 'draft'
  return {
    ...one.campaign,
    lamp: one.campaign.state === 'open' ? lamp(one.campaign.due, one.campaign.warningDays) : 'none',
    figures: {
      units: rows.length,
      owing: rows.filter((row) => row.owes).length,
      late: rows.filter((row) => row.late).length,
      stages: [...counts].map(([stage, units]) => ({ stage, units })),
    },
    may: supervises(me)
      ? [
          ...['change', 'open', 'discard'].map((action) => offer(action, draft)),
          ...['remind', 'extend', 'close'].map((action) => offer(action, one.campaign.state === 'open')),
          offer('export', !draft),
        ]
      : [],
  }
}

const visible = (world: World, me: Me) =>
  all(world).filter((one) => supervises(me) || one.units.some((unit) => sees(me, unit)))

function find(world: World, me: Me, campaign: string): Kept {
  const found = visible(world, me).find((one) => one.campaign.id === campaign)
  if (!found) throw notFound()
  return found
}

function changing(world: World, me: Me, campaign: string, state: Campaign['state']): Kept {
  const found = find(world, me, campaign)
  if (!supervises(me)) throw forbidden('报送任务由督办人员或管理员布置。')
  if (found.campaign.state !== state) throw conflict('这项报送任务的状态已经变了，请重新载入。')
  return found
}

export const campaigns = (world: World, me: Me, state?: string) =>
  visible(world, me)
    .filter((one) => !state || one.campaign.state === state)
    .map((one) => view(world, me, one))

export const campaign = (world: World, me: Me, of: string) => view(world, me, find(world, me, of))

export function draft(world: World, me: Me, wish: CampaignWish) {
  if (!supervises(me)) throw forbidden('报送任务由督办人员或管理员布置。')
  const made = kept(world, wish)
  all(world).unshift(made)
  return view(world, me, made)
}

export function change(world: World, me: Me, of: string, wish: CampaignWish) {
  const found = changing(world, me, of, 'draft')
  found.campaign = { ...kept(world, wish).campaign, id: of }
  return view(world, me, found)
}

export function discard(world: World, me: Me, of: string) {
  const found = changing(world, me, of, 'draft')
  all(world).splice(all(world).indexOf(found), 1)
}

export function openCampaign(world: World, me: Me, of: string) {
  const found = changing(world, me, of, 'draft')
  open(world, found)
  record(world, me.username, 'campaign.opened', of, { title: found.campaign.title })
  return view(world, me, found)
}

export function close(world: World, me: Me, of: string) {
  const found = changing(world, me, of, 'open')
  found.campaign.state = 'closed'
  found.campaign.closedAt = now()
  record(world, me.username, 'campaign.closed', of, { title: found.campaign.title })
  return view(world, me, found)
}

export function remind(world: World, me: Me, of: string, wish: CampaignReminding): CampaignReminded {
  const found = changing(world, me, of, 'open')
  const owe = found.units.map((unit) => standing(world, found, unit)).filter((row) => row.owes)
  const wanted = owe.filter((row) => !wish.units || wish.units.includes(row.unit.code))
  const fresh = wanted.filter((row) => !row.remindedOn.includes(today()))
  if (!wish.dry) fresh.forEach((row) => found.reminded.set(row.unit.code, [...row.remindedOn, today()]))
  return {
    reminded: fresh.length,
    today: wanted.length - fresh.length,
    settled: (wish.units?.length ?? wanted.length) - wanted.length,
  }
}

export function extend(world: World, me: Me, of: string, { unit, due, reason }: CampaignDelay) {
  const found = changing(world, me, of, 'open')
  if (!found.units.includes(unit)) throw notFound()
  if (due <= standing(world, found, unit).due)
    throw invalid('延期后的期限必须晚于现在的期限。', [{ field: 'due', message: '延期后的期限必须晚于现在的期限。' }])
  found.due.set(unit, { due, reason })
  return view(world, me, found)
}

export function standings(
  world: World,
  me: Me,
  of: string,
  query: { stage?: string; owing?: string; late?: string; q?: string; sort?: string },
) {
  const found = find(world, me, of)
  return found.units
    .filter((unit) => sees(me, unit))
    .map((unit) => standing(world, found, unit))
    .filter((row) => !query.stage || row.stage === query.stage)
    .filter((row) => query.owing !== 'true' || row.owes)
    .filter((row) => query.late !== 'true' || row.late)
    .filter((row) => !query.q || row.unit.name.includes(query.q))
    .sort((a, b) => (query.sort === 'due' ? a.due.localeCompare(b.due) : 0))
}

export const owed = (world: World, me: Me): OwedReport[] =>
  all(world)
    .filter((one) => one.campaign.state === 'open')
    .flatMap((one) =>
      one.units
        .filter((unit) => me.units.includes(unit))
        .map((unit) => ({
          campaign: one.campaign.id,
          title: one.campaign.title,
          kind: one.campaign.kind,
          year: one.campaign.year,
          period: one.campaign.period,
          template: one.campaign.template.map((part) => part.title),
          standing: standing(world, one, unit),
        })),
    )

export function answered(world: World, me: Me, of: string): AnsweredCampaign[] {
  const report = findReport(world, me, of)
  return all(world)
    .filter((one) => one.campaign.state === 'open' && answering(world, one, report.unit?.code ?? '')?.id === report.id)
    .map((one) => ({
      campaign: one.campaign.id,
      title: one.campaign.title,
      state: 'open',
      due: one.campaign.due,
      missing: missing(world, one, report),
    }))
}
