import type { ItemApproval, Item, Me } from '../src/api/types'
import { findItem } from './items'
import { on } from './routes'
import { personOf } from './people'
import { now, type World } from './world'

const criteria = [
  { code: 'measures', text: '整改措施都有完成日期和结果' },
  { code: 'evidence', text: '佐证能证明措施做到，生效日期在时限内或有延期' },
  { code: 'results', text: '整改成效写明变化和数字' },
  { code: 'originals', text: '已看现场或抽查原件' },
]

interface Checked {
  step: string
  manner: 'on-site' | 'on-paper'
  version: string
  checked: string[]
  opinion: string | null
  by: ReturnType<typeof personOf>
  at: string
}
const kept = new WeakMap<Item, Checked[]>()
const version = '2026-1'

/// What went with an approval, for the slip.
export function noteChecked(item: Item, me: Me, step: string, { checked, opinion }: ItemApproval) {
  if (!checked) return
  const one = { step, version, manner: checked.manner, checked: checked.checks, opinion: opinion ?? null }
  kept.set(item, [...(kept.get(item) ?? []), { ...one, by: personOf(me.username), at: now() }])
}

const slip = (world: World, me: Me, wanted: string) => {
  const item = findItem(world, me, wanted)
  return { number: item.closeOutNumber, version, criteria, checks: kept.get(item) ?? [] }
}

export const slipRoutes = [on('get', '/api/items/{id}/slip', ({ world, me, at }) => slip(world, me, at.id))]
