import {
  applyForCloseOut,
  approveItem,
  askForExtension,
  findItem,
  finish,
  noteProgress,
  reopen,
  returnItem,
  sign,
  withdrawItem,
} from './items'
import { listItems } from './item-list'
import { answerTo, ask, dismiss, limits, part, parts, receiptOf, requestsOf, restore, withdraw } from './filing'
import { drawing } from './drawing'
import { routes as procedures } from './procedures'
import { claim, counts, queue, release, years } from './queue'
import { search } from './search'
import { changeLetter, waitingLetters } from './letters'
import { Refused, answer, forbidden, notFound, unauthorized } from './problems'
import {
  acceptCandidate,
  approve,
  assignUnit,
  candidates,
  mergeCandidate,
  findReport,
  listReports,
  rejectCandidate,
  sendBack,
  submit,
  viewReport,
} from './reports'
import * as asked from './campaigns'
import { colleagues } from './colleagues'
import * as told from './notices'
import { differenceRoutes } from './difference'
import { splitRoutes } from './splits'
import { answerPromise, claims, lastYear, takeBackAnswer } from './lastYear'
import { allowQuotation, nearCopies, sideBySide, takeBackQuotation } from './copies'
import { judge, judgements, quality, takeBackJudgement } from './judgements'
import { correct, corrections, difference, readAgain, reading, takeBack } from './readings'
import { ledgerRoutes } from './ledger'
import { seenItem } from './lookBacks'
import { file, on, page, type Call, whole } from './routes'
import { addEvidence, evidenceOf, ownUploads, upload } from './uploads'
import { extensions, rounds, trailRows } from './rounds'
import { closeUnit, members, peopleLike, putUnit, reopenUnit, roster, sightOf, unseen } from './units'
import { removeView, saveView, viewsOf } from './views'
import { has, sees, supervises, type World } from './world'

const trailOf = (world: World, subject: string) =>
  world.trail
    .filter((one) => one.subject === subject)
    .map(({ sequence, at, actor, action, detail, hash }) => ({ sequence, at, actor, action, detail, hash }))

const picture = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

function preview(world: World, id: string): Response {
  const found = world.evidence.find((one) => one.id === id)
  if (!found) throw notFound()
  const text = found.mediaType === 'text/plain'
  const body = text ? '整改情况说明\n\n一、措施均已落实。' : Uint8Array.from(atob(picture), (one) => one.charCodeAt(0))
  return new Response(body, { headers: { 'Content-Type': found.mediaType, 'Content-Disposition': 'inline' } })
}

