import { has, isSupervisor } from '@/api/session'
import type { Me } from '@/api/types'
import type { Key } from '@/i18n'
import { paths } from './paths'

interface Place {
  path: string
  label: Key
  offered: (me: Me) => boolean
}

const places: Place[] = [
  {
    path: paths.queue,
    label: 'nav.queue',
    offered: (me) => has(me, 'unit-leader', 'reviewer', 'approver', 'administrator'),
  },
  { path: paths.upload, label: 'nav.upload', offered: (me) => has(me, 'reporter') },
  { path: paths.reports, label: 'nav.reports', offered: () => true },
  { path: paths.ledger, label: 'nav.ledger', offered: () => true },
  { path: paths.units, label: 'nav.units', offered: (me) => has(me, 'administrator') },
  { path: paths.trail, label: 'nav.trail', offered: (me) => has(me, 'administrator') || isSupervisor(me) },
]

export const placesOf = (me: Me) => places.filter((place) => place.offered(me))

/// Where a person's work begins.
export const homeOf = (me: Me) => placesOf(me)[0]?.path ?? paths.reports
