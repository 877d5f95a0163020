import * as away from './absences'
import * as copying from './circulation'
import * as told from './notices'
import * as signing from './signing'
import { on, page, whole } from './routes'

/// What people do for, and with, each other: absences, copies, signing and notices.
export const colleagues = [
  on('get', '/api/copies/{about}/{id}', ({ world, me, at }) => whole(copying.copies(world, me, at.id))),
  on('get', '/api/copies/{about}/{id}/readers', ({ world, me, at }) => whole(copying.readers(world, me, at.id))),
  on('post', '/api/copies/{about}/{id}', async ({ world, me, at, body }) =>
    whole(copying.sendCopies(world, me, at.about, at.id, await body())),
  ),
  on('get', '/api/tasks/{id}/possible-signers', ({ world, me, at }) =>
    whole(signing.possibleSigners(world, me, at.id)),
  ),
  on(
    'post',
    '/api/tasks/{id}/hand-on',
    async ({ world, me, at, body }) => void signing.ask(world, me, at.id, 'handed-on', await body()),
    204,
  ),
  on(
    'post',
    '/api/tasks/{id}/signers',
    async ({ world, me, at, body }) => void signing.ask(world, me, at.id, 'signer-added', await body()),
    204,
  ),
  on(
    'delete',
    '/api/tasks/{id}/signers/{person}',
    ({ world, me, at }) => void signing.removeSigner(world, me, at.id, at.person),
    204,
  ),
  on('get', '/api/absences', ({ world, me }) => whole(away.absences(world, me))),
  on('get', '/api/absences/people', ({ world, me }) => whole(away.absentees(world, me))),
  on('get', '/api/absences/delegates', ({ world, me, query }) => whole(away.delegates(world, me, query.person))),
  on('post', '/api/absences', async ({ world, me, body }) => away.setAbsence(world, me, await body())),
  on('post', '/api/absences/{id}/end', ({ world, me, at }) => away.endAbsence(world, me, at.id)),
  on('get', '/api/notices', ({ world, me, query }) => page(told.notices(world, me, query), query)),
  on('get', '/api/notices/unread', ({ world, me }) => told.unread(world, me)),
  on('post', '/api/notices/{id}/read', ({ world, me, at }) => told.readNotice(world, me, at.id)),
  on('post', '/api/notices/read', async ({ world, me, body }) => told.readNotices(world, me, (await body()).until)),
  on('get', '/api/notices/settings', ({ me }) => told.settings(me)),
  on('put', '/api/notices/settings', async ({ me, body }) => told.putSettings(me, (await body()).settings)),
]
