import { useQuery } from '@tanstack/vue-query'
import { useChange } from './change'
import { answer, api } from './client'
import { keys } from './keys'

/// How much the reader has not read yet; the bell shows it, and the page.
export function useUnread() {
  return useQuery({
    queryKey: keys.unreadNotices,
    queryFn: ({ signal }) => answer(api.GET('/api/notices/unread', { signal })),
    refetchInterval: 60_000,
  })
}

export function useReading() {
  return {
    one: useChange(
      (id: string) => answer(api.POST('/api/notices/{id}/read', { params: { path: { id } } })),
      ['notices'],
    ),
    all: useChange((until: string) => answer(api.POST('/api/notices/read', { body: { until } })), ['notices']),
  }
}
