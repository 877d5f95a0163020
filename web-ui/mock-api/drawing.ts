import type {
  DrawnStep,
  Me,
  RoutePublication,
  RouteStepWish,
  RouteTrial,
  RouteVersion,
  RouteWish,
  SeatHolder,
} from '../src/api/types'
import { people, personOf } from './people'
import { changedSince, forbidden, notFound } from './problems'
import { routes } from './procedures'
import { on, whole } from './routes'
import { digest, has, now, unitRef, type World } from './world'

const worlds = new WeakMap<World, Map<string, RouteVersion[]>>()

/// The versions of each route, the newest first.
function all(world: World): Map<string, RouteVersion[]> {
  const known = worlds.get(world) ?? new Map(routes.map((route) => [route.code, [first(route)]]))
  worlds.set(world, known)
  return known
}

const first = (route: (typeof routes)[number]): RouteVersion => ({
  route: route.code,
  version: 1,
  state: 'published',
  label: { zh: route.label, en: route.label },
  steps: route.steps.map((step) => ({
    code: step.code,
    label: { zh: step.label, en: step.label },
    mode: step.mode,
    seats: step.seats.map((seat) => ({ ...seat, person: null })),
    days: step.days,
    statement: step.statement === null ? null : { zh: step.statement, en: step.statement },
  })),
  changed: null,
  at: null,
  by: null,
  digest: digest(),
})

function administers(me: Me) {
  if (!has(me, 'administrator')) throw forbidden('审批流程由管理员设置。')
}

function versionsOf(world: World, me: Me, code: string): RouteVersion[] {
  administers(me)
  const versions = all(world).get(code)
  if (!versions) throw notFound()
  return versions
}

function addRoute(world: World, me: Me, wish: RouteWish): RouteVersion[] {
  const usual = versionsOf(world, me, wish.procedure)[0]!
  const draft: RouteVersion = { ...usual, route: wish.code, label: wish.label, state: 'draft', digest: digest() }
  all(world).set(wish.code, [{ ...draft, ...touched(me) }])
  return versionsOf(world, me, wish.code)
}

const touched = (me: Me) => ({ at: now(), by: personOf(me.username) })

function drawRoute(
  world: World,
  me: Me,
  code: string,
  wish: { digest: string; steps: RouteStepWish[] },
): RouteVersion[] {
  const [newest, ...older] = versionsOf(world, me, code)
  if (!newest || newest.digest !== wish.digest) throw changedSince()
  const isDraft = newest.state === 'draft'
  const draft: RouteVersion = {
    ...newest,
    ...touched(me),
    version: isDraft ? newest.version : newest.version + 1,
    state: 'draft',
    changed: null,
    steps: wish.steps.map((step) => drawn(world, step)),
    digest: digest(),
  }
  all(world).set(code, isDraft ? [draft, ...older] : [draft, newest, ...older])
  return versionsOf(world, me, code)
}

const drawn = (world: World, step: RouteStepWish): DrawnStep => ({
  ...step,
  seats: step.seats.map((seat) => ({
    role: seat.role ?? null,
    place: seat.place,
    unit: seat.unit ? unitRef(world, seat.unit) : null,
    person: seatPeople(world, '').find((one) => one.id === seat.person) ?? null,
  })),
  statement: step.statement ?? null,
})

function discardDraft(world: World, me: Me, code: string, seen: string | undefined): RouteVersion[] {
  const [newest] = versionsOf(world, me, code)
  if (newest?.digest !== seen) throw changedSince()
  const versions = versionsOf(world, me, code).filter((one) => one.state !== 'draft')
  all(world).set(code, versions)
  return versions
}

function publishDraft(world: World, me: Me, code: string, wish: RoutePublication): RouteVersion[] {
  const versions = versionsOf(world, me, code)
  if (versions[0]?.digest !== wish.digest) throw changedSince()
  const published = versions.map((one): RouteVersion =>
    one.state === 'draft'
      ? { ...one, ...touched(me), state: 'published', changed: wish.changed }
      : { ...one, state: 'retired' },
  )
  all(world).set(code, published)
  return published
}

const seatPeople = (world: World, q: string): SeatHolder[] =>
  people
    .filter((one) => one.name.includes(q))
    .map((one) => ({ id: one.username, name: one.name, unit: one.units[0] ? unitRef(world, one.units[0]) : null }))

function tryRoute(world: World, me: Me, code: string, unit: string): RouteTrial {
  const holds = (seat: DrawnStep['seats'][number]) =>
    people.filter((one) =>
      seat.place === 'person'
        ? one.username === seat.person?.id
        : one.roles.some((role) => role === seat.role) &&
          (seat.place === 'above' || one.units.includes(seat.place === 'own' ? unit : (seat.unit?.code ?? 'city'))),
    )
  const named = (some: Me[]) => some.flatMap((one) => personOf(one.username) ?? [])
  const steps = versionsOf(world, me, code)[0]!.steps
  return {
    steps: steps.map((step) => ({
      code: step.code,
      label: step.label.zh,
      seats: step.seats.map((seat) => ({
        seat,
        people: named(holds(seat)),
        trouble: holds(seat).length === 0 ? 'nobody' : 'none',
      })),
    })),
    applicants: named(people.filter((one) => one.roles.includes('reporter') && one.units.includes(unit))),
    suffices: steps.every((step) => step.seats.every((seat) => holds(seat).length > 0)),
  }
}

export const drawing = [
  on('post', '/api/routes', async ({ world, me, body }) => whole(addRoute(world, me, await body()))),
  on('get', '/api/routes/people', ({ world, query }) => whole(seatPeople(world, query.q ?? ''))),
  on('get', '/api/routes/{code}/versions', ({ world, me, at }) => whole(versionsOf(world, me, at.code))),
  on('put', '/api/routes/{code}/draft', async ({ world, me, at, body }) =>
    whole(drawRoute(world, me, at.code, await body())),
  ),
  on('delete', '/api/routes/{code}/draft', ({ world, me, at, query }) =>
    whole(discardDraft(world, me, at.code, query.digest)),
  ),
  on('post', '/api/routes/{code}/draft/publish', async ({ world, me, at, body }) =>
    whole(publishDraft(world, me, at.code, await body())),
  ),
  on('post', '/api/routes/{code}/draft/trial', async ({ world, me, at, body }) =>
    tryRoute(world, me, at.code, (await body()).unit),
  ),
]
