import type { Me, SavedView, SavedViewWish } from '../src/api/types'
import { personOf } from './people'
import { forbidden, notFound } from './problems'
import { has, id, unitRef, type World } from './world'

/// Codes of the units that somebody belongs to, and of all above these.
const above = (world: World, me: Me): string[] => {
  const codes = [...me.units]
  for (const code of codes) {
    const parent = world.units.find((one) => one.code === code)?.parent
    if (parent && !codes.includes(parent)) codes.push(parent)
  }
  return codes
}

export function viewsOf(world: World, me: Me): SavedView[] {
  const codes = above(world, me)
  return world.views
    .filter(
      ({ by, shared }) =>
        by === me.username || (shared && (shared.reach === 'unit' ? me.units : codes).includes(shared.unit.code)),
    )
    .map(({ by, ...view }) => ({ ...view, mine: by === me.username }))
}

export function saveView(world: World, me: Me, { page, name, query, share }: SavedViewWish): SavedView[] {
  if (share && !me.units.includes(share.unit)) throw forbidden('视图只能共享给本单位。')
  if (share?.reach === 'below' && !has(me, 'reviewer', 'approver'))
    throw forbidden('把视图共享给下级单位是督办人员的事。')
  const shared = share
    ? { reach: share.reach, unit: unitRef(world, share.unit), by: personOf(me.username)?.name ?? '' }
    : null
  const old = world.views.find((one) => one.by === me.username && one.page === page && one.name === name.trim())
  if (old) Object.assign(old, { query, shared })
  else world.views.push({ id: id(), by: me.username, page, name: name.trim(), query, mine: true, shared })
  return viewsOf(world, me)
}

export function removeView(world: World, me: Me, wanted: string): SavedView[] {
  const place = world.views.findIndex((one) => one.id === wanted && one.by === me.username)
  if (place < 0) throw notFound()
  world.views.splice(place, 1)
  return viewsOf(world, me)
}
