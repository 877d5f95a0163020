import { today } from '../src/i18n/china'
import type { Item, List, ListAsk, ListLine, ListWish, Me } from '../src/api/types'
import { chain } from './chain'
import { confirmItem, findItem, viewItem } from './items'
import { isOpen, noParticulars } from './kinds'
import { openItem } from './opening'
import { personOf } from './people'
import { conflict, forbidden, invalid, notFound } from './problems'
import { offer } from './procedures'
import { file, on, page, whole } from './routes'
import { day, has, id, now, record, sees, tag, unitRef, type World } from './world'

type Kept = Omit<List, 'figures' | 'may'> & { lines: ListLine[] }
const worlds = new WeakMap<World, Kept[]>()
const supervisors = ['reviewer', 'approver', 'administrator'] as const

function seed(world: World): Kept[] {
  const year = Number(today().slice(0, 4))
  const draft = kept(world, { title: `${year + 1} 年重点任务清单`, kind: 'task', year: year + 1, unit: 'city' })
  draft.lines = [
    line(world, {
      ...ask('water-bureau', '完成病险水库除险加固'),
      particulars: { ...noParticulars, setBy: '市委常委会会议' },
    }),
    line(world, {
      ...ask('archives', '馆藏档案数字化率达到九成'),
      particulars: { ...noParticulars, setBy: '市委常委会会议' },
    }),
  ]
  const duties = kept(world, {
    title: `${year} 年主体责任清单`,
    kind: 'duty',
    year,
    unit: 'city',
    supervisor: '督查办',
  })
  duties.lines = [
    line(world, {
      ...ask('water-bureau', '每季度专题研究全面从严治党工作'),
      particulars: { ...noParticulars, bearer: '党组', cycle: 'quarterly' },
    }),
  ]
  issue(world, 'reviewer', duties)
  return [draft, duties]
}

const ask = (unit: string, problem: string): ListAsk => ({ unit, problem, class: 'staged', due: day(120) })

export const listTitle = (world: World, wanted: string | null | undefined): string | null =>
  worlds.get(world)?.find((one) => one.id === wanted)?.title ?? null

const all = (world: World) => {
  const known = worlds.get(world) ?? seed(world)
  worlds.set(world, known)
  return known
}

const kept = (world: World, wish: ListWish): Kept => ({
  id: id(),
  etag: tag(),
  number: null,
  title: wish.title,
  kind: wish.kind,
  year: wish.year,
  unit: unitRef(world, wish.unit),
  supervisor: wish.supervisor ?? null,
  basis: wish.basis ?? null,
  basisUpload: wish.basisUpload ?? null,
  basisPlaces: wish.basisPlaces ?? null,
  warningDays: wish.warningDays ?? 10,
  warningDaysOf: { immediate: null, staged: null, 'long-term': null, ...wish.warningDaysOf },
  state: 'draft',
  copiedFrom: null,
  madeBy: personOf('reviewer'),
  issuedAt: null,
  endedAt: null,
  endReason: null,
  lines: [],
})

export const line = (world: World, wish: ListAsk): ListLine => ({
  id: id(),
  etag: tag(),
  place: 0,
  unit: unitRef(world, wish.unit),
  problem: wish.problem,
  grounds: wish.grounds ?? wish.problem,
  class: wish.class,
  due: wish.due ?? null,
  goal: wish.goal ?? null,
  handler: wish.handler ?? null,
  cooperating: (wish.cooperatingUnits ?? []).map((code) => unitRef(world, code)),
  measures: wish.measures ?? [],
  particulars: { ...noParticulars, ...wish.particulars },
})

function issue(world: World, by: string, list: Kept) {
  const issued = [...(worlds.get(world) ?? [])].filter((one) => one.number).length
  list.number = `QD-${today().slice(0, 4)}-${String(issued + 1).padStart(4, '0')}`
  list.state = 'issued'
  list.issuedAt = now()
  list.lines.forEach((one) => openItem(world, by, list, one))
  list.lines = []
}

const makes = (me: Me, list: Pick<Kept, 'kind' | 'unit'>) =>
  has(me, ...supervisors) ||
  (has(me, 'unit-leader') && (list.kind === 'duty' || list.kind === 'risk') && me.units.includes(list.unit.code))

