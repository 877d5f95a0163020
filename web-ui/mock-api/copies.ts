import type { AlikePassage, Me, NearCopies, NearCopyComparison, QuotationWanted, Report } from '../src/api/types'
import { named, personOf } from './people'
import { changedSince, forbidden, invalid, notFound } from './problems'
import { findReport } from './reports'
import { has, id, now, record, sees, type World } from './world'

const allowed = new Map<string, { report: string; words: string; passage: NonNullable<AlikePassage['quotation']> }>()

const side = (report: Report) => ({
  id: report.id,
  unit: report.unit,
  title: report.title,
  year: report.year,
  version: report.version,
  digest: report.digest,
})

/// The pretended comparison knows the first paragraphs only, word for word.
function passages(world: World, report: Report, other: Report): AlikePassage[] {
  const text = world.analyses.get(report.id)?.text ?? ''
  const its = world.analyses.get(other.id)?.text ?? ''
  return text
    .split('\n')
    .filter((line) => line.length > 60 && its.includes(line))
    .slice(0, 6)
    .map((line) => ({
      start: text.indexOf(line),
      end: text.indexOf(line) + line.length,
      otherStart: its.indexOf(line),
      otherEnd: its.indexOf(line) + line.length,
      alike: line.replace(/\P{L}/gu, '').length,
      text: line,
      otherText: line.replace('年', '年度'),
      quotation: [...allowed.values()].find((one) => one.words === line)?.passage ?? null,
    }))
}

const counted = (those: AlikePassage[]) => those.filter((one) => one.quotation === null)
const sum = (those: AlikePassage[]) => counted(those).reduce((letters, one) => letters + one.alike, 0)
const share = (world: World, report: Report, those: AlikePassage[]) =>
  sum(those) / Math.max(1, world.analyses.get(report.id)?.text.length ?? 1)
const band = (part: number): NearCopies['items'][number]['band'] | null =>
  part >= 0.5 ? 'high' : part >= 0.2 ? 'medium' : part >= 0.05 ? 'low' : null

/// One other report of the same unit.
const pairs = (world: World, me: Me, report: Report) =>
  world.reports
    .filter(
      (one) => sees(me, one.unit?.code) && one.id !== report.id && one.unit?.code === report.unit?.code && one.unit,
    )
    .slice(0, 1)

export function nearCopies(world: World, me: Me, of: string): NearCopies {
  const report = findReport(world, me, of)
  const items = pairs(world, me, report).flatMap((other) => {
    const those = passages(world, report, other)
    const part = share(world, report, those)
    const found = band(part)
    return found
      ? [
          {
            report: other.id,
            unit: other.unit,
            title: other.title,
            year: other.year,
            relation: 'own' as const,
            share: part,
            band: found,
            longest: Math.max(...counted(those).map((one) => one.alike)),
            passages: counted(those).length,
          },
        ]
      : []
  })
  return { compared: true, items }
}

export function sideBySide(world: World, me: Me, of: string, with_: string): NearCopyComparison {
  const report = findReport(world, me, of)
  const other = findReport(world, me, with_)
  const those = passages(world, report, other)
  const part = share(world, report, those)
  return { report: side(report), other: side(other), share: part, band: band(part), passages: those }
}

export function allowQuotation(world: World, me: Me, of: string, wish: QuotationWanted) {
  const report = findReport(world, me, of)
  if (!has(me, 'reviewer', 'approver')) throw forbidden('是否合理引用，由督办人员认定。')
  if (report.digest !== wish.digest) throw changedSince()
  if (!wish.reason.trim()) throw invalid('请说明理由。', [{ field: 'reason', message: '请说明理由。' }])
  const words = (world.analyses.get(report.id)?.text ?? '').slice(wish.start, wish.end)
  const made = id()
  const by = personOf(me.username) ?? named(me.name)
  allowed.set(made, {
    report: report.id,
    words,
    passage: { id: made, report: report.id, reason: wish.reason, by, at: now() },
  })
  record(world, me.username, 'quotation.allowed', report.id, { quote: words, reason: wish.reason })
  return { id: made }
}

export function takeBackQuotation(world: World, me: Me, of: string, quotation: string) {
  const report = findReport(world, me, of)
  if (!has(me, 'reviewer', 'approver')) throw forbidden('是否合理引用，由督办人员认定。')
  if (allowed.get(quotation)?.report !== report.id) throw notFound()
  allowed.delete(quotation)
  record(world, me.username, 'quotation.taken-back', report.id, {})
}
