import type { DigestPreview, Me, Notice, NoticeSettingChange, NoticeSettings } from '../src/api/types'
import { notFound } from './problems'
import { id, moment, now, sees, unitRef, type World } from './world'

const kinds: [string, string][] = [
  ['task', '待您办理'],
  ['task-overdue', '待办超期'],
  ['task-escalated', '超期上报'],
  ['correction-asked', '请求更正'],
  ['split-waits', '拆分待确认'],
  ['copied', '抄送给您'],
  ['returned', '已退回'],
  ['approved', '已通过'],
  ['campaign-opened', '新的报送任务'],
  ['campaign-reminded', '督办人员催报'],
  ['campaign-extended', '报送延期'],
  ['campaign-due', '报送临期'],
  ['campaign-overdue', '报送逾期'],
  ['item-assigned', '新交办事项'],
  ['item-due', '事项临期'],
  ['item-overdue', '事项逾期'],
  ['extension-decided', '延期已答复'],
  ['close-out-decided', '销号已办结'],
  ['look-back-held', '回头看未反弹'],
  ['absence', '外出代办'],
  ['task-unseen', '任务无人可办'],
]
const label = (kind: string) => kinds.find(([one]) => one === kind)?.[1] ?? kind

/// What each person was told, made when they first ask: of the reports and items that they see.
const told = new WeakMap<World, Map<string, Notice[]>>()
const wishes = new Map<string, NoticeSettingChange>()

function seed(world: World, me: Me): Notice[] {
  const reports = world.reports.filter((one) => sees(me, one.unit?.code)).slice(0, 4)
  const items = world.items.filter((one) => sees(me, one.unit.code)).slice(0, 3)
  const of = (
    kind: string,
    about: Notice['about'],
    subject: string,
    title: string,
    unit: string,
    n: number,
  ): Notice => ({
    id: id(),
    kind,
    label: label(kind),
    about,
    subject,
    title,
    unit: unitRef(world, unit),
    madeAt: moment(n / 3),
    readAt: n > 4 ? moment(n / 4) : null,
    settled: n === 3,
    inPlaceOf: null,
  })
  return [
    ...reports.map((one, n) =>
      of(n % 2 ? 'returned' : 'task', 'report', one.id, one.title, one.unit?.code ?? 'city', n),
    ),
    ...items.map((one, n) =>
      of(n % 2 ? 'item-due' : 'item-assigned', 'item', one.id, one.number, one.unit.code, n + 4),
    ),
  ]
}

function of(world: World, me: Me): Notice[] {
  const all = told.get(world) ?? new Map<string, Notice[]>()
  told.set(world, all)
  const mine = all.get(me.username) ?? seed(world, me)
  all.set(me.username, mine)
  return mine
}

const counts = (one: Notice) => !one.readAt && !one.settled

export const notices = (world: World, me: Me, query: { unread?: string; kind?: string }) =>
  of(world, me).filter((one) => (query.unread !== 'true' || counts(one)) && (!query.kind || one.kind === query.kind))

export const unread = (world: World, me: Me) => ({ count: of(world, me).filter(counts).length })

export function readNotice(world: World, me: Me, which: string) {
  const found = of(world, me).find((one) => one.id === which)
  if (!found) throw notFound()
  found.readAt ??= now()
  return unread(world, me)
}

export function readNotices(world: World, me: Me, until: string) {
  of(world, me).forEach((one) => {
    if (one.madeAt <= until) one.readAt ??= now()
  })
  return unread(world, me)
}

export const settings = (me: Me): NoticeSettings => ({
  address: `${me.username}@example.org`,
  settings: kinds.map(([kind, itsLabel]) => ({
    ...(wishes.get(`${me.username} ${kind}`) ?? { kind, inPortal: true, byMail: true }),
    label: itsLabel,
  })),
})

export function putSettings(me: Me, wanted: NoticeSettingChange[]) {
  wanted.forEach((one) => wishes.set(`${me.username} ${one.kind}`, one))
  return settings(me)
}

export function preview(world: World): DigestPreview {
  const units = [unitRef(world, 'water-bureau')]
  return {
    hasServer: true,
    daily: true,
    hour: 8,
    people: 3,
    notices: 7,
    samples: [
      {
        name: '王建国',
        units,
        subject: '台账：2 项通知',
        text: '您好：\n\n以下事项请在台账中查看。\n\n【待您办理】年度责任报告\nhttps://taizhang.example/reports/1',
      },
    ],
    withoutAddress: [{ name: '李娟', units, notices: 1 }],
    past: [
      { state: 'sent', digests: 12 },
      { state: 'uncertain', digests: 1 },
    ],
  }
}
