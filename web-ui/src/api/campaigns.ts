import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { t, word } from '@/i18n'
import { answer, api, known, list } from './client'
import { keys } from './keys'
import type { Campaign, CampaignStanding, OwedReport, ReportRow } from './types'

/// What open campaigns ask of the units of whoever is logged in, the most urgent first.
export function useOwed(wanted: () => boolean = () => true) {
  const query = useQuery({
    queryKey: keys.owed,
    queryFn: ({ signal }) => list(api.GET('/api/campaigns/owed', { signal })),
    enabled: wanted,
    // what the office opens is no event of the unit's own
    refetchInterval: 60_000,
  })
  return { ...query, owed: computed(() => query.data.value ?? []) }
}

/// The campaigns that a report answers.
export function useAnswered(report: () => string) {
  const { data } = useQuery({
    queryKey: computed(() => keys.answered(report())),
    queryFn: async ({ signal }) =>
      (await known(list(api.GET('/api/reports/{id}/campaigns', { params: { path: { id: report() } }, signal })))) ?? [],
  })
  return computed(() => data.value ?? [])
}

/// Those under way that the caller sees, the first due first.
export const useOpenCampaigns = (limit: number) =>
  useQuery({
    queryKey: keys.campaigns({ state: 'open', sort: '-due', limit }),
    queryFn: ({ signal }) =>
      answer(api.GET('/api/campaigns', { params: { query: { state: 'open', sort: '-due', limit } }, signal })),
    refetchInterval: 60_000,
  })

export type Stage = CampaignStanding['stage']

/// In the order of the way that a report goes.
export const stages: Stage[] = [
  'not-begun',
  'unreadable',
  'uploaded',
  'read',
  'read-with-warnings',
  'sign-off',
  'returned',
  'submitted',
  'approved',
]

export const countOf = (campaign: Campaign, stage: Stage) =>
  campaign.figures.stages.find((one) => one.stage === stage)?.units ?? 0

const periods = { M: 'campaign.month', Q: 'campaign.quarter', F: 'campaign.fortnight' } as const

/// The kinds of reports, the usual one first.
export const reportKinds = [
  'accountability',
  'half-year',
  'rectification',
  'progress',
  'screening',
  'judgement',
] as const

/// What sets a report apart from the usual one, once a year on responsibility: 进展报告 · 2026 年 3 月. Empty for that one.
export function occasionText({ kind, year, period }: Pick<ReportRow, 'kind' | 'year' | 'period'>): string {
  const named = kind === 'accountability' ? [] : [word('campaign.kind', kind)]
  return [...named, ...(period && year ? [periodText({ year, period })] : [])].join(' · ')
}

/// The time that the reports of a campaign speak of: 2026 年 3 月.
export function periodText({ year, period }: { year: number; period: OwedReport['period'] }): string {
  const sign = period?.[0] as keyof typeof periods | undefined
  const values = { year: String(year), n: Number(period?.slice(1) ?? 0) }
  return sign && periods[sign] ? t(periods[sign], values) : t('campaign.year', values)
}
