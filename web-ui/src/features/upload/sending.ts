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
  /// that it answers; empty for none
  campaign: string
  state: SendingState
  share: number
  /// bytes a second, of the last seconds; 0 until it is known
  speed: number
  receipt: Receipt | null
  problem: Problem | null
  /// why it was not sent at all
  unsent: string
  cancel: () => void
}

/// Two at a time keep the line busy; more only make every bar slower.
const atOnce = 2

/// What this browser is sending; survives a change of page, since a transfer does.
export const sendings = reactive<Sending[]>([])

/// What is said of files that are handed in together.
export type Said = Pick<Sending, 'unit' | 'note' | 'campaign'>

/// @param against says why a file need not be sent
export function send(files: File[], said: Said, client: QueryClient, against: (file: File) => string = () => '') {
  const fresh = files.map((file): Sending => {
    const unsent = against(file)
    return {
      key: crypto.randomUUID(),
      file,
      ...said,
      state: unsent ? 'refused' : 'waiting',
      share: 0,
      speed: 0,
      receipt: null,
      problem: null,
      unsent,
      cancel: () => undefined,
    }
  })
  sendings.unshift(...fresh)
  pump(client)
}

/// The same key again: if the first attempt did arrive, the server answers with its receipt.
export function sendAgain(sending: Sending, client: QueryClient) {
  Object.assign(sending, { state: 'waiting', share: 0, speed: 0, problem: null })
  pump(client)
}

export function forget(sending: Sending) {
  sending.cancel()
  const at = sendings.indexOf(sending)
  if (at >= 0) sendings.splice(at, 1)
}

export function cancelAll() {
  sendings.filter((one) => one.state === 'waiting').forEach((one) => (one.state = 'cancelled'))
  sendings.filter((one) => one.state === 'sending').forEach((one) => one.cancel())
}

function pump(client: QueryClient) {
  const busy = sendings.filter((one) => one.state === 'sending').length
  // the first that were chosen go first, though the newest stand on top
  const next = sendings.filter((one) => one.state === 'waiting').slice(0, Math.max(0, atOnce - busy))
  next.forEach((one) => void start(one, client))
}

async function start(sending: Sending, client: QueryClient) {
  sending.state = 'sending'
  const speed = meter(sending.file.size)
  const { done, cancel } = transfer('/api/uploads', formOf(sending), {
    key: sending.key,
    progress: (share) => {
      sending.share = share
      sending.speed = speed(share, Date.now())
    },
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

const window = 3_000

/// Bytes a second over the last moments, so that a stall shows.
export function meter(size: number): (share: number, now: number) => number {
  const seen: { at: number; sent: number }[] = []
  return (share, now) => {
    seen.push({ at: now, sent: share * size })
    while (seen.length > 2 && seen[0] && now - seen[0].at > window) seen.shift()
    const [first] = seen
    if (!first || now - first.at < 500) return 0
    return ((share * size - first.sent) * 1000) / (now - first.at)
  }
}

function settle(sending: Sending, answer: Uploaded) {
  sending.receipt = answer.receipts[0] ?? null
  sending.problem = answer.refused[0]?.problem ?? null
  sending.share = 1
  sending.state = sending.receipt ? 'accepted' : 'refused'
  const receipt = sending.receipt
  // one receipt, one card: the newer says all that the older did
  if (receipt)
    sendings.filter((one) => one.key !== sending.key && one.receipt?.id === receipt.id).forEach((one) => forget(one))
}

/// What is known of receipts by now, from the list of uploads.
export function learn(receipts: readonly Receipt[]) {
  const byId = new Map(receipts.map((one) => [one.id, one]))
  for (const sending of sendings) {
    const now = sending.receipt && byId.get(sending.receipt.id)
    if (now && sending.receipt)
      sending.receipt = { ...now, duplicate: sending.receipt.duplicate, readAgain: sending.receipt.readAgain }
  }
}

/// Whether sending the same file again cannot help.
const isFinal = (problem: Problem) =>
  problem.status >= 400 && problem.status < 500 && ![401, 408, 429].includes(problem.status)

export type Phase = 'sending' | 'reading' | 'wants' | 'done'

/// What a file asks of a person: nothing while it is sent, read or done.
export function phaseOf(sending: Sending): Phase {
  switch (sending.state) {
    case 'waiting':
    case 'sending':
      return 'sending'
    case 'refused':
    case 'failed':
      return 'wants'
    case 'cancelled':
      return 'done'
    case 'accepted':
      if (sending.receipt?.state === 'received') return 'reading'
      return sending.receipt?.state === 'unreadable' ? 'wants' : 'done'
  }
}

function formOf({ file, unit, note, campaign }: Sending) {
  const form = new FormData()
  // fields before the file: the server knows the unit before the bytes come
  if (unit) form.append('unit', unit)
  if (campaign) form.append('campaign', campaign)
  if (note) form.append('note', note)
  form.append('file', file, file.name)
  return form
}
