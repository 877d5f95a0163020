import type { List } from '@/api/types'

export const kinds: List['kind'][] = ['rectification', 'commitment', 'task', 'duty', 'risk', 'directive']
export const states: List['state'][] = ['draft', 'issued', 'running', 'ended', 'archived']
export const classes = ['immediate', 'staged', 'long-term'] as const
export const cycles = ['monthly', 'quarterly', 'half-yearly', 'yearly'] as const
export const levels = ['high', 'medium', 'low'] as const
export const finders = ['self', 'inspection', 'audit', 'review', 'supervision'] as const
