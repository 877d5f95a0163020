import type { Me, SavedView } from '../src/api/types'
import { notFound } from './problems'
import { id, type World } from './world'

export const viewsOf = (world: World, me: Me): SavedView[] =>
  world.views.filter((one) => one.by === me.username).map(({ id, page, name, query }) => ({ id, page, name, query }))

export function saveView(world: World, me: Me, { page, name, query }: Omit<SavedView, 'id'>): SavedView[] {
  const old = world.views.find((one) => one.by === me.username && one.page === page && one.name === name.trim())
  if (old) old.query = query
  else world.views.push({ id: id(), by: me.username, page, name: name.trim(), query })
  return viewsOf(world, me)
}

export function removeView(world: World, me: Me, wanted: string): SavedView[] {
  const place = world.views.findIndex((one) => one.id === wanted && one.by === me.username)
  if (place < 0) throw notFound()
  world.views.splice(place, 1)
  return viewsOf(world, me)
}
