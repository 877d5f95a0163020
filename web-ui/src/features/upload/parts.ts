import type { UploadPart } from '@/api/types'
import { t, word } from '@/i18n'

/// What a part of an upload has come to, in words.
export function partState(part: UploadPart, stepName: (procedure: string, step: string) => string): string {
  if (!part.shown && part.state !== 'withdrawn') return t('upload.notShown')
  if (part.state === 'submitted' && part.step) return t('report.waitsFor', { step: stepName('approval', part.step) })
  if (part.state === 'extracted' && !part.unit) return t('upload.waitsForUnit')
  return word('report.state', part.state)
}