const itemsOf = (world: World, me: Me, list: Kept) =>
  world.items.filter((one) => one.list === list.id && sees(me, one.unit.code))

function view(world: World, me: Me, list: Kept): List {
  const { lines, ...rest } = list
  const items = itemsOf(world, me, list)
  const running = list.state === 'issued' || list.state === 'running'
  const may = (action: string, allowed: boolean) => offer(action, allowed ? null : '清单现在不能这样做。')
  return {
    ...rest,
    figures: {
      lines: lines.length,
      items: items.length,
      open: items.filter(isOpen).length,
      overdue: items.filter((one) => isOpen(one) && one.due !== null && one.due < day(0)).length,
    },
    may: makes(me, list)
      ? [
          may('change', list.state === 'draft' || running),
          may('add', list.state === 'draft' || running),
          may('issue', list.state === 'draft'),
          may('discard', list.state === 'draft'),
          may('end', running),
          may('archive', list.state === 'ended'),
          may('copy', list.state !== 'draft'),
        ]
      : [],
  }
}

const visible = (world: World, me: Me) =>
  all(world).filter((one) =>
    one.state === 'draft' ? makes(me, one) : has(me, ...supervisors) || itemsOf(world, me, one).length > 0,
  )

function find(world: World, me: Me, list: string): Kept {
  const found = visible(world, me).find((one) => one.id === list)
  if (!found) throw notFound()
  return found
}

export function changing(world: World, me: Me, list: string, ...states: List['state'][]): Kept {
  const found = find(world, me, list)
  if (!makes(me, found)) throw forbidden('清单由督办人员或管理员建立；责任清单和风险点清单也可由本单位负责人建立。')
  if (!states.includes(found.state)) throw conflict('清单的状态已经变了，请重新载入。')
  return found
}

function draft(world: World, me: Me, wish: ListWish): List {
  const made = kept(world, wish)
  if (!makes(me, made)) throw forbidden('清单由督办人员或管理员建立；责任清单和风险点清单也可由本单位负责人建立。')
  all(world).unshift(made)
  return view(world, me, made)
}

function end(world: World, me: Me, of: string, reason: string | null | undefined): List {
  const list = changing(world, me, of, 'issued', 'running')
  if (!reason && itemsOf(world, me, list).some((one) => isOpen(one) && one.kind !== 'duty'))
    throw invalid('还有事项没有办结，请说明理由。', [{ field: 'reason', message: '请说明理由。' }])
  Object.assign(list, { state: 'ended', endedAt: now(), endReason: reason ?? null })
  return view(world, me, list)
}

function copy(world: World, me: Me, of: string, title?: string | null): List {
  const list = find(world, me, of)
  const year = list.year + 1
  const made = kept(world, {
    ...list,
    unit: list.unit.code,
    year,
    title: title ?? list.title.replace(String(list.year), String(year)),
  })
  made.copiedFrom = list.id
  made.lines = itemsOf(world, me, list).map((one) =>
    line(world, {
      unit: one.unit.code,
      problem: one.problem,
      class: one.class,
      due: one.due && `${Number(one.due.slice(0, 4)) + 1}${one.due.slice(4)}`,
      particulars: one.particulars,
    }),
  )
  all(world).unshift(made)
  return view(world, me, made)
}

function carry(world: World, me: Me, of: string, into: string, due: string | null | undefined): Item {
  const item = findItem(world, me, of)
  if (!has(me, 'reviewer', 'approver')) throw forbidden('承诺事项由督办人员转入下一年度。')
  const list = changing(world, me, into, 'issued', 'running')
  const next = openItem(
    world,
    me.username,
    list,
    line(world, { ...item, unit: item.unit.code, due: due ?? item.due, measures: [] }),
  )
  Object.assign(next, { follows: { id: item.id, number: item.number } })
  Object.assign(item, { state: 'carried', followedBy: { id: next.id, number: next.number }, lamp: 'none' })
  record(world, me.username, 'item.carried', item.id, { into: next.number })
  return viewItem(next, me)
}

