import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useChange } from '@/api/change'
import { answer, api, list } from '@/api/client'
import { keys } from '@/api/keys'
import type { Analysis, Demand, Judgement, JudgementWanted, Report, Severity, Span } from '@/api/types'

/// A warning, read or added, with what people have said of it.
export interface Query extends Span {
  key: string
  rule: string
  severity: Severity
  message: string
  suggestion: string | null
  quote: string
  /// the other places that it is about, each with the words before it
  related: (Span & { quote: string })[]
  /// the supervisors' word, which stands
  word: Judgement | null
  /// what its unit says
  reply: Judgement | null
  /// the judgement by which a person added it; the reader had missed it
  added: Judgement | null
}

export const gravity: readonly Severity[] = ['error', 'warning', 'notice']

/// What was said at a place of one kind of finding. A rule that has no name of its own in the judgement meets any.
export function said(judgements: Judgement[], kind: Judgement['kind'], at: Span, rule?: string) {
  const here = judgements.filter(
    (one) =>
      one.kind === kind &&
      one.start === at.start &&
      one.end === at.end &&
      (rule === undefined || one.rule === rule || one.rule === 'other' || rule === 'other'),
  )
  return {
    word: here.find((one) => one.party === 'supervisor' && one.answer !== 'missed') ?? null,
    reply: here.find((one) => one.party === 'unit') ?? null,
    added: here.find((one) => one.answer === 'missed') ?? null,
  }
}

/// All warnings, the gravest first; those that a person added stand among those to check.
export function queriesOf(analysis: Analysis, judgements: Judgement[]): Query[] {
  const read = analysis.warnings.map((one): Query => ({
    key: `${one.rule}-${one.start}-${one.end}`,
    rule: one.rule,
    severity: one.severity,
    start: one.start,
    end: one.end,
    message: one.message,
    suggestion: one.suggestion,
    quote: analysis.text.slice(one.start, one.end),
    related: (one.related ?? []).map((span) => ({ ...span, quote: inWords(analysis.text, span) })),
    ...said(judgements, 'warning', one, one.rule),
    added: null,
  }))
  const added = judgements
    .filter((one) => one.kind === 'warning' && one.answer === 'missed' && !one.read)
    .flatMap((one): Query[] =>
      one.start === null || one.end === null
        ? []
        : [
            {
              key: one.id,
              rule: one.rule ?? '',
              severity: 'warning',
              start: one.start,
              end: one.end,
              message: one.reason ?? '',
              suggestion: null,
              quote: one.quote,
              related: [],
              word: null,
              reply: null,
              added: one,
            },
          ],
    )
  return [...read, ...added].sort(
    (a, b) => gravity.indexOf(a.severity) - gravity.indexOf(b.severity) || a.start - b.start,
  )
}

/// A number alone tells nobody which: it comes with the words of its clause.
const inWords = (text: string, span: Span) =>
  (/[^，。；：！？、\n]*$/.exec(text.slice(Math.max(0, span.start - 12), span.start))?.[0] ?? '') +
  text.slice(span.start, span.end)

/// Whether a query still waits for this side's answer.
export function isOpen(query: Query, judges: boolean, demands: readonly Demand[]): boolean {
  if (query.word?.answer === 'unfounded') return false
  if (judges) return query.word === null && !demands.some((one) => isOf(one, query))
  return query.reply === null
}

/// Whether a demand came from this query.
export const isOf = (demand: Demand, query: Query) =>
  demand.kind === 'warning' &&
  demand.start === query.start &&
  demand.end === query.end &&
  (demand.rule ?? '') === query.rule

/// The demand that a query becomes: it says what is wrong and what to do, and keeps the place.
export const demandOf = (query: Query): Demand => ({
  text: `“${clip(query.quote)}”：${query.message}${query.suggestion ? `（建议：${query.suggestion}）` : ''}`,
  kind: 'warning',
  rule: query.rule || null,
  start: query.end > query.start ? query.start : null,
  end: query.end > query.start ? query.end : null,
  quote: query.end > query.start ? query.quote : null,
})

const clip = (text: string) => (text.length > 40 ? `${text.slice(0, 38)}……` : text)

export function useJudgements(id: () => string, version: () => number | undefined) {
  return useQuery({
    queryKey: computed(() => keys.judgements(id(), version() ?? 0)),
    queryFn: ({ signal }) =>
      list(
        api.GET('/api/reports/{id}/judgements', {
          params: { path: { id: id() }, query: { version: version() ?? 0 } },
          signal,
        }),
      ),
    enabled: () => version() !== undefined,
    placeholderData: (shown, of) => (of?.queryKey[1] === id() ? shown : undefined),
  })
}

export type Wish = Omit<JudgementWanted, 'version' | 'digest'>

export function useJudging(report: () => Report, version: () => number) {
  const digest = () => report().versions.find((one) => one.number === version())?.digest ?? report().digest
  const path = () => ({ id: report().id })
  return {
    judge: useChange(
      (wish: Wish) =>
        answer(
          api.POST('/api/reports/{id}/judgements', {
            params: { path: path() },
            body: { ...wish, version: version(), digest: digest() },
          }),
        ),
      ['judgements', 'candidates', 'reports'],
    ),
    takeBack: useChange(
      (judgement: string) =>
        answer(api.DELETE('/api/reports/{id}/judgements/{judgement}', { params: { path: { ...path(), judgement } } })),
      ['judgements', 'candidates', 'reports'],
    ),
  }
}