const routes = [
  ...ledgerRoutes,
  on('get', '/api/me', ({ me }) => me),
  on('get', '/api/units', ({ world, me }) => whole(world.units.filter((one) => sees(me, one.code)))),
  ...colleagues,
  on('put', '/api/units/{code}', async ({ world, me, at, body }) => putUnit(world, me, at.code, await body())),
  on('post', '/api/units/{code}/closing', async ({ world, me, at, body }) =>
    closeUnit(world, me, at.code, (await body()).successor),
  ),
  on('post', '/api/units/{code}/reopening', ({ world, me, at }) => reopenUnit(world, me, at.code)),
  on('get', '/api/units/{code}/members', ({ world, me, at }) => whole(members(world, me, at.code))),
  on('post', '/api/units/roster', ({ world, me, query }) => roster(world, me, query.confirms)),
  on('get', '/api/units/roster.xlsx', file),
  on('get', '/api/people', ({ world, query }) => whole(peopleLike(world, query.q ?? ''))),
  on('get', '/api/tasks/unseen', ({ world, me }) => whole(unseen(world, me))),
  on('post', '/api/tasks/unseen/check', ({ world, me }) => whole(unseen(world, me))),
  on('get', '/api/reports/{id}/sight', ({ world, me, at, query }) =>
    sightOf(world, findReport(world, me, at.id).unit?.code ?? 'city', query.person),
  ),
  on('get', '/api/items/{id}/sight', ({ world, me, at, query }) =>
    sightOf(world, findItem(world, me, at.id).unit.code, query.person),
  ),
  on('get', '/api/tasks/{id}/sight', ({ world, query }) => sightOf(world, 'city', query.person)),
  on('get', '/api/digests/preview', ({ world, me }) => {
    if (!has(me, 'administrator')) throw forbidden('通知的发送由管理员办理。')
    return told.preview(world)
  }),
  on('post', '/api/digests', () => ({ sent: 3 })),
  on('post', '/api/uploads', async ({ world, me, request }) => upload(world, me, await request.formData()), 201),
  on('get', '/api/uploads', ({ world, me, query }) => page(ownUploads(world, me, query), query)),
  on('get', '/api/uploads/limits', () => limits),
  on('get', '/api/uploads/{id}', ({ world, me, at }) => receiptOf(world, me, at.id)),
  on('get', '/api/uploads/{id}/content', file),
  on('get', '/api/readings/{upload}', ({ world, me, at }) => reading(world, me, at.upload)),
  on('post', '/api/readings/{upload}', ({ world, me, at }) => readAgain(world, me, at.upload), 202),
  on('get', '/api/readings/{upload}/corrections', ({ world, me, at }) => whole(corrections(world, me, at.upload))),
  on(
    'post',
    '/api/readings/{upload}/corrections',
    async ({ world, me, at, body }) => correct(world, me, at.upload, await body()),
    201,
  ),
  on(
    'delete',
    '/api/readings/{upload}/corrections/{id}',
    ({ world, me, at }) => void takeBack(world, me, at.upload, at.id),
    204,
  ),
  on('get', '/api/readings/{upload}/difference', ({ world, me, at }) => difference(world, me, at.upload)),
  on('post', '/api/evidence', async ({ world, me, request }) => addEvidence(world, me, await request.formData()), 201),
  on('get', '/api/evidence', ({ world, me, query }) => whole(evidenceOf(world, me, query.item ?? ''))),
  on('get', '/api/evidence/{id}/content', file),
  on('get', '/api/evidence/{id}/preview', ({ world, at }) => preview(world, at.id)),
  on('get', '/api/reports', ({ world, me, query }) => page(listReports(world, me, query), query)),
  on('get', '/api/years', ({ world, me }) => whole(years(world, me))),
  ...splitRoutes,
  ...differenceRoutes,
  on('get', '/api/upload-parts/{upload}', ({ world, me, at }) => parts(world, me, at.upload)),
  on('post', '/api/upload-parts/{upload}/withdrawal', async ({ world, me, at, body }) =>
    withdraw(world, me, at.upload, (await body()).reason ?? null),
  ),
  on('post', '/api/reports/{id}/dismissal', async ({ world, me, at, body }) =>
    dismiss(world, me, at.id, (await body()).reason),
  ),
  on('delete', '/api/reports/{id}/dismissal', ({ world, me, at }) => restore(world, me, at.id)),
  on('get', '/api/reports/{id}/original', ({ world, me, at }) => part(world, me, at.id)),
  on('get', '/api/reports/{id}/correction-requests', ({ world, me, at }) =>
    whole(requestsOf(findReport(world, me, at.id).id)),
  ),
  on('post', '/api/reports/{id}/correction-requests', async ({ world, me, at, body }) =>
    ask(world, me, at.id, (await body()).text),
  ),
  on('post', '/api/reports/{id}/correction-requests/{request}/answer', async ({ world, me, at, body }) =>
    answerTo(world, me, at.id, at.request, await body()),
  ),
  on('get', '/api/reports/{id}', ({ world, me, at }) => viewReport(findReport(world, me, at.id), me)),
  on('get', '/api/reports/{id}/versions/{number}/analysis', ({ world, me, at }) => {
    const { id } = findReport(world, me, at.id)
    return { ...(world.earlier.get(`${id} ${at.number}`) ?? world.analyses.get(id)) }
  }),
  on('get', '/api/reports/{id}/candidates', ({ world, me, at }) => whole(candidates(world, me, at.id))),
  on('get', '/api/reports/{id}/judgements', ({ world, me, at }) => whole(judgements(world, me, at.id))),
  on(
    'post',
    '/api/reports/{id}/judgements',
    async ({ world, me, at, body }) => judge(world, me, at.id, await body()),
    201,
  ),
  on(
    'delete',
    '/api/reports/{id}/judgements/{judgement}',
    ({ world, me, at }) => void takeBackJudgement(world, me, at.id, at.judgement),
    204,
  ),
  on('get', '/api/reports/{id}/last-year', ({ world, me, at }) => lastYear(world, me, at.id)),
  on(
    'post',
    '/api/reports/{id}/last-year/answers',
    async ({ world, me, at, body }) => answerPromise(world, me, at.id, await body()),
    201,
  ),
  on(
    'delete',
    '/api/reports/{id}/last-year/answers/{answer}',
    ({ world, me, at }) => void takeBackAnswer(world, me, at.id, at.answer),
    204,
  ),
  on('get', '/api/reports/{id}/claims', ({ world, me, at }) => claims(world, me, at.id)),
  on('get', '/api/reports/{id}/near-copies', ({ world, me, at }) => nearCopies(world, me, at.id)),
  on('get', '/api/reports/{id}/near-copies/{other}', ({ world, me, at }) => sideBySide(world, me, at.id, at.other)),
  on(
    'post',
    '/api/reports/{id}/quotations',
    async ({ world, me, at, body }) => allowQuotation(world, me, at.id, await body()),
    201,
  ),
  on(
    'delete',
    '/api/reports/{id}/quotations/{quotation}',
    ({ world, me, at }) => void takeBackQuotation(world, me, at.id, at.quotation),
    204,
  ),
  on('get', '/api/campaigns', ({ world, me, query }) => page(asked.campaigns(world, me, query.state), query)),
  on('post', '/api/campaigns', async ({ world, me, body }) => asked.draft(world, me, await body()), 201),
  on('get', '/api/campaigns/owed', ({ world, me }) => whole(asked.owed(world, me))),
  on('get', '/api/campaigns/{id}', ({ world, me, at }) => asked.campaign(world, me, at.id)),
  on('put', '/api/campaigns/{id}', async ({ world, me, at, body }) => asked.change(world, me, at.id, await body())),
  on('delete', '/api/campaigns/{id}', ({ world, me, at }) => void asked.discard(world, me, at.id), 204),
  on('post', '/api/campaigns/{id}/opening', ({ world, me, at }) => asked.openCampaign(world, me, at.id)),
  on('post', '/api/campaigns/{id}/closing', ({ world, me, at }) => asked.close(world, me, at.id)),
  on('post', '/api/campaigns/{id}/reminders', async ({ world, me, at, body }) =>
    asked.remind(world, me, at.id, await body()),
  ),
  on('post', '/api/campaigns/{id}/extensions', async ({ world, me, at, body }) =>
    asked.extend(world, me, at.id, await body()),
  ),
  on('get', '/api/campaigns/{id}/units', ({ world, me, at, query }) =>
    page(asked.standings(world, me, at.id, query), query),
  ),
  on('get', '/api/campaigns/{id}/owing.xlsx', file),
  on('get', '/api/reports/{id}/campaigns', ({ world, me, at }) => whole(asked.answered(world, me, at.id))),
  on('get', '/api/judgements/quality', ({ world }) => whole(quality(world))),
  on('get', '/api/reports/{id}/trail', ({ world, me, at }) => whole(trailOf(world, findReport(world, me, at.id).id))),
  on('post', '/api/reports/{id}/unit', async ({ world, me, at, body }) =>
    assignUnit(world, me, at.id, (await body()).unit),
  ),
  on('post', '/api/reports/{id}/submission', async ({ world, me, at, body }) => submit(world, me, at.id, await body())),
  on('post', '/api/reports/{id}/approval', async ({ world, me, at, body }) => approve(world, me, at.id, await body())),
  on('post', '/api/reports/{id}/return', async ({ world, me, at, body }) => sendBack(world, me, at.id, await body())),
  on(
    'post',
    '/api/candidates/{id}/acceptance',
    async ({ world, me, at, body }) => acceptCandidate(world, me, at.id, await body()),
    201,
  ),
  on('post', '/api/candidates/{id}/merger', async ({ world, me, at, body }) =>
    mergeCandidate(world, me, at.id, await body()),
  ),
  on('post', '/api/candidates/{id}/rejection', async ({ world, me, at, body }) =>
    rejectCandidate(world, me, at.id, await body()),
  ),
  on('get', '/api/views', ({ world, me }) => whole(viewsOf(world, me))),
  on('post', '/api/views', async ({ world, me, body }) => whole(saveView(world, me, await body()))),
  on('delete', '/api/views/{id}', ({ world, me, at }) => whole(removeView(world, me, at.id))),
  on('get', '/api/routes', () => whole(procedures)),
  ...drawing,
  on('get', '/api/queue', ({ world, me, query }) => page(queue(world, me, query), query)),
  on('get', '/api/queue/counts', ({ world, me }) => counts(world, me)),
  on('get', '/api/search', ({ world, me, query }) => search(world, me, query)),
  on('get', '/api/services/{service}/letters', ({ at }) => whole(waitingLetters(at.service))),
  on('post', '/api/services/{service}/letters/{id}/resubmission', ({ at }) =>
    changeLetter(at.id, { state: 'resubmitted' }),
  ),
  on('post', '/api/services/{service}/letters/{id}/discard', async ({ at, body }) =>
    changeLetter(at.id, { state: 'discarded', reason: (await body()).reason }),
  ),
  on('post', '/api/tasks/{id}/claim', ({ world, me, at }) => claim(world, me, at.id)),
  on('post', '/api/tasks/{id}/release', ({ world, me, at }) => release(world, me, at.id)),
  on('get', '/api/items', ({ world, me, query }) => listItems(world, me, query)),
  on('get', '/api/items/{id}', ({ world, me, at }) => seenItem(world, me, at.id)),
  on('get', '/api/items/{id}/trail', ({ world, me, at }) => whole(trailOf(world, findItem(world, me, at.id).id))),
  on('get', '/api/items/{id}/rounds', ({ world, me, at }) => whole(rounds(world, me, at.id))),
  on('get', '/api/items/{id}/extensions', ({ world, me, at }) => whole(extensions(world, me, at.id))),
  on('post', '/api/items/{id}/measures/{place}/done', async ({ world, me, at, body }) =>
    finish(world, me, at.id, String(at.place), await body()),
  ),
  on('post', '/api/items/{id}/measures/{place}/reopening', async ({ world, me, at, body }) =>
    reopen(world, me, at.id, String(at.place), (await body()).reason),
  ),
  on('post', '/api/items/{id}/signature', async ({ world, me, at, body }) => sign(world, me, at.id, await body())),
  on('post', '/api/items/{id}/progress', async ({ world, me, at, body }) =>
    noteProgress(world, me, at.id, await body()),
  ),
  on('post', '/api/items/{id}/application', async ({ world, me, at, body }) =>
    applyForCloseOut(world, me, at.id, await body()),
  ),
  on('post', '/api/items/{id}/extensions', async ({ world, me, at, body }) =>
    askForExtension(world, me, at.id, await body()),
  ),
  on('post', '/api/items/{id}/approval', async ({ world, me, at, body }) =>
    approveItem(world, me, at.id, await body()),
  ),
  on('post', '/api/items/{id}/return', async ({ world, me, at, body }) => returnItem(world, me, at.id, await body())),
  on('post', '/api/items/{id}/withdrawal', ({ world, me, at }) => withdrawItem(world, me, at.id)),
  on('get', '/api/trail', ({ world, me, query }) => page(trailRows(world, me, query), query)),
  on('get', '/api/trail/verification', verification),
]

function verification({ world, me }: Call<'/api/trail/verification', 'get'>) {
  if (!supervises(me)) throw notFound()
  return { intact: true, entries: world.trail.length, firstBroken: null, why: null }
}

/// Answers like the services behind the gateway would, for whoever is named as the caller.
export async function handle(world: World, username: string | null, request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url)
  try {
    const me = world.people.find((one) => one.username === username)
    if (!me) throw unauthorized()
    for (const { verb, pattern, status, handle } of routes) {
      const match = request.method.toLowerCase() === verb ? pattern.exec(pathname) : null
      if (!match) continue
      const result = await handle({
        world,
        me,
        request,
        at: { ...match.groups } as never,
        query: Object.fromEntries(searchParams) as never,
        body: () => request.json() as never,
      })
      return result instanceof Response ? result : answer({ status, body: result })
    }
    throw notFound()
  } catch (problem) {
    if (problem instanceof Refused) return answer({ status: problem.problem.status, body: problem.problem })
    throw problem
  }
}
