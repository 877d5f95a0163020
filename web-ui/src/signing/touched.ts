import type { Topic } from '@/api/keys'

/// What shows who decides.
export const touched: Topic[] = ['queue', 'reports', 'items', 'notices']
