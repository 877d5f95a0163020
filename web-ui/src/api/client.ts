import type { Problem } from './types'

const problems = 'https://taizhang.org/problems/'

/// A refusal that a person can read: the server's problem, or ours when there was no answer at all.
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title)
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

export type Query = Record<string, string | number | null | undefined>

export function url(path: string, query: Query = {}) {
  const set = Object.entries(query).filter((entry): entry is [string, string | number] => entry[1] != null && entry[1] !== '')
  const search = new URLSearchParams(set.map(([key, value]) => [key, String(value)])).toString()
  return search ? `${path}?${search}` : path
}

export async function get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  return send<T>(url(path, query), { signal })
}

/// With a key of [onceKey] the server does it once, however often it is sent.
export async function post<T>(path: string, body?: unknown, key?: string): Promise<T> {
  const init = json('POST', body)
  return send<T>(path, key ? { ...init, headers: { ...init.headers, 'Idempotency-Key': key } } : init)
}

export async function put<T>(path: string, body: unknown): Promise<T> {
  return send<T>(path, json('PUT', body))
}

export async function remove(path: string): Promise<void> {
  return send<void>(path, { method: 'DELETE' })
}

export function readProblem(status: number, text: string): Problem {
  try {
    const problem = JSON.parse(text) as Partial<Problem>
    if (typeof problem.title === 'string' && typeof problem.type === 'string') return { ...problem, status } as Problem
  } catch {
    // not a problem document: a proxy's page, or nothing
  }
  return { type: 'about:blank', title: `HTTP ${status}`, status }
}

export const noAnswer: Problem = { type: offline, title: offline, status: 0 }

function json(method: string, body: unknown): RequestInit {
  return { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body ?? {}) }
}

async function send<T>(path: string, init: RequestInit): Promise<T> {
  const response = await fetch(path, { ...init, credentials: 'same-origin', headers: { ...init.headers, ...common() } }).catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new Refusal(noAnswer)
  })
  const text = await response.text()
  if (!response.ok) throw new Refusal(readProblem(response.status, text))
  return (text ? JSON.parse(text) : undefined) as T
}

/// `X-Requested-With` makes an expired session a plain 401 and not a redirect to the login page.
export function common(): Record<string, string> {
  return {
    Accept: 'application/json, application/problem+json',
    'Accept-Language': document.documentElement.lang || 'zh-CN',
    'X-Requested-With': 'XMLHttpRequest',
  }
}
