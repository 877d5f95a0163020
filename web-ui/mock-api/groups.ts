import type { ItemGroup, Me } from '../src/api/types'
import { chosenItems } from './item-list'
import { isOpen } from './kinds'
import { listTitle } from './lists'
import { on, whole } from './routes'
import type { World } from './world'

/// The items that are asked for, put together by their units or lists.
function groups(world: World, me: Me, wanted: Parameters<typeof chosenItems>[2] & { by?: string }): ItemGroup[] {
  const found = new Map<string | null, ItemGroup>()
  for (const item of chosenItems(world, me, wanted)) {
    const key = wanted.by === 'list' ? (item.list ?? null) : item.unit.code
    const name = wanted.by === 'list' ? listTitle(world, item.list) : item.unit.name
    const group = found.get(key) ?? { key, name, total: 0, red: 0, yellow: 0, green: 0, none: 0 }
    group.total++
    group[isOpen(item) ? item.lamp : 'none']++
    found.set(key, group)
  }
  return [...found.values()].sort((a, b) => (a.key ?? '~').localeCompare(b.key ?? '~'))
}

export const groupRoutes = [on('get', '/api/items/groups', ({ world, me, query }) => whole(groups(world, me, query)))]
