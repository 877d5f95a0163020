import type { Key } from '@/i18n'
import { has, isSupervisor } from './session'
import type { Item, ItemAction, Me, Report, ReportAction, Role } from './types'

/// An action as a person sees it: offered, or not now and why (a key of the dictionary).
export interface Offer<A extends string> {
  action: A
  allowed: boolean
  reason: Key | null
}

const stepRole: Record<string, Role[]> = {
  'sign-off': ['unit-leader'],
  'first-review': ['reviewer'],
  'final-review': ['approver'],
}

export function reportOffers(report: Report, me: Me): Offer<ReportAction>[] {
  const offers: Offer<ReportAction>[] = []
  const add = (action: ReportAction, reason: Key) => {
    const allowed = report.may.includes(action)
    offers.push({ action, allowed, reason: allowed ? null : reason })
  }
  if (has(me, 'reporter') || report.may.includes('submit')) add('submit', whyNoSubmission(report))
  if (has(me, 'unit-leader', 'reviewer', 'approver') || report.may.includes('approve')) {
    add('approve', whyNoDecision(report, me))
    add('return', whyNoDecision(report, me))
  }
  if (report.may.includes('assign-unit')) add('assign-unit', 'reason.notYours')
  return offers
}

function whyNoSubmission(report: Report): Key {
  if (report.unit === null) return 'reason.noUnit'
  switch (report.state) {
    case 'submitted':
      return 'reason.alreadySubmitted'
    case 'approved':
    case 'archived':
      return 'reason.alreadyApproved'
    case 'extracted':
    case 'returned':
      return 'reason.notYourUnit'
  }
}

function whyNoDecision(report: Report, me: Me): Key {
  switch (report.state) {
    case 'extracted':
      return 'reason.notSubmitted'
    case 'returned':
      return 'reason.waitsForReporter'
    case 'approved':
    case 'archived':
      return 'reason.alreadyApproved'
    case 'submitted':
      if (!has(me, ...(stepRole[report.step ?? ''] ?? []))) return 'reason.otherStep'
      return report.opinions.some((opinion) => opinion.by === me.username) ? 'reason.ownWork' : 'reason.notYours'
  }
}

export function itemOffers(item: Item, me: Me): Offer<ItemAction>[] {
  const offers: Offer<ItemAction>[] = []
  const add = (action: ItemAction, reason: Key) => {
    const allowed = item.may.includes(action)
    offers.push({ action, allowed, reason: allowed ? null : reason })
  }
  if (has(me, 'reporter', 'unit-leader')) {
    if (item.state === 'assigned' || item.may.includes('sign')) add('sign', 'reason.notYourUnit')
    add('progress', whyNoWork(item))
    add('evidence', whyNoWork(item))
    add('apply', item.state === 'in-progress' && item.evidence.length === 0 ? 'reason.needsEvidence' : whyNoWork(item))
  }
  if (isSupervisor(me)) {
    if (has(me, 'reviewer') || item.may.includes('review')) add('review', whyNoReview(item, me))
    if (has(me, 'approver') || item.may.includes('accept')) add('accept', whyNoAcceptance(item, me))
  }
  return offers
}

function whyNoWork(item: Item): Key {
  switch (item.state) {
    case 'assigned':
      return 'reason.signFirst'
    case 'in-progress':
      return 'reason.notYourUnit'
    case 'under-review':
    case 'under-acceptance':
      return 'reason.underReview'
    case 'closed':
      return 'reason.closed'
  }
}

function whyNoReview(item: Item, me: Me): Key {
  if (item.state === 'closed') return 'reason.closed'
  if (item.state !== 'under-review') return item.state === 'under-acceptance' ? 'reason.otherStep' : 'reason.noApplication'
  return item.applicant === me.username ? 'reason.ownWork' : 'reason.notYours'
}

function whyNoAcceptance(item: Item, me: Me): Key {
  if (item.state === 'closed') return 'reason.closed'
  if (item.state !== 'under-acceptance') return item.state === 'under-review' ? 'reason.reviewFirst' : 'reason.noApplication'
  return item.applicant === me.username ? 'reason.ownWork' : 'reason.notYours'
}
