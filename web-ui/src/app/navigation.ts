import { has, isSupervisor } from '@/api/session'
import type { Me } from '@/api/types'
import type { Key } from '@/i18n'
import type { IconName } from '@/ui/icons'
import { paths } from './paths'

interface Place {
  path: string
  label: Key
  icon: IconName
  /// the second key after `g`
  key?: { name: string; label: Key }
  offered: (me: Me) => boolean
  /// who may come all the same
  entered?: (me: Me) => boolean
}

/// Whose work comes as tasks; a reporter's stands on the home.
export const withWork = (me: Me) => has(me, 'unit-leader', 'reviewer', 'approver', 'administrator')

const places: Place[] = [
  { path: paths.home, label: 'nav.home', icon: 'home', key: { name: 'h', label: 'key.home' }, offered: () => true },
  {
    path: paths.queue,
    label: 'nav.queue',
    icon: 'queue',
    key: { name: 'q', label: 'key.queue' },
    offered: withWork,
    entered: (me) => has(me, 'reporter'),
  },
  {
    path: paths.upload,
    label: 'nav.upload',
    icon: 'upload',
    key: { name: 'u', label: 'key.upload' },
    offered: (me) => has(me, 'reporter'),
  },
  {
    path: paths.reports,
    label: 'nav.reports',
    icon: 'report',
    key: { name: 'r', label: 'key.reports' },
    offered: () => true,
  },
  {
    path: paths.ledger,
    label: 'nav.ledger',
    icon: 'ledger',
    key: { name: 'l', label: 'key.ledger' },
    offered: () => true,
  },
  { path: paths.lists, label: 'nav.lists', icon: 'list', offered: () => true },
  { path: paths.lookBacks, label: 'nav.lookBacks', icon: 'history', offered: isSupervisor },
  {
    path: paths.campaigns,
    label: 'nav.campaigns',
    icon: 'campaign',
    key: { name: 'c', label: 'key.campaigns' },
    offered: () => true,
  },
  { path: paths.units, label: 'nav.units', icon: 'units', offered: (me) => has(me, 'administrator') },
  { path: paths.routes, label: 'nav.routes', icon: 'route', offered: (me) => has(me, 'administrator') },
  {
    path: paths.trail,
    label: 'nav.trail',
    icon: 'audit',
    offered: (me) => has(me, 'administrator') || isSupervisor(me),
  },
  { path: paths.system, label: 'nav.letters', icon: 'system', offered: (me) => has(me, 'administrator') },
]

/// @param standsIn for somebody whose work comes as tasks
export const placesOf = (me: Me, standsIn = false) =>
  places.filter((place) => place.offered(me) || (standsIn && place.path === paths.queue))

/// Whether a page is for this person; one that is not is answered as if it did not exist.
export const mayEnter = (me: Me, path: string) => {
  const place = places.filter((one) => one.path !== paths.home).find((one) => path.startsWith(one.path))
  return place === undefined || place.offered(me) || place.entered?.(me) === true
}

/// Where a person's work begins.
export const homeOf = (me: Me) => placesOf(me)[1]?.path ?? paths.reports
