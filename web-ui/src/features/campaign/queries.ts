import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useChange } from '@/api/change'
import { answer, api } from '@/api/client'
import { keys } from '@/api/keys'
import { usePages } from '@/api/pages'
import { useSeen } from '@/api/seen'
import type { CampaignDelay, CampaignFilter, CampaignReminding, CampaignWish, StandingFilter } from '@/api/types'

export function useCampaigns(filter: () => CampaignFilter) {
  return usePages(
    computed(() => keys.campaigns(filter())),
    (cursor, signal) =>
      answer(api.GET('/api/campaigns', { params: { query: { ...filter(), limit: 50, cursor } }, signal })),
  )
}

export function useCampaign(id: () => string) {
  return useQuery({
    queryKey: computed(() => keys.campaign(id())),
    queryFn: ({ signal }) => answer(api.GET('/api/campaigns/{id}', { params: { path: { id: id() } }, signal })),
  })
}

export function useStandings(id: () => string, filter: () => StandingFilter) {
  return usePages(
    computed(() => keys.standings(id(), filter())),
    (cursor, signal) =>
      answer(
        api.GET('/api/campaigns/{id}/units', {
          params: { path: { id: id() }, query: { ...filter(), limit: 200, cursor } },
          signal,
        }),
      ),
  )
}

/// What a reminder would do, before it is sent.
export function useDryRun(id: () => string, units: () => string[] | undefined) {
  return useQuery({
    queryKey: computed(() => [...keys.campaign(id()), 'dry', units()]),
    queryFn: ({ signal }) =>
      answer(
        api.POST('/api/campaigns/{id}/reminders', {
          params: { path: { id: id() } },
          body: { units: units(), dry: true },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}

export const useDraft = (done: (id: string) => void) =>
  useChange(
    (body: CampaignWish) => answer(api.POST('/api/campaigns', { body })),
    ['campaigns'],
    (made) => done(made.id),
  )

/// @param etag of the campaign as it is shown
export function useCampaignChanges(id: () => string, etag: () => string, done: () => void) {
  const seen = useSeen(etag)
  const params = () => ({ path: { id: id() } })
  return {
    change: useChange(
      (body: CampaignWish) =>
        seen.during(answer(api.PUT('/api/campaigns/{id}', { params: params(), headers: seen.headers(), body }))),
      ['campaigns'],
      done,
    ),
    close: useChange(
      () => seen.during(answer(api.POST('/api/campaigns/{id}/closing', { params: params(), headers: seen.headers() }))),
      ['campaigns'],
      done,
    ),
  }
}

/// Pressed on the page: what is shown there then is what was seen.
export const useOpening = (id: () => string, done: () => void) =>
  useChange(
    (etag: string) =>
      answer(
        api.POST('/api/campaigns/{id}/opening', { params: { path: { id: id() } }, headers: { 'If-Match': etag } }),
      ),
    ['campaigns'],
    done,
  )

/// A later date for one unit changes nothing of the campaign.
export const useDelay = (id: () => string, done: () => void) =>
  useChange(
    (body: CampaignDelay) =>
      answer(api.POST('/api/campaigns/{id}/extensions', { params: { path: { id: id() } }, body })),
    ['campaigns'],
    done,
  )

/// Whoever asked is told as soon as the answer is there, not when what is stale was read again.
export const useReminding = (id: () => string, done: (reminded: number) => void) =>
  useChange(
    (body: CampaignReminding) =>
      answer(api.POST('/api/campaigns/{id}/reminders', { params: { path: { id: id() } }, body })),
    ['campaigns'],
    ({ reminded }) => done(reminded),
  )

/// Not among the changes: what it was about is gone afterwards, and must not be asked for again.
export function useDiscard(id: () => string, etag: () => string, done: () => void) {
  const seen = useSeen(etag)
  return useChange(
    () =>
      seen.during(
        answer(api.DELETE('/api/campaigns/{id}', { params: { path: { id: id() } }, headers: seen.headers() })),
      ),
    [],
    done,
  )
}
