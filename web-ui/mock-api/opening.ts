import type { Candidate, CandidateAcceptance, Item, List, ListLine, Me, Report } from '../src/api/types'
import { admitted } from './kinds'
import { invalid } from './problems'
import { planned } from './plans'
import { routesOf } from './procedures'
import { day, digest, id, now, record, tag, unitRef, type World } from './world'

const days = { immediate: 60, staged: 365, 'long-term': 1095 }

const series = { rectification: 'ZG', commitment: 'CN', task: 'RW', duty: 'ZR', risk: 'FX', directive: 'PS' }
const numberOf = (world: World, kind: Item['kind']) =>
  `${series[kind]}-2026-${String(world.items.filter((one) => one.kind === kind).length + 1).padStart(4, '0')}`

const blank = (world: World, unit: string): Item => ({
  ...admitted,
  id: id(),
  number: '',
  state: 'assigned',
  problem: '',
  source: '',
  category: '',
  class: 'staged',
  unit: unitRef(world, unit),
  due: null,
  lamp: 'none',
  updatedAt: now(),
  digest: digest(),
  etag: tag(),
  report: null,
  candidate: null,
  place: null,
  grounds: '',
  goal: null,
  leader: null,
  handler: null,
  helping: false,
  cooperatingUnits: [],
  cooperating: [],
  measures: [],
  progress: [],
  evidence: [],
  results: null,
  delays: null,
  applicant: null,
  opinions: [],
  procedure: null,
  routes: routesOf('item'),
  openMeasures: 0,
  acceptedBy: null,
  closedAt: null,
  closeOutNumber: null,
  extensions: 0,
  noLongerProposed: false,
  receipt: { assignedOn: day(0), signBy: day(5), signedOn: null, late: false },
  may: [],
})

/// What a list asks of one unit.
export function openItem(world: World, by: string, list: Pick<List, 'id' | 'kind' | 'title'>, line: ListLine): Item {
  const item: Item = {
    ...blank(world, line.unit.code),
    number: numberOf(world, list.kind),
    kind: list.kind,
    list: list.id,
    source: list.title,
    problem: line.problem,
    grounds: line.grounds,
    class: line.class,
    due: line.due ?? day(days[line.class]),
    lamp: 'green',
    goal: line.goal,
    handler: line.handler,
    particulars: line.particulars,
    cooperating: line.cooperating,
    cooperatingUnits: line.cooperating.map((one) => one.code),
    measures: line.measures.map((text) => planned({ text })),
    openMeasures: line.measures.length,
  }
  world.items.push(item)
  record(world, by, 'item.opened', item.id, { number: item.number })
  return item
}

export function addItem(world: World, me: Me, report: Report, candidate: Candidate, wish: CandidateAcceptance): Item {
  if (wish.due && wish.due < day(0)) throw invalid('请检查填写的内容。', [{ field: 'due', message: '不能早于今天' }])
  const item: Item = {
    ...blank(world, report.unit?.code ?? ''),
    number: numberOf(world, 'rectification'),
    problem: wish.problem ?? candidate.text,
    source: report.title,
    category: { problem: '问题', commitment: '承诺事项', rectification: '整改声明' }[candidate.kind],
    class: wish.class,
    unit: wish.unit ? unitRef(world, wish.unit) : (report.unit ?? { code: '', name: '' }),
    due: wish.due ?? day(days[wish.class]),
    report: report.id,
    candidate: candidate.id,
    place: { version: report.version, start: candidate.start, end: candidate.end },
    grounds: candidate.text,
    goal: wish.goal ?? null,
    handler: wish.handler ?? null,
    list: wish.list ?? null,
    cooperatingUnits: wish.cooperatingUnits ?? [],
    cooperating: (wish.cooperatingUnits ?? []).map((code) => unitRef(world, code)),
  }
  world.items.push(item)
  record(world, me.username, 'item.opened', item.id, { number: item.number })
  return item
}
