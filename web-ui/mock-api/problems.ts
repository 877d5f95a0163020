import type { Problem } from '../src/api/types'

/// Thrown by the pretended services; becomes an answer at the edge.
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail)
  }
}

const make = (kind: string, status: number, title: string) => (detail: string, errors?: Problem['errors']) =>
  new Refused({ type: `https://taizhang.org/problems/${kind}`, title, status, detail, errors })

export const answer = ({ status, body }: { status: number; body: unknown }) =>
  new Response(status === 204 ? null : JSON.stringify(body), {
    status,
    headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' },
  })

export const notFound = () => make('not-found', 404, '没有找到')('内容不存在，或者您无权查看。')
export const unauthorized = () => make('unauthorized', 401, '未登录')('请先登录。')
export const forbidden = make('forbidden', 403, '无权办理')
export const conflict = make('conflict', 409, '当前状态不允许')
export const changedSince = () => make('changed-since', 409, '内容已变动')('您打开之后内容已有变动，请重新载入。')
export const invalid = make('invalid', 400, '填写有误')
export const emptyFile = make('empty-file', 400, '空文件')
export const unknownKind = make('unknown-kind', 415, '不支持的文件')
