import type { ChainLink } from '@/api/types'

/// 交办—签收办理—反馈审核—退回再办—办结: how far an item of a directive is.
export const stages = ['assigned', 'working', 'answered', 'ended'] as const
export type Stage = (typeof stages)[number]

export function stageOf(link: Pick<ChainLink, 'state'>): Stage {
  if (link.state === 'assigned') return 'assigned'
  if (link.state === 'in-progress') return 'working'
  return link.state === 'under-close-out' ? 'answered' : 'ended'
}

interface Directive {
  text: string
  by: string | null
  on: string | null
}

/// What a directive says, once where all units were told the same.
export function textsOf(links: readonly Pick<ChainLink, 'particulars'>[]): Directive[] {
  const said = new Map<string, Directive>()
  for (const { particulars } of links) {
    if (particulars.text && !said.has(particulars.text))
      said.set(particulars.text, {
        text: particulars.text,
        by: particulars.by ?? null,
        on: particulars.on ?? null,
      })
  }
  return [...said.values()]
}
