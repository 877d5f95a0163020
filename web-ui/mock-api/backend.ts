import type { Me } from '../src/api/types'
import { change, findItem, listItems, viewItem } from './items'
import { Refused, forbidden, notFound, unauthorized } from './problems'
import { assignUnit, candidates, claim, decide, findReport, listReports, queue, settleCandidate, viewReport } from './reports'
import { correct, corrections, difference, readAgain, reading, takeBack } from './readings'
import { addEvidence, ownUploads, upload } from './uploads'
import { has, record, sees, supervises, type World } from './world'

interface Call {
  world: World
  me: Me
  request: Request
  query: URLSearchParams
  at: string[]
}

type Handler = (call: Call) => unknown

const body = async ({ request }: Call) => (await request.json()) as never
const trailOf = (world: World, subject: string) => world.trail.filter((one) => one.subject === subject)

function page<T>(items: T[], query: URLSearchParams) {
  const from = Number(query.get('cursor') || 0)
  const limit = Number(query.get('limit') || 50)
  return { items: items.slice(from, from + limit), next: from + limit < items.length ? String(from + limit) : null }
}

const file = () => new Response('样例文件', { headers: { 'Content-Type': 'application/octet-stream', 'Content-Disposition': 'attachment; filename="sample.txt"' } })

const routes: [string, RegExp, Handler][] = [
  ['GET', /^\/api\/me$/, ({ me }) => me],
  ['GET', /^\/api\/units$/, ({ world, me }) => world.units.filter((one) => sees(me, one.code))],
  ['PUT', /^\/api\/units\/([a-z0-9-]+)$/, putUnit],
  ['POST', /^\/api\/uploads$/, async ({ world, me, request }) => answer(await upload(world, me, await request.formData()))],
  ['GET', /^\/api\/uploads$/, ({ world, me, query }) => page(ownUploads(world, me, query), query)],
  ['GET', /^\/api\/uploads\/([^/]+)\/content$/, file],
  ['GET', /^\/api\/readings\/([^/]+)$/, ({ world, me, at }) => reading(world, me, at[0] ?? '')],
  ['POST', /^\/api\/readings\/([^/]+)$/, ({ world, me, at }) => readAgain(world, me, at[0] ?? '')],
  ['GET', /^\/api\/readings\/([^/]+)\/corrections$/, ({ world, me, at }) => corrections(world, me, at[0] ?? '')],
  ['POST', /^\/api\/readings\/([^/]+)\/corrections$/, async (call) => answer({ status: 201, body: correct(call.world, call.me, call.at[0] ?? '', await body(call)) })],
  ['DELETE', /^\/api\/readings\/([^/]+)\/corrections\/([^/]+)$/, ({ world, me, at }) => takeBack(world, me, at[0] ?? '', at[1] ?? '')],
  ['GET', /^\/api\/readings\/([^/]+)\/difference$/, ({ world, me, at }) => difference(world, me, at[0] ?? '')],
  ['POST', /^\/api\/evidence$/, async ({ world, me, request }) => answer({ status: 201, body: addEvidence(world, me, await request.formData()) })],
  ['GET', /^\/api\/evidence$/, ({ world, me, query }) => world.evidence.filter((one) => one.item === findItem(world, me, query.get('item') ?? '').id)],
  ['GET', /^\/api\/evidence\/([^/]+)\/content$/, file],
  ['GET', /^\/api\/reports$/, ({ world, me, query }) => page(listReports(world, me, query), query)],
  ['GET', /^\/api\/reports\/([^/]+)$/, ({ world, me, at }) => viewReport(findReport(world, me, at[0] ?? ''), me)],
  ['GET', /^\/api\/reports\/([^/]+)\/versions\/(\d+)\/analysis$/, ({ world, me, at }) => world.analyses.get(findReport(world, me, at[0] ?? '').id)],
  ['GET', /^\/api\/reports\/([^/]+)\/candidates$/, ({ world, me, at }) => candidates(world, me, at[0] ?? '')],
  ['GET', /^\/api\/reports\/([^/]+)\/trail$/, ({ world, me, at }) => trailOf(world, findReport(world, me, at[0] ?? '').id)],
  ['POST', /^\/api\/reports\/([^/]+)\/unit$/, async (call) => assignUnit(call.world, call.me, call.at[0] ?? '', (await body(call))['unit'])],
  ['POST', /^\/api\/reports\/([^/]+)\/(submission|approval|return)$/, async (call) => decide(call.world, call.me, call.at[0] ?? '', call.at[1] ?? '', await body(call))],
  ['POST', /^\/api\/candidates\/([^/]+)\/(acceptance|rejection)$/, async (call) => settleCandidate(call.world, call.me, call.at[0] ?? '', call.at[1] ?? '', await body(call))],
  ['GET', /^\/api\/queue$/, ({ world, me, query }) => page(queue(world, me), query)],
  ['POST', /^\/api\/tasks\/([^/]+)\/(claim|release)$/, ({ world, me, at }) => claim(world, me, at[0] ?? '', at[1] ?? '')],
  ['GET', /^\/api\/items$/, ({ world, me, query }) => page(listItems(world, me, query), query)],
  ['GET', /^\/api\/items\/([^/]+)$/, ({ world, me, at }) => viewItem(findItem(world, me, at[0] ?? ''), me)],
  ['GET', /^\/api\/items\/([^/]+)\/trail$/, ({ world, me, at }) => trailOf(world, findItem(world, me, at[0] ?? '').id)],
  ['POST', /^\/api\/items\/([^/]+)\/(\w+)$/, async (call) => change(call.world, call.me, call.at[0] ?? '', call.at[1] ?? '', await body(call))],
  ['GET', /^\/api\/trail\/verification$/, verification],
]

async function putUnit(call: Call) {
  const { world, me, at } = call
  if (!has(me, 'administrator')) throw forbidden('只有管理员可以修改单位。')
  const wish = (await body(call)) as { name: string; aliases: string[]; parent: string | null }
  const code = at[0] ?? ''
  const unit = world.units.find((one) => one.code === code)
  if (unit) Object.assign(unit, wish)
  else world.units.push({ code, ...wish })
  record(world, me.username, 'unit.changed', code, {})
  return { code, ...wish }
}

function verification({ world, me }: Call) {
  if (!supervises(me)) throw notFound()
  return { intact: true, entries: world.trail.length, firstBroken: null, why: null }
}

const answer = ({ status, body: content }: { status: number; body: unknown }) =>
  new Response(JSON.stringify(content), { status, headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' } })

/// Answers like the services behind the gateway would, for whoever is named as the caller.
export async function handle(world: World, username: string | null, request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url)
  try {
    const me = world.people.find((one) => one.username === username)
    if (!me) throw unauthorized()
    for (const [method, pattern, handler] of routes) {
      const match = request.method === method ? pattern.exec(pathname) : null
      if (!match) continue
      const result = await handler({ world, me, request, query: searchParams, at: match.slice(1) })
      return result instanceof Response ? result : answer({ status: 200, body: result })
    }
    throw notFound()
  } catch (problem) {
    if (problem instanceof Refused) return answer({ status: problem.problem.status, body: problem.problem })
    throw problem
  }
}
