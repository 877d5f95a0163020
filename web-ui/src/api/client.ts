import createClient, { type Middleware } from 'openapi-fetch'
import type { Paths, Problem } from './types'

const problems = 'https://taizhang.org/problems/'

/// A refusal that a person can read: the server's problem, or ours when there was no answer at all.
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail)
    this.name = 'Refusal'
  }

  get status() {
    return this.problem.status
  }

  get kind() {
    return this.problem.type.startsWith(problems) ? this.problem.type.slice(problems.length) : this.problem.type
  }

  get changedSince() {
    return this.kind === 'changed-since'
  }
}

export const offline = 'offline'

/// A filter that is not set is not asked for.
function search(query: object): string {
  const set = Object.entries(query).filter((entry) => entry[1] != null && entry[1] !== '')
  return new URLSearchParams(set.map(([name, value]): [string, string] => [name, String(value)])).toString()
}

const asThePortal: Middleware = {
  onRequest({ request }) {
    Object.entries(common()).forEach(([name, value]) => request.headers.set(name, value))
  },
  async onResponse({ response }) {
    if (!response.ok) throw new Refusal(readProblem(response.status, await response.text()))
  },
  onError({ error }) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) return new Refusal(noAnswer)
  },
}

/// What the contract says can be asked. `Idempotency-Key`, of [onceKey]: the server does it once, however often it is sent.
export const api = createClient<Paths>({
  baseUrl: location.origin,
  credentials: 'same-origin',
  querySerializer: search,
  fetch: (request) => fetch(request),
})
api.use(asThePortal)

/// What the server answered; when it refused, a [Refusal] was thrown instead.
export async function answer<T>(call: Promise<{ data?: T }>): Promise<T> {
  return (await call).data as T
}

/// The elements of a list that the server answered whole.
export async function list<T>(call: Promise<{ data?: { items: T[] } }>): Promise<T[]> {
  return (await answer(call)).items
}

/// Null for what is hidden from the caller, or not there yet.
export async function known<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked
  } catch (problem) {
    if (problem instanceof Refusal && (problem.status === 403 || problem.status === 404)) return null
    throw problem
  }
}

export function readProblem(status: number, text: string): Problem {
  try {
    const problem = JSON.parse(text) as Partial<Problem>
    if (typeof problem.detail === 'string' && typeof problem.type === 'string') return { ...problem, status } as Problem
  } catch {
    // not a problem document: a proxy's page, or nothing
  }
  const title = `HTTP ${status}`
  return { type: 'about:blank', title, status, detail: title }
}

export const noAnswer: Problem = { type: offline, title: offline, status: 0, detail: offline }

/// `X-Requested-With` makes an expired session a plain 401 and not a redirect to the login page.
export function common(): Record<string, string> {
  return {
    Accept: 'application/json, application/problem+json',
    'Accept-Language': document.documentElement.lang || 'zh-CN',
    'X-Requested-With': 'XMLHttpRequest',
  }
}
