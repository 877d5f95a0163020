import type { Evidence, Me, Receipt, Uploaded } from '../src/api/types'
import { findItem } from './items'
import { attachFinding } from './lookBacks'
import { Refused, answer, emptyFile, invalid, notFound, unknownKind } from './problems'
import { addReport } from './seed'
import { personOf } from './people'
import { openDemands } from './rounds'
import { digest, emit, id, now, record, sees, unitRef, type World } from './world'

const kinds = /\.(docx?|wps|pdf|ofd|odt|txt|html?|mht|eml|xlsx|pptx|zip)$/i

export async function upload(world: World, me: Me, form: FormData): Promise<Uploaded | Response> {
  const unit = String(form.get('unit') ?? me.units[0] ?? '')
  if (!sees(me, unit)) throw notFound()
  const receipts: Receipt[] = []
  const refused: Uploaded['refused'] = []
  for (const file of form.getAll('file').filter((one) => one instanceof File)) {
    try {
      receipts.push(await receive(world, me, file, unit, (form.get('note') as string | null) ?? null))
    } catch (problem) {
      if (!(problem instanceof Refused)) throw problem
      refused.push({ name: file.name, problem: problem.problem })
    }
  }
  const first = refused[0]
  if (receipts.length === 0 && first)
    return answer({ status: first.problem.status, body: { ...first.problem, refused } })
  return { receipts, refused }
}

async function receive(world: World, me: Me, file: File, unit: string, note: string | null): Promise<Receipt> {
  if (file.size === 0) throw emptyFile('文件是空的，请检查后重新上传。')
  if (!kinds.test(file.name)) throw unknownKind('不能识别这种文件，请上传 docx、doc、pdf 或 txt。')
  const hash = [...new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
  const before = world.uploads.find((one) => one.sha256 === hash && one.unit === unit && one.state !== 'withdrawn')
  if (before) return { ...before, duplicate: true }
  const receipt: Receipt = {
    id: id(),
    number: `HZ-2026-${String(world.uploads.length + 1).padStart(6, '0')}`,
    name: file.name,
    size: file.size,
    sha256: hash,
    mediaType: file.type || 'application/octet-stream',
    unit,
    campaign: null,
    note,
    receivedAt: now(),
    receivedBy: me.name,
    state: 'received',
    reason: null,
    reports: 0,
    duplicate: false,
    readAgain: false,
    withdrawnAt: null,
  }
  world.uploads.unshift(receipt)
  emit(world, 'upload.received', receipt.id)
  setTimeout(() => read(world, receipt), world.pace * 2)
  return receipt
}

function read(world: World, receipt: Receipt) {
  if (/密码|encrypted/.test(receipt.name ?? '')) {
    Object.assign(receipt, { state: 'unreadable', reason: 'encrypted' })
    emit(world, 'upload.unreadable', receipt.id)
    return
  }
  if (receipt.state === 'withdrawn') return
  Object.assign(receipt, { state: 'read', reports: 1 })
  emit(world, 'upload.read', receipt.id)
  const name = unitRef(world, receipt.unit).name
  const report = addReport(
    world,
    receipt.unit,
    name,
    `2023年${name}落实全面从严治党主体责任情况报告`,
    'extracted',
    null,
    0,
    receipt.id,
  )
  record(world, 'extract-service', 'report.extracted', report.id, { upload: receipt.id })
}

export function ownUploads(world: World, me: Me, query: { unit?: string; q?: string }) {
  const words = (query.q ?? '').trim().toLowerCase()
  return world.uploads
    .filter((one) => sees(me, one.unit) && (!query.unit || one.unit === query.unit))
    .filter((one) => `${one.name} ${one.number}`.toLowerCase().includes(words))
}

export function evidenceOf(world: World, me: Me, item: string): Evidence[] {
  return world.evidence.filter((one) => one.item === findItem(world, me, item).id)
}

export function addEvidence(world: World, me: Me, form: FormData): Evidence {
  const item = findItem(world, me, String(form.get('item')))
  const file = form.get('file')
  const effectiveDate = String(form.get('effectiveDate') ?? '')
  if (!(file instanceof File) || file.size === 0)
    throw emptyFile('文件是空的。', [{ field: 'file', message: '请选择有内容的文件' }])
  if (!effectiveDate) throw invalid('请填写生效日期。', [{ field: 'effectiveDate', message: '不能为空' }])
  const one: Evidence = {
    id: id(),
    item: item.id,
    unit: item.unit.code,
    name: file.name,
    size: file.size,
    sha256: digest(),
    mediaType: file.type || 'application/octet-stream',
    effectiveDate,
    receivedAt: now(),
    receivedBy: me.name,
    measure: Number(form.get('measure')) || null,
    demand: Number(form.get('demand')) || null,
    period: form.get('period') ? String(form.get('period')) : null,
    replaces: form.get('replaces') ? String(form.get('replaces')) : null,
  }
  world.evidence.push(one)
  emit(world, 'evidence.received', one.id)
  if (form.get('lookBack') === 'true') {
    attachFinding(world, me, item.id, { id: one.id, sha256: one.sha256, effectiveDate })
    return one
  }
  setTimeout(() => {
    const { round, each } = openDemands(item)
    const before = item.evidence.find((other) => other.id === one.replaces)
    if (before) before.replaced = true
    const meets = one.demand !== null && one.demand <= each.length
    item.evidence.push({
      id: one.id,
      sha256: one.sha256,
      effectiveDate,
      receivedAt: one.receivedAt,
      replaces: before?.id ?? null,
      replaced: false,
      measure: one.measure ?? before?.measure ?? null,
      demand: meets ? one.demand : null,
      demandRound: meets ? round : null,
      period: one.period,
      by: personOf(me.username),
    })
    record(world, me.username, 'item.evidenced', item.id, { evidence: one.id })
  }, world.pace)
  return one
}
