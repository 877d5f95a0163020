import type { Campaign, CampaignWish } from '@/api/types'
import { t, word } from '@/i18n'
import { zh } from '@/i18n/zh'

type Part = NonNullable<CampaignWish['template']>[number]

const roles = ['problems', 'next-steps'] as const
const topics = Object.keys(zh)
  .filter((key) => key.startsWith('topic.'))
  .map((key) => key.slice('topic.'.length))
  .filter((code) => !['shares', 'none', 'score', ...roles].includes(code))

/// Required parts that the reading knows by what they are about. Their titles are those of the reports, which are Chinese.
export const choices = () => [
  {
    label: t('campaign.form.template'),
    options: roles.map((code) => ({ value: `role:${code}`, label: t(`campaign.part.${code}`) })),
  },
  {
    label: t('term.topics'),
    options: topics.map((code) => ({ value: `topic:${code}`, label: word('topic', code) })),
  },
]

/// A choice, or words of one's own, as the server knows it.
export function partOf(value: string): Part {
  const [what, code] = value.split(':')
  if (what === 'role' && (code === 'problems' || code === 'next-steps'))
    return { title: zh[`campaign.part.${code}`], role: code }
  if (what === 'topic' && code && topics.includes(code))
    return { title: zh[`topic.${code}` as keyof typeof zh], topic: code }
  return { title: value.trim() }
}

export function valueOf(part: Campaign['template'][number]): string {
  if (part.role) return `role:${part.role}`
  return part.topic ? `topic:${part.topic}` : part.title
}
