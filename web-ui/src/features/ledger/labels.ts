import type { ItemState } from '@/api/types'
import type { Tone } from '@/ui/StatusTag.vue'

export const itemStates: ItemState[] = ['assigned', 'in-progress', 'under-close-out', 'closed']

const tones: Record<ItemState, Tone> = {
  assigned: 'info',
  'in-progress': 'info',
  'under-close-out': 'warn',
  closed: 'ok',
}

export const toneOf = (state: ItemState): Tone => tones[state] ?? 'neutral'
