import type { HttpMethod, PathsWithMethod, RequestBodyJSON, SuccessResponseJSON } from 'openapi-typescript-helpers'
import type { Me, Paths } from '../src/api/types'
import type { World } from './world'

type Verb = 'get' | 'post' | 'put' | 'delete'
type Operation<P extends keyof Paths, V extends HttpMethod> = V extends keyof Paths[P]
  ? NonNullable<Paths[P][V]>
  : never
type Asked<O> = O extends { parameters: { query?: infer Q } } ? { [Name in keyof NonNullable<Q>]?: string } : object
type At<O> = O extends { parameters: { path: infer At } } ? { [Name in keyof At]: string } : object
type Answered<O> = O extends Record<string, unknown> ? SuccessResponseJSON<O> : never

/// A call of one operation, with what its path, its query and its body hold by the contract.
export interface Call<P extends keyof Paths, V extends HttpMethod> {
  world: World
  me: Me
  request: Request
  at: At<Operation<P, V>>
  query: Asked<Operation<P, V>>
  body: () => Promise<RequestBodyJSON<Operation<P, V>>>
}

type Given<T> = T | Response | Promise<T | Response>
type Handler<P extends keyof Paths, V extends HttpMethod> = (call: Call<P, V>) => Given<Answered<Operation<P, V>>>

export interface Route {
  verb: Verb
  pattern: RegExp
  status: number
  handle: (call: Call<never, never>) => Given<unknown>
}

/// An operation of the contract and what the pretended backend answers there.
export function on<V extends Verb, P extends PathsWithMethod<Paths, V>>(
  verb: V,
  path: P,
  handle: Handler<P, V>,
  status = 200,
): Route {
  const pattern = new RegExp(`^${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`)
  return { verb, pattern, status, handle: handle as unknown as Route['handle'] }
}

export interface Page<T> {
  items: T[]
  next: string | null
  total: number
}

/// A list that comes whole.
export const whole = <T>(items: T[]): Page<T> => ({ items, next: null, total: items.length })

export interface Paged {
  cursor?: string
  limit?: string
}

export function page<T>(items: T[], query: Paged): Page<T> {
  const from = Number(query.cursor ?? 0)
  const limit = Number(query.limit ?? 50)
  const next = from + limit < items.length ? String(from + limit) : null
  return { items: items.slice(from, from + limit), next, total: items.length }
}

/// What stands for every file.
export const file = () =>
  new Response('样例文件', {
    headers: { 'Content-Type': 'application/octet-stream', 'Content-Disposition': 'attachment; filename="sample.txt"' },
  })
