import type { ListImport, Me } from '../src/api/types'
import { changing, line } from './lists'
import { openItem } from './opening'
import { noParticulars } from './kinds'
import { file, on } from './routes'
import { digest, day, type World } from './world'

const fresh = '完成城区排水管网普查'

/// Does not read the file: one row is new, one is at fault; once it is confirmed, the new one is as it stands.
function importList(world: World, me: Me, of: string, confirms?: string): ListImport {
  const list = changing(world, me, of, 'draft', 'issued', 'running')
  const there = [...list.lines, ...world.items.filter((one) => one.list === list.id)].some(
    (one) => one.problem === fresh,
  )
  if (confirms && !there) {
    const added = line(world, {
      unit: 'water-bureau',
      problem: fresh,
      class: 'staged',
      due: day(90),
      particulars: { ...noParticulars, setBy: '市政府常务会议' },
    })
    if (list.state === 'draft') list.lines.push(added)
    else openItem(world, me.username, list, added)
  }
  return {
    digest: confirms ?? digest(),
    done: confirms !== undefined,
    sheet: '清单',
    others: ['序号', '亮灯'],
    created: there ? 0 : 1,
    changed: 0,
    same: there ? 1 : 0,
    refused: 1,
    rows: [
      ...(there
        ? []
        : [
            {
              row: 2,
              number: null,
              unit: '市水务局党组',
              problem: fresh,
              step: 'create' as const,
              changes: [],
              faults: [],
            },
          ]),
      {
        row: 3,
        number: null,
        unit: '市水利局',
        problem: '修订河道采砂管理办法',
        step: 'refuse',
        changes: [],
        faults: [
          { field: 'unit', column: '责任单位', message: '没有“市水利局”这个单位，请填名册里的名称或单位代码。' },
          {
            field: 'due',
            column: '完成时限',
            message: '“明年”不是可用的日期，请写成 2026-03-01、2026年3月1日 或 2026.3.1。',
          },
        ],
      },
    ],
  }
}

export const importRoutes = [
  on('get', '/api/lists/{id}/template.xlsx', file),
  on('post', '/api/lists/{id}/import', ({ world, me, at, query }) => importList(world, me, at.id, query.confirms)),
  on('post', '/api/lists/{id}/import/faults', file),
]