export const listRoutes = [
  on('get', '/api/items/ledger.xlsx', file),
  on('get', '/api/lists', ({ world, me, query }) =>
    page(
      visible(world, me)
        .filter((one) => !query.kind || one.kind === query.kind)
        .filter((one) => !query.q || `${one.number ?? ''}${one.title}`.includes(query.q))
        .filter(
          (one) =>
            !query.state ||
            (query.state === 'open' ? one.state === 'issued' || one.state === 'running' : one.state === query.state),
        )
        .map((one) => view(world, me, one)),
      query,
    ),
  ),
  on('post', '/api/lists', async ({ world, me, body }) => draft(world, me, await body()), 201),
  on('get', '/api/lists/{id}', ({ world, me, at }) => view(world, me, find(world, me, at.id))),
  on('put', '/api/lists/{id}', async ({ world, me, at, body }) => {
    const list = changing(world, me, at.id, 'draft', 'issued', 'running')
    const { title, supervisor, basis, basisUpload, basisPlaces, warningDays, warningDaysOf } = kept(world, await body())
    const said = { title, supervisor, basis, basisUpload, basisPlaces, warningDays, warningDaysOf }
    return view(world, me, Object.assign(list, said))
  }),
  on(
    'delete',
    '/api/lists/{id}',
    ({ world, me, at }) => void all(world).splice(all(world).indexOf(changing(world, me, at.id, 'draft')), 1),
    204,
  ),
  on('post', '/api/lists/{id}/issuing', ({ world, me, at }) => {
    const list = changing(world, me, at.id, 'draft')
    if (list.lines.length === 0) throw conflict('清单还是空的，请先添加条目。')
    issue(world, me.username, list)
    return view(world, me, list)
  }),
  on('post', '/api/lists/{id}/ending', async ({ world, me, at, body }) => end(world, me, at.id, (await body()).reason)),
  on('post', '/api/lists/{id}/archiving', ({ world, me, at }) => {
    const list = changing(world, me, at.id, 'ended')
    itemsOf(world, me, list)
      .filter(isOpen)
      .forEach((one) => Object.assign(one, { state: 'archived', lamp: 'none', confirms: null }))
    list.state = 'archived'
    return view(world, me, list)
  }),
  on(
    'post',
    '/api/lists/{id}/copies',
    async ({ world, me, at, body }) => copy(world, me, at.id, (await body()).title),
    201,
  ),
  on('get', '/api/lists/{id}/chain', ({ world, me, at }) =>
    whole(chain(world, itemsOf(world, me, find(world, me, at.id)))),
  ),
  on('get', '/api/lists/{id}/lines', ({ world, me, at }) => whole(find(world, me, at.id).lines)),
  on(
    'post',
    '/api/lists/{id}/lines',
    async ({ world, me, at, body }) => {
      const added = line(world, await body())
      changing(world, me, at.id, 'draft').lines.push(added)
      return added
    },
    201,
  ),
  on('put', '/api/lists/{id}/lines/{line}', async ({ world, me, at, body }) => {
    const list = changing(world, me, at.id, 'draft')
    const changed = { ...line(world, await body()), id: at.line }
    list.lines = list.lines.map((one) => (one.id === at.line ? changed : one))
    return changed
  }),
  on(
    'delete',
    '/api/lists/{id}/lines/{line}',
    ({ world, me, at }) => {
      const list = changing(world, me, at.id, 'draft')
      list.lines = list.lines.filter((one) => one.id !== at.line)
      return undefined
    },
    204,
  ),
  on(
    'post',
    '/api/lists/{id}/items',
    async ({ world, me, at, body }) =>
      viewItem(
        openItem(world, me.username, changing(world, me, at.id, 'issued', 'running'), line(world, await body())),
        me,
      ),
    201,
  ),
  on('post', '/api/items/{id}/confirmations', async ({ world, me, at, body }) =>
    confirmItem(world, me, at.id, await body()),
  ),
  on(
    'post',
    '/api/items/{id}/carrying',
    async ({ world, me, at, body }) => {
      const { list, due } = await body()
      return carry(world, me, at.id, list, due)
    },
    201,
  ),
]
