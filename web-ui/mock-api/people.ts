import type { Me, PersonRef, Role, Unit } from '../src/api/types'

const unit = (code: string, name: string, aliases: string[], parent: string | null): Unit => ({
  code,
  etag: `"${code}.1"`,
  name,
  aliases,
  parent,
  formerNames: [],
  cooperating: [],
  closedOn: null,
  successor: null,
})

/// Whom the pretended system knows: the units of a city and who logs in for them.
export const units: Unit[] = [
  unit('city', '市委全面从严治党领导小组办公室', ['市委全面从严治党办'], null),
  unit('water-bureau', '市水务局党组', ['市水务局'], 'city'),
  unit('archives', '市档案馆党委', ['市档案馆', '市档案局'], 'city'),
  unit('womens-federation', '市妇联党组', ['市妇女联合会'], 'city'),
  unit('congress-office', '市人大常委会机关党组', ['市人大机关'], 'city'),
  unit('ecology-bureau', '市生态环境局党组', ['市生态环境局', '市环保局'], 'city'),
  unit('university', 'X大学党委', ['X大学'], 'city'),
  unit('district', '区委', [], 'city'),
  {
    ...unit('reservoir', '水库管理处', ['市水库管理处'], 'water-bureau'),
    formerNames: [{ name: '水库管理所', until: '2024-05-06' }],
    cooperating: ['ecology-bureau'],
  },
  { ...unit('hydrology', '水文站', [], 'water-bureau'), closedOn: '2025-03-01', successor: 'water-bureau' },
]

const person = (username: string, name: string, unit: string, ...roles: Role[]): Me => ({
  username,
  name,
  roles,
  units: [unit],
})

/// Who hands in and who leads, by unit; as in the demonstration's realm.
const members: Record<string, [reporter: string, leader: string]> = {
  'water-bureau': ['李娟', '王建国'],
  archives: ['陈晓燕', '刘志远'],
  'womens-federation': ['赵倩', '黄桂芳'],
  'congress-office': ['吴磊', '徐国栋'],
  'ecology-bureau': ['孙婷', '马永强'],
  university: ['朱文静', '胡崇明'],
  district: ['郭鑫', '何立新'],
}

export const people: Me[] = [
  ...Object.entries(members).flatMap(([code, [reporter, leader]]) => [
    person(`${code}-reporter`, reporter, code, 'reporter'),
    person(`${code}-leader`, leader, code, 'unit-leader'),
  ]),
  person('water-bureau-deputy', '方岩', 'water-bureau', 'reporter'),
  person('city-reporter', '林静', 'city', 'reporter'),
  person('reviewer', '周敏', 'city', 'reviewer'),
  person('second-reviewer', '沈雪', 'city', 'reviewer'),
  person('approver', '郑洋', 'city', 'approver'),
  person('administrator', '高远', 'city', 'administrator'),
]

/// Who is mentioned by name alone.
export const named = (name: string): PersonRef => ({ name, unit: null, inPlaceOf: null, away: null })

/// As others mention them.
export function personOf(username: string): PersonRef | null {
  const found = people.find((one) => one.username === username)
  if (!found) return null
  const unit = units.find((one) => one.code === found.units[0])
  return { name: found.name, unit: unit ? { code: unit.code, name: unit.name } : null, inPlaceOf: null, away: null }
}
