import type { QueryClient } from '@tanstack/vue-query'
import { ref } from 'vue'
import type { CloudEvent } from './cloud-event'
import type { Topic } from './keys'

const prefix = 'org.taizhang.'

const touched: Record<string, Topic[]> = {
  upload: ['uploads', 'splits', 'readings', 'reports', 'candidates', 'queue', 'campaigns'],
  split: ['splits', 'uploads', 'reports', 'campaigns'],
  reading: ['readings'],
  report: ['reports', 'candidates', 'queue', 'uploads', 'campaigns'],
  item: ['items', 'lists', 'candidates', 'queue', 'evidence'],
  candidate: ['candidates', 'reports'],
  evidence: ['evidence', 'items'],
  unit: ['units', 'reports', 'queue'],
  campaign: ['campaigns'],
  list: ['lists', 'items', 'queue'],
}

export const everything: Topic[] = [
  'uploads',
  'splits',
  'readings',
  'reports',
  'candidates',
  'queue',
  'items',
  'evidence',
  'units',
  'campaigns',
  'lists',
  'notices',
]

export type Liveness = 'connecting' | 'live' | 'down'

export const liveness = ref<Liveness>('connecting')

/// What people are told of. Notices are made from the same events that the portal hears, and by what waits a moment later:
/// so they are asked for once more.
const told = new Set(['upload', 'report', 'item', 'candidate', 'campaign'])
const toldWithin = 4_000

/// What an event makes stale. Unknown types make nothing stale, so that new events never flood old portals.
export function stale(type: string): Topic[] {
  return touched[subjectOf(type)] ?? []
}

const subjectOf = (type: string) => (type.startsWith(prefix) ? (type.slice(prefix.length).split('.')[0] ?? '') : '')

/// The stream ends by itself every few minutes; only a longer break is worth a word.
const noticeable = 8_000

/// Follows the caller's events for as long as the page is open; returns the way to stop.
///
/// `refused` is called when the server would not open the stream: the session may have ended.
export function follow(client: QueryClient, refused: () => void): () => void {
  if (typeof EventSource === 'undefined') return () => undefined
  let interrupted = false
  let waiting = new Set<Topic>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let source: EventSource
  let retry: ReturnType<typeof setTimeout> | undefined
  let silence: ReturnType<typeof setTimeout> | undefined

  // one upload of a compilation makes dozens of events within a second: refetch once for all of them
  const invalidate = (topics: Topic[]) => {
    topics.forEach((topic) => waiting.add(topic))
    timer ??= setTimeout(() => {
      const now = waiting
      waiting = new Set()
      timer = undefined
      now.forEach((topic) => void client.invalidateQueries({ queryKey: [topic] }))
    }, 250)
  }

  let news: ReturnType<typeof setTimeout> | undefined
  const hear = (type: string) => {
    invalidate(stale(type))
    if (!told.has(subjectOf(type))) return
    news ??= setTimeout(() => {
      news = undefined
      invalidate(['notices'])
    }, toldWithin)
  }

  const open = () => {
    source = new EventSource('/api/events')
    source.onopen = () => {
      clearTimeout(silence)
      silence = undefined
      liveness.value = 'live'
      if (interrupted) invalidate(everything)
      interrupted = false
    }
    source.onmessage = (message: MessageEvent<string>) => {
      try {
        hear((JSON.parse(message.data) as CloudEvent).type)
      } catch {
        // a line that is no event, such as a greeting, makes nothing stale
      }
    }
    source.onerror = () => {
      interrupted = true
      silence ??= setTimeout(() => (liveness.value = 'down'), noticeable)
      if (source.readyState !== EventSource.CLOSED) return
      // the browser gives up for good when the answer was not a stream
      retry = setTimeout(open, 10_000)
      refused()
    }
  }
  open()

  return () => {
    source.close()
    clearTimeout(timer)
    clearTimeout(retry)
    clearTimeout(news)
    clearTimeout(silence)
  }
}
