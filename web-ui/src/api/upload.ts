import { Refusal, common, noAnswer, readProblem } from './client'

export interface Transfer<T> {
  done: Promise<T>
  cancel: () => void
}

/// Sends a form and reports how much of it has left; `fetch` cannot tell that.
export function transfer<T>(path: string, form: FormData, options: { key?: string; progress?: (share: number) => void } = {}): Transfer<T> {
  const request = new XMLHttpRequest()
  const done = new Promise<T>((resolve, reject) => {
    request.open('POST', path)
    Object.entries(common()).forEach(([name, value]) => request.setRequestHeader(name, value))
    if (options.key) request.setRequestHeader('Idempotency-Key', options.key)
    request.upload.onprogress = (event) => {
      if (event.lengthComputable && event.total > 0) options.progress?.(event.loaded / event.total)
    }
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(JSON.parse(request.responseText) as T)
      else reject(new Refusal(readProblem(request.status, request.responseText)))
    }
    request.onerror = () => reject(new Refusal(noAnswer))
    request.onabort = () => reject(new DOMException('cancelled', 'AbortError'))
    request.send(form)
  })
  return { done, cancel: () => request.abort() }
}
