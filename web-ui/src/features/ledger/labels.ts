import type { ItemState } from '@/api/types'

export const itemStates: ItemState[] = ['assigned', 'in-progress', 'under-close-out', 'closed']
