import { useQuery } from '@tanstack/vue-query'
import { useChange } from '@/api/change'
import { answer, api } from '@/api/client'
import { keys } from '@/api/keys'
import type { NoticeSettingChange } from '@/api/types'

export function useSettings() {
  return useQuery({
    queryKey: keys.noticeSettings,
    queryFn: ({ signal }) => answer(api.GET('/api/notices/settings', { signal })),
  })
}

export const useSetting = () =>
  useChange(
    (setting: NoticeSettingChange) => answer(api.PUT('/api/notices/settings', { body: { settings: [setting] } })),
    ['notices'],
  )

/// Whom a mail would tell what now.
export function usePreview() {
  return useQuery({
    queryKey: keys.digestPreview,
    queryFn: ({ signal }) => answer(api.GET('/api/digests/preview', { signal })),
    staleTime: 0,
  })
}

export const useSending = (done: (sent: number) => void) =>
  useChange(
    () => answer(api.POST('/api/digests')),
    ['notices'],
    ({ sent }) => done(sent),
  )
