import type { Item, ItemState } from '@/api/types'

export const itemStates: ItemState[] = [
  'assigned',
  'in-progress',
  'under-close-out',
  'closed',
  'merged',
  'carried',
  'archived',
]

/// There is nothing more to do to it.
export const isEnded = (state: ItemState) => ['closed', 'merged', 'carried', 'archived'].includes(state)

export const itemKinds: Item['kind'][] = ['rectification', 'commitment', 'task', 'duty', 'risk', 'directive']
