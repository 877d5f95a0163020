import type { Me, Item, SearchResult } from '../src/api/types'
import { chosenItems } from './item-list'
import { invalid } from './problems'
import { listReports } from './reports'
import type { World } from './world'

const enough = 20

/// The sentences of a text in which all of the words stand together.
function sentences(text: string, words: string) {
  const found: SearchResult['reports'][number]['sentences'] = []
  for (const sentence of text.matchAll(/[^。！？；\n]+[。！？；\n]?/gu))
    if (sentence[0].includes(words))
      found.push({ start: sentence.index, end: sentence.index + sentence[0].length, text: sentence[0] })
  return found
}

interface Sought {
  q?: string
  unit?: string
  year?: string
  state?: string
}

export function search(world: World, me: Me, { q = '', unit, year, state }: Sought): SearchResult {
  const words = q.trim()
  const wanted = (one: { unit: { code: string } | null; state: string }, of: string) =>
    (!unit || one.unit?.code === unit) && (!state || one.state === state) && (!year || of === year)
  const number = /^(?:ZG-?)?[〔[（(]?(?:(\d{4})[〕\]）)\s-]+)?0*(\d{1,6})$/i.exec(words)
  if (!/[\p{L}\p{N}]/u.test(words)) throw invalid('请至少输入一个字，或一个编号。', [{ field: 'q', message: '太短' }])
  const called = (one: Item) => {
    const [, year, last] = one.number.split('-')
    return number !== null && Number(last) === Number(number[2]) && (!number[1] || number[1] === year)
  }
  const all = chosenItems(world, me, {})
  const items = world.items
    .filter((one) => all.some((row) => row.id === one.id))
    .filter((one) => wanted(one, one.number.split('-')[1] ?? ''))
    .filter((one) => called(one) || `${one.number} ${one.problem}${one.unit.name}`.includes(words))
    .sort((a, b) => Number(called(b)) - Number(called(a)))
  const said = (one: { id: string }) => sentences(world.analyses.get(one.id)?.text ?? '', words)
  const reports = listReports(world, me, {})
    .filter((one) => wanted(one, String(one.year ?? '')))
    .filter((one) => `${one.title}${one.unit?.name ?? ''}`.includes(words) || said(one).length > 0)
  return {
    itemTotal: items.length,
    itemTotalExact: true,
    items: items.slice(0, enough).map(({ id, number, problem, unit, state, due, lamp }) => ({
      id,
      number,
      problem,
      unit,
      state,
      due,
      lamp,
    })),
    reportTotal: reports.length,
    reportTotalExact: true,
    reports: reports.slice(0, enough).map((one) => ({
      id: one.id,
      title: one.title,
      unit: one.unit,
      year: one.year,
      state: one.state,
      sentences: said(one).slice(0, 3),
    })),
  }
}
