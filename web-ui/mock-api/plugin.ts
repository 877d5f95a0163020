import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import type { Connect, Plugin } from 'vite'
import { handle } from './backend'
import { seed } from './seed'
import { addCompilation } from './splits'
import type { CloudEvent } from '../src/api/types'
import type { World } from './world'

/// What the gateway sends; `vite preview` sends it too, so that a break of the policy shows before the portal is built in.
export const contentSecurityPolicy =
  "default-src 'self'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'"

/// The portal's backend for development: `npm run dev` works with nothing else running.
export function mockApi(): Plugin {
  const world = seed(Number(process.env.TAIZHANG_MOCK_TASKS ?? 40), Number(process.env.TAIZHANG_MOCK_ITEMS ?? 0))
  addCompilation(world)
  return {
    name: 'mock-api',
    configureServer: (server) => void server.middlewares.use(middleware(world)),
    configurePreviewServer: (server) => {
      server.middlewares.use((_request, response, next) => {
        response.setHeader('Content-Security-Policy', contentSecurityPolicy)
        next()
      })
      server.middlewares.use(middleware(world))
    },
  }
}

const middleware =
  (world: World): Connect.NextHandleFunction =>
  (request, response, next) => {
    const url = new URL(request.url ?? '/', 'http://portal')
    if (url.pathname === '/login') login(world, url, response)
    else if (url.pathname === '/logout') redirect(response, '/logged-out', 'user=; Path=/; Max-Age=0')
    else if (url.pathname === '/api/events') stream(world, request, response)
    else if (url.pathname.startsWith('/api/')) forward(world, request, response).catch(next)
    else next()
  }

const caller = (request: IncomingMessage) => /(?:^|; )user=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? null

function redirect(response: ServerResponse, to: string, cookie: string) {
  response.writeHead(302, { Location: to, 'Set-Cookie': cookie }).end()
}

function login(world: World, url: URL, response: ServerResponse) {
  const as = url.searchParams.get('as')
  const then = url.searchParams.get('then') ?? '/'
  if (as) return redirect(response, then, `user=${as}; Path=/; HttpOnly; SameSite=Lax`)
  const links = world.people.map(
    (one) =>
      `<li><a href="/login?as=${one.username}&then=${encodeURIComponent(then)}">${one.name} (${one.username})</a></li>`,
  )
  response
    .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
    .end(`<h1>开发环境：以谁的身份登录？</h1><ul>${links.join('')}</ul>`)
}

function stream(world: World, request: IncomingMessage, response: ServerResponse) {
  if (!caller(request)) return void response.writeHead(401).end()
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
  response.write(': hello\n\n')
  const watcher = (event: CloudEvent) => response.write(`id: ${event.id}\ndata: ${JSON.stringify(event)}\n\n`)
  world.watchers.add(watcher)
  request.on('close', () => world.watchers.delete(watcher))
}

async function forward(world: World, incoming: IncomingMessage, outgoing: ServerResponse) {
  const headers = new Headers(
    Object.entries(incoming.headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])) as [
      string,
      string,
    ][],
  )
  const hasBody = incoming.method !== 'GET' && incoming.method !== 'HEAD'
  const init = {
    method: incoming.method,
    headers,
    ...(hasBody ? { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' } : {}),
  }
  const answer = await handle(
    world,
    caller(incoming),
    new Request(new URL(incoming.url ?? '/', 'http://portal'), init as RequestInit),
  )
  outgoing.writeHead(answer.status, Object.fromEntries(answer.headers)).end(Buffer.from(await answer.arrayBuffer()))
}
