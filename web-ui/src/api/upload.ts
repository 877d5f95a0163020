import type { SuccessResponseJSON } from 'openapi-typescript-helpers'
import { Refusal, common, noAnswer, readProblem } from './client'
import type { Paths } from './types'

/// Where files are handed in, and what answers there.
type Door = '/api/uploads' | '/api/evidence'
type Taken<P extends Door> = SuccessResponseJSON<Paths[P]['post']>

export interface Transfer<T> {
  done: Promise<T>
  cancel: () => void
}

/// Sends a form and reports how much of it has left; `fetch` cannot tell that.
export function transfer<P extends Door>(
  path: P,
  form: FormData,
  options: { key?: string; progress?: (share: number) => void } = {},
): Transfer<Taken<P>> {
  const request = new XMLHttpRequest()
  const done = new Promise<Taken<P>>((resolve, reject) => {
    request.open('POST', path)
    Object.entries(common()).forEach(([name, value]) => request.setRequestHeader(name, value))
    if (options.key) request.setRequestHeader('Idempotency-Key', options.key)
    request.upload.onprogress = (event) => {
      if (event.lengthComputable && event.total > 0) options.progress?.(event.loaded / event.total)
    }
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(JSON.parse(request.responseText) as Taken<P>)
      else reject(new Refusal(readProblem(request.status, request.responseText)))
    }
    request.onerror = () => reject(new Refusal(noAnswer))
    request.onabort = () => reject(new DOMException('cancelled', 'AbortError'))
    request.send(form)
  })
  return { done, cancel: () => request.abort() }
}
