import type { CloseOutRound, Extension, Item, Me, Opinion, TrailRow } from '../src/api/types'
import { findItem } from './items'
import { forbidden } from './problems'
import { supervises, unitRef, type World } from './world'

/// One demand a line, as the service counts them.
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/// The demands that the last return left open.
export function openDemands(item: Item): { round: number; each: string[] } {
  const last = item.opinions.filter((one) => one.procedure === 'close-out').at(-1)
  const returned = item.state === 'in-progress' && last?.outcome === 'returned'
  return { round: last?.round ?? 0, each: returned && last.text ? linesOf(last.text) : [] }
}

export function rounds(world: World, me: Me, wanted: string): CloseOutRound[] {
  const item = findItem(world, me, wanted)
  const opinions = item.opinions.filter((one) => one.procedure === 'close-out' && !one.signer)
  return [...new Set(opinions.map((one) => one.round))].map((round) => {
    const [applied, ...decisions] = opinions.filter((one) => one.round === round)
    const last = decisions.at(-1)
    const handedIn = world.applications.get(`${item.id}:${round}`)
    return {
      round,
      by: applied?.by ?? null,
      at: applied?.at ?? '',
      results: applied?.text ?? null,
      evidence: handedIn?.evidence ?? [],
      answers: handedIn?.answers ?? [],
      decisions: decisions.map(({ step, outcome, to, text, by, at }) => ({
        step,
        outcome: outcome === 'returned' ? ('returned' as const) : ('approved' as const),
        to,
        text,
        demands: outcome === 'returned' && text ? linesOf(text) : [],
        by,
        at,
      })),
      outcome: last?.to === 'reporter' ? 'returned' : item.state === 'closed' ? 'closed' : 'pending',
    }
  })
}

const ended: Partial<Record<Opinion['outcome'], Extension['state']>> = {
  approved: 'granted',
  returned: 'refused',
  withdrawn: 'withdrawn',
}

export function extensions(world: World, me: Me, wanted: string): Extension[] {
  const item = findItem(world, me, wanted)
  const asked = item.opinions.filter((one) => one.procedure === 'extension' && one.outcome === 'submitted')
  return asked.map((one) => {
    const end = item.opinions.find(
      (other) => other.round === one.round && other.procedure === 'extension' && other !== one && !other.signer,
    )
    return {
      due: world.extensions.get(item.id) ?? item.due ?? '',
      dueBefore: item.due ?? '',
      reason: one.text ?? '',
      state: (end && ended[end.outcome]) ?? 'asked',
      askedAt: one.at,
      endedAt: end?.at ?? null,
    }
  })
}

export function trailRows(
  world: World,
  me: Me,
  wanted: { subject?: string; person?: string; action?: string; from?: string; until?: string },
): TrailRow[] {
  if (!supervises(me)) throw forbidden('审计由督办人员和管理员查看。')
  return [...world.trail]
    .reverse()
    .map(({ subject, ...entry }): TrailRow => {
      const item = world.items.find((one) => one.id === subject)
      const report = world.reports.find((one) => one.id === subject)
      const unit = item?.unit ?? (report?.unit ? unitRef(world, report.unit.code) : null)
      return {
        ...entry,
        about: item ? 'item' : report ? 'report' : 'other',
        subject,
        title: item?.number ?? report?.title ?? null,
        unit,
        previous: entry.hash,
      }
    })
    .filter(
      (one) =>
        (!wanted.subject || one.subject === wanted.subject || one.title === wanted.subject) &&
        (!wanted.person || one.actor?.name.includes(wanted.person)) &&
        (!wanted.action || one.action.startsWith(wanted.action)) &&
        (!wanted.from || one.at.slice(0, 10) >= wanted.from) &&
        (!wanted.until || one.at.slice(0, 10) <= wanted.until),
    )
}
