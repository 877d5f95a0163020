import type { AnsweredDemand, Report, Span, VersionDifference } from '@/api/types'

/// What a return demands, and where.
export interface Demanded {
  text: string
  rule?: string | null
  start?: number | null
  end?: number | null
  quote?: string | null
}

/// The version that was returned last, where another one has come since.
export function returnedBefore(report: Report): number | undefined {
  const of = report.opinions.findLast((one) => one.outcome === 'returned')?.version
  return typeof of === 'number' && of < report.version ? of : undefined
}

/// As `Severity` draws it: what was not changed needs an eye.
export const toneOf: Record<AnsweredDemand['answer'], 'note' | 'warn'> = {
  mended: 'note',
  gone: 'warn',
  unmended: 'warn',
  unplaced: 'note',
}

/// Where sentences stand that went from one place of the text to another, unchanged.
export function movedPlaces(difference: VersionDifference | undefined): { before: Span[]; after: Span[] } {
  const moved = difference?.sentences.filter((one) => one.change === 'moved') ?? []
  return {
    before: moved.flatMap((one) => one.before ?? []),
    after: moved.flatMap((one) => one.after ?? []),
  }
}

/// What a unit is asked about a statement that it has left out; a demand is Chinese, whoever writes it.
export const explanationOf = (kind: string, text: string) => `${named[kind] ?? '问题'}“${text}”被删去，请说明原因。`

const named: Record<string, string> = { problem: '问题', commitment: '承诺', rectification: '整改声明' }
