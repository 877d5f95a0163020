import type { system as zh } from '../zh/system'

export const system: Record<keyof typeof zh, string> = {
  'letters.title': 'Messages that failed',
  'letters.hint':
    'What a service could not work on is kept here. Look why, mend it, then send it again; discard only what nobody needs.',
  'letters.service.ingest': 'Intake',
  'letters.service.extract': 'Reader',
  'letters.service.review': 'Review',
  'letters.none': 'None',
  'letters.noneHint': 'This service has worked on all its messages.',
  'letters.event': 'Message',
  'letters.consumer': 'For',
  'letters.error': 'Why',
  'letters.diedAt': 'When',
  'letters.tries': 'tried {n} {n:time|times}',
  'letters.resubmitted': 'Sent again, being worked on',
  'letters.resubmit': 'Send again',
  'letters.resubmitAll': 'Send all {n} again',
  'letters.discard': 'Discard…',
  'letters.discardTitle': 'Discard this message',
  'letters.discardHint': 'Nobody will work on it any more. The reason is kept.',
  'letters.reason': 'Reason',
  'letters.content': 'Content',
}
