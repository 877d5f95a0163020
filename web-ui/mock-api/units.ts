import type { Me, Member, RosterPlan, Sight, Unit, UnitChange, UnseenTask } from '../src/api/types'
import { today } from '../src/i18n/china'
import { conflict, forbidden, invalid, notFound } from './problems'
import { digest, has, moment, record, sees, supervises, unitRef, tag, type World } from './world'

/// The tree of units and who sees what, as far as the portal shows it.

function find(world: World, me: Me, code: string): Unit {
  const unit = world.units.find((one) => one.code === code)
  if (!unit || !sees(me, code)) throw notFound()
  if (!has(me, 'administrator')) throw forbidden('单位由管理员维护。')
  return unit
}

export function putUnit(world: World, me: Me, code: string, wish: UnitChange): Unit {
  if (!has(me, 'administrator')) throw forbidden('单位由管理员维护。')
  const { name, parent } = wish
  const twin = world.units.find((one) => one.parent === parent && one.name === name && one.code !== code)
  const fault = `同一上级下已有叫这个名称的单位：${twin?.name}。`
  if (twin) throw invalid(fault, [{ field: 'name', message: fault }])
  const unit = world.units.find((one) => one.code === code)
  if (!unit) {
    const created: Unit = {
      code,
      etag: tag(),
      name,
      aliases: wish.aliases ?? [],
      parent: parent ?? null,
      formerNames: [],
      cooperating: wish.cooperating ?? [],
      closedOn: null,
      successor: null,
    }
    world.units.push(created)
    record(world, me.username, 'unit.created', code, { name })
    return created
  }
  if (unit.name !== name) {
    unit.formerNames = [...unit.formerNames, { name: unit.name, until: today() }]
    record(world, me.username, 'unit.renamed', code, { formerName: unit.name, name })
  }
  if (unit.parent !== (parent ?? null))
    record(world, me.username, 'unit.moved', code, { formerParent: unit.parent, parent })
  Object.assign(unit, {
    name,
    parent: parent ?? null,
    aliases: wish.aliases ?? unit.aliases,
    cooperating: wish.cooperating ?? unit.cooperating,
  })
  return unit
}

export function closeUnit(world: World, me: Me, code: string, successor: string): Unit {
  const unit = find(world, me, code)
  const open = world.units.filter((one) => one.parent === code && one.closedOn === null)
  if (open.length)
    throw conflict(
      `还有 ${open.length} 个下级单位没有撤销，请先移走或撤销：${open.map((one) => one.name).join('、')}。`,
    )
  Object.assign(unit, { closedOn: today(), successor })
  record(world, me.username, 'unit.closed', code, { name: unit.name, successor })
  return unit
}

export function reopenUnit(world: World, me: Me, code: string): Unit {
  const unit = find(world, me, code)
  Object.assign(unit, { closedOn: null, successor: null })
  record(world, me.username, 'unit.reopened', code, { name: unit.name })
  return unit
}

const member = (world: World, person: Me): Member => ({
  id: person.username,
  name: person.name,
  units: person.units.map((code) => unitRef(world, code)),
  roles: person.roles,
  enabled: true,
})

export function members(world: World, me: Me, code: string): Member[] {
  if (!sees(me, code)) throw notFound()
  return world.people.filter((one) => one.units.includes(code)).map((one) => member(world, one))
}

export const peopleLike = (world: World, q: string): Member[] =>
  world.people.filter((one) => q && `${one.name}${one.username}`.includes(q)).map((one) => member(world, one))

export function sightOf(world: World, code: string, about?: string): Sight {
  const person = world.people.find((one) => one.username === about)
  const unit = unitRef(world, code)
  return {
    unit,
    people: world.people
      .filter((one) => sees(one, code) && (one.units.includes(code) || supervises(one)))
      .map((one) => ({
        name: one.name,
        roles: one.roles,
        by: one.units.includes(code) ? 'member' : 'supervisor',
        via: unitRef(world, one.units[0] ?? 'city'),
      })),
    asked: person
      ? {
          name: person.name,
          sees: sees(person, code),
          reasons: sees(person, code)
            ? []
            : [
                `它属于“${unit.name}”；此人属于“${person.units.map((one) => unitRef(world, one).name).join('、')}”，不是该单位、承接单位或其上级。`,
              ],
        }
      : null,
  }
}

export function unseen(world: World, me: Me): UnseenTask[] {
  if (!has(me, 'administrator')) throw forbidden('单位由管理员维护。')
  const report = world.reports[0]
  if (!report) return []
  return [
    {
      id: report.id,
      kind: 'approval',
      about: 'report',
      subject: report.id,
      title: report.title,
      unit: unitRef(world, 'reservoir'),
      step: 'sign-off',
      since: moment(3),
      roles: ['unit-leader'],
      why: '“水库管理处”的人里没有“单位负责人”。',
    },
  ]
}

/// Does not read the file: one unit is new, one changes, and one line is at fault until it is asked again.
let asked = 0
export function roster(world: World, me: Me, confirms?: string): RosterPlan {
  if (!has(me, 'administrator')) throw forbidden('单位由管理员维护。')
  const faulty = !confirms && asked++ === 0
  if (confirms) putUnit(world, me, 'pump-station', { name: '泵站管理所', aliases: [], parent: 'water-bureau' })
  return {
    digest: confirms ?? digest(),
    done: confirms !== undefined,
    created: 1,
    changed: 1,
    same: 8,
    refused: faulty ? 1 : 0,
    lines: [
      { line: 3, code: 'pump-station', name: '泵站管理所', step: 'create', changes: [], faults: [] },
      {
        line: 4,
        code: 'reservoir',
        name: '水库管理中心',
        step: 'change',
        changes: [{ field: 'name', from: '水库管理处', to: '水库管理中心' }],
        faults: [],
      },
      ...(faulty
        ? [
            {
              line: 5,
              code: 'lost',
              name: '无上级的单位',
              step: 'refuse' as const,
              changes: [],
              faults: [{ field: 'parent' as const, column: '上级单位代码', message: '没有代码为 nowhere 的单位。' }],
            },
          ]
        : []),
    ],
  }
}
