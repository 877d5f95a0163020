import type { QueryClient } from '@tanstack/vue-query'
import { reactive } from 'vue'
import { Refusal, noAnswer } from '@/api/client'
import type { Problem, Receipt, Uploaded } from '@/api/types'
import { transfer } from '@/api/upload'

export type SendingState = 'waiting' | 'sending' | 'accepted' | 'refused' | 'failed' | 'cancelled'

export interface Sending {
  key: string
  file: File
  unit: string
  note: string
  state: SendingState
  share: number
  receipt: Receipt | null
  problem: Problem | null
  cancel: () => void
}

/// Two at a time keep the line busy; more only make every bar slower.
const atOnce = 2

/// What this browser is sending; survives a change of page, since a transfer does.
export const sendings = reactive<Sending[]>([])

export function send(files: File[], unit: string, note: string, client: QueryClient) {
  const fresh = files.map((file): Sending => ({
    key: crypto.randomUUID(),
    file,
    unit,
    note,
    state: 'waiting',
    share: 0,
    receipt: null,
    problem: null,
    cancel: () => undefined,
  }))
  sendings.unshift(...fresh)
  pump(client)
}

/// The same key again: if the first attempt did arrive, the server answers with its receipt.
export function sendAgain(sending: Sending, client: QueryClient) {
  Object.assign(sending, { state: 'waiting', share: 0, problem: null })
  pump(client)
}

export function forget(sending: Sending) {
  sending.cancel()
  sendings.splice(sendings.indexOf(sending), 1)
}

function pump(client: QueryClient) {
  const busy = sendings.filter((one) => one.state === 'sending').length
  const next = sendings.filter((one) => one.state === 'waiting').slice(0, Math.max(0, atOnce - busy))
  next.forEach((one) => void start(one, client))
}

async function start(sending: Sending, client: QueryClient) {
  sending.state = 'sending'
  const { done, cancel } = transfer('/api/uploads', formOf(sending), {
    key: sending.key,
    progress: (share) => (sending.share = share),
  })
  sending.cancel = cancel
  try {
    settle(sending, await done)
  } catch (cause) {
    const cancelled = cause instanceof DOMException && cause.name === 'AbortError'
    sending.problem = cause instanceof Refusal ? cause.problem : noAnswer
    sending.state = cancelled ? 'cancelled' : isFinal(sending.problem) ? 'refused' : 'failed'
  }
  void client.invalidateQueries({ queryKey: ['uploads'] })
  pump(client)
}

function settle(sending: Sending, answer: Uploaded) {
  sending.receipt = answer.receipts[0] ?? null
  sending.problem = answer.refused[0]?.problem ?? null
  sending.share = 1
  sending.state = sending.receipt ? 'accepted' : 'refused'
}

/// Whether sending the same file again cannot help.
const isFinal = (problem: Problem) =>
  problem.status >= 400 && problem.status < 500 && ![401, 408, 429].includes(problem.status)

function formOf({ file, unit, note }: Sending) {
  const form = new FormData()
  // fields before the file: the server knows the unit before the bytes come
  if (unit) form.append('unit', unit)
  if (note) form.append('note', note)
  form.append('file', file, file.name)
  return form
}
