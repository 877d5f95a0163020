import type { Me, PersonRef, Role, Unit } from '../src/api/types'

/// Whom the pretended system knows: the units of a city and who logs in for them.
export const units: Unit[] = [
  { code: 'city', name: '市委全面从严治党领导小组办公室', aliases: ['市委全面从严治党办'], parent: null },
  { code: 'water-bureau', name: '市水务局党组', aliases: ['市水务局'], parent: 'city' },
  { code: 'archives', name: '市档案馆党委', aliases: ['市档案馆', '市档案局'], parent: 'city' },
  { code: 'womens-federation', name: '市妇联党组', aliases: ['市妇女联合会'], parent: 'city' },
  { code: 'congress-office', name: '市人大常委会机关党组', aliases: ['市人大机关'], parent: 'city' },
  { code: 'ecology-bureau', name: '市生态环境局党组', aliases: ['市生态环境局', '市环保局'], parent: 'city' },
  { code: 'university', name: 'X大学党委', aliases: ['X大学'], parent: 'city' },
  { code: 'district', name: '区委', aliases: [], parent: 'city' },
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
