import { describe, expect, it } from 'vitest'
import { itemOffers, reportOffers } from '@/api/rules'
import type { Item, Me, Report } from '@/api/types'
import { seed } from '../mock-api/seed'

const world = seed(0)
const who = (username: string) => world.people.find((one) => one.username === username) as Me
const report = (over: Partial<Report>): Report => ({ ...(world.reports[0] as Report), opinions: [], may: [], ...over })
const item = (over: Partial<Item>): Item => ({ ...(world.items[0] as Item), may: [], ...over })
const reasons = (offers: { action: string; reason: string | null }[]) =>
  Object.fromEntries(offers.map((offer) => [offer.action, offer.reason]))

describe('what a person may do with a report', () => {
  it('is what the server says, and else there is a reason', () => {
    expect(
      reasons(reportOffers(report({ state: 'extracted', may: ['submit'] }), who('water-bureau-reporter'))),
    ).toEqual({ submit: null })
    expect(
      reasons(reportOffers(report({ state: 'submitted', step: 'sign-off' }), who('water-bureau-reporter'))),
    ).toEqual({ submit: 'reason.alreadySubmitted' })
    expect(reasons(reportOffers(report({ state: 'extracted' }), who('reviewer')))).toEqual({
      approve: 'reason.notSubmitted',
      return: 'reason.notSubmitted',
    })
    expect(reasons(reportOffers(report({ state: 'submitted', step: 'final-review' }), who('reviewer')))).toEqual({
      approve: 'reason.otherStep',
      return: 'reason.otherStep',
    })
    expect(
      reasons(
        reportOffers(
          report({ state: 'submitted', step: 'first-review', unit: null, may: ['assign-unit'] }),
          who('administrator'),
        ),
      ),
    ).toEqual({ 'assign-unit': null })
  })

  it('names the rule when the step is right and the person is not', () => {
    const own = {
      at: '',
      by: 'reviewer',
      step: 'reporter',
      outcome: 'submitted' as const,
      to: null,
      text: null,
      version: 1,
      digest: '',
    }

    expect(
      reasons(reportOffers(report({ state: 'submitted', step: 'first-review', opinions: [own] }), who('reviewer'))),
    ).toEqual({ approve: 'reason.ownWork', return: 'reason.ownWork' })
  })
})

describe('what a person may do with an item', () => {
  it('follows the states of the ledger', () => {
    const reporter = who('water-bureau-reporter')

    expect(reasons(itemOffers(item({ state: 'assigned', may: ['sign'] }), reporter))).toMatchObject({
      sign: null,
      apply: 'reason.signFirst',
    })
    expect(reasons(itemOffers(item({ state: 'in-progress', evidence: [] }), reporter))).toMatchObject({
      apply: 'reason.needsEvidence',
    })
    expect(reasons(itemOffers(item({ state: 'closed' }), reporter))).toMatchObject({ progress: 'reason.closed' })
    expect(reasons(itemOffers(item({ state: 'under-acceptance' }), who('reviewer')))).toEqual({
      review: 'reason.otherStep',
    })
    expect(reasons(itemOffers(item({ state: 'under-review' }), who('approver')))).toEqual({
      accept: 'reason.reviewFirst',
    })
  })

  it('never lets the applicant judge', () => {
    expect(reasons(itemOffers(item({ state: 'under-acceptance', applicant: 'approver' }), who('approver')))).toEqual({
      accept: 'reason.ownWork',
    })
  })
})
