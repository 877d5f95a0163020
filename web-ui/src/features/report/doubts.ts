import type { Doubt } from '@/api/types'
import { word } from '@/i18n'

/// Why something was read with doubt, in the reader's language; a code without words is told as the server tells it.
export function saying(doubt: Doubt): string {
  const known = word('doubt', doubt.code)
  return known === doubt.code ? doubt.message : known
}
