import type { Letter } from '../src/api/types'
import { notFound } from './problems'
import { id, moment } from './world'

const letters: Letter[] = [
  {
    id: id(),
    consumer: 'review-uploads',
    topic: 'taizhang.readings',
    partition: 0,
    offset: 41,
    event: id(),
    type: 'org.taizhang.upload.read.v1',
    subject: id(),
    correlation: id(),
    tries: 6,
    error: 'UnavailableException: the object store does not answer\n  caused by ConnectException: Connection refused',
    diedAt: moment(0.2),
    state: 'dead',
    reason: null,
    changedBy: null,
    text: '{"specversion": "1.0", "type": "org.taizhang.upload.read.v1"}',
  },
]

/// Messages that the review service could not work on; the others have none.
export const waitingLetters = (service: string): Letter[] =>
  service === 'review' ? letters.filter((one) => one.state === 'dead' || one.state === 'resubmitted') : []

export function changeLetter(wanted: string, change: Partial<Letter>): Letter {
  const letter = letters.find((one) => one.id === wanted)
  if (!letter) throw notFound()
  return Object.assign(letter, change)
}
