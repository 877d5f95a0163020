import { useQuery } from '@tanstack/vue-query'
import { answer, api } from '@/api/client'
import { keys } from '@/api/keys'
import type { UploadLimits } from '@/api/types'
import { bytes, t } from '@/i18n'

/// What the server takes, so that it is said before somebody is refused.
export function useLimits() {
  return useQuery({
    queryKey: keys.limits,
    queryFn: ({ signal }) => answer(api.GET('/api/uploads/limits', { signal })),
    staleTime: Infinity,
  })
}

/// For the file picker: it offers nothing else.
export const accepted = (limits: UploadLimits | undefined) => limits?.endings.map((ending) => `.${ending}`).join(',')

const endingOf = (name: string) => /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''

/// Why a file need not be sent at all; empty where it may be. What was dropped is not filtered by the picker.
export function against(file: File, limits: UploadLimits | undefined): string {
  if (file.size === 0) return t('upload.emptyFile')
  if (!limits) return ''
  if (!limits.endings.includes(endingOf(file.name)))
    return t('upload.unknownKind', {
      ending: endingOf(file.name) || file.name,
      kinds: limits.endings.join(t('punctuation.list')),
    })
  if (file.size > limits.file) return t('upload.tooLarge', { size: bytes(file.size), largest: bytes(limits.file) })
  return ''
}
