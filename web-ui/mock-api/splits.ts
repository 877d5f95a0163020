import type { Me, Split, SplitLine, SplitPiece, SplitPieceWish, SplitWaiting } from '../src/api/types'
import { personOf } from './people'
import { conflict, invalid, notFound } from './problems'
import { offer } from './procedures'
import { on, whole } from './routes'
import { addReport } from './seed'
import { digest, has, id, moment, now, record, sees, supervises, unitRef, type World } from './world'

/// A compilation that waits for somebody to confirm how it is divided.
export interface Waiting {
  lines: string[]
  split: Omit<Split, 'may' | 'withdrawn' | 'receipt' | 'unit'>
}

const report = (unit: string) => [
  `${unit}2025年落实全面从严治党主体责任情况报告`,
  `2025年，${unit}认真履行全面从严治党主体责任，现将有关情况报告如下。`,
  '一、主要工作。坚持以党的政治建设为统领，组织集中学习12次，开展廉政谈话36人次。',
  '二、存在的问题。压力传导还不够到位，基层党组织建设有薄弱环节。',
  '三、下一步打算。持续压实主体责任，加强监督检查，确保各项工作取得实效。',
]

function piece(lines: string[], from: number, to: number, over: Partial<SplitPiece>): SplitPiece {
  const one: SplitPiece = {
    from,
    to,
    document: 0,
    report: true,
    apart: null,
    title: null,
    unit: null,
    unitAsRead: null,
    suggested: null,
    year: null,
    opening: lines.slice(from, Math.min(to, from + 3)),
    characters: lines.slice(from, to).join('\n').length,
    doubts: [],
    ...over,
  }
  const missing = [one.title ? '' : 'no-title', one.unit ? '' : 'no-unit', one.year ? '' : 'no-year']
  return { ...one, doubts: one.report ? missing.filter(Boolean) : [] }
}

/// A compilation of the city: three reports behind a cover, one of them of nobody known.
export function addCompilation(world: World): string {
  const upload = id()
  world.uploads.push({
    id: upload,
    number: 'HZ-2026-000002',
    name: '2025年责任报告汇编.docx',
    size: 42_310,
    sha256: digest(),
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    unit: 'city',
    campaign: null,
    note: null,
    receivedAt: moment(0.1),
    receivedBy: '林静',
    state: 'read',
    reason: null,
    reports: 3,
    duplicate: false,
    readAgain: false,
    withdrawnAt: null,
  })
  const units = ['市水务局党组', '市档案馆党委', '供排水中心']
  const lines = ['2025年度全面从严治党主体责任报告汇编', '二〇二六年一月', ...units.flatMap(report)]
  const known = ['water-bureau', 'archives']
  const pieces = [
    piece(lines, 0, 2, { report: false, apart: 'cover' }),
    ...units.map((unit, n) =>
      piece(lines, 2 + n * 5, 7 + n * 5, {
        title: report(unit)[0],
        unit: known[n] ? unitRef(world, known[n]) : null,
        unitAsRead: unit,
        year: 2025,
      }),
    ),
  ]
  world.splits.set(upload, {
    lines,
    split: {
      upload,
      state: 'proposed',
      revision: 1,
      changed: false,
      pieces,
      lines: lines.length,
      unreadable: null,
      proposedAt: moment(0.1),
      by: null,
      confirmedAt: null,
    },
  })
  return upload
}

function find(world: World, me: Me, upload: string) {
  const receipt = world.uploads.find((one) => one.id === upload)
  const waiting = world.splits.get(upload)
  const mine = receipt && me.units.includes(receipt.unit) && has(me, 'reporter', 'unit-leader')
  if (!receipt || !waiting || !(mine || (supervises(me) && sees(me, receipt.unit)))) throw notFound()
  return { receipt, waiting }
}

function viewSplit(world: World, me: Me, upload: string): Split {
  const { receipt, waiting } = find(world, me, upload)
  return {
    ...waiting.split,
    receipt: receipt.number,
    unit: unitRef(world, receipt.unit),
    withdrawn: receipt.state === 'withdrawn',
    may: [offer('confirm-split', waiting.split.state === 'proposed' ? null : '拆分已经确认。')],
  }
}

function waitingSplits(world: World, me: Me): SplitWaiting[] {
  return world.uploads
    .filter((one) => me.units.includes(one.unit) && world.splits.get(one.id)?.split.state === 'proposed')
    .map((one) => {
      const { split } = world.splits.get(one.id) as Waiting
      const reports = split.pieces.filter((each) => each.report).length
      return { upload: one.id, receipt: one.number, reports, since: split.proposedAt }
    })
}

function splitLines(world: World, me: Me, upload: string, from: number, to: number): SplitLine[] {
  const { lines } = find(world, me, upload).waiting
  return lines.slice(from, Math.min(to, from + 500)).map((text, n) => ({ line: from + n, text }))
}

function splitUnits(world: World, me: Me, upload: string) {
  find(world, me, upload)
  return world.units.map(({ code }) => unitRef(world, code))
}

function changeSplit(
  world: World,
  me: Me,
  upload: string,
  wish: { revision: number; pieces: SplitPieceWish[] },
): Split {
  const { waiting } = find(world, me, upload)
  const { split, lines } = waiting
  if (split.state !== 'proposed') throw conflict('拆分已经确认，不能再改。')
  if (split.revision !== wish.revision) throw conflict('内容已有变动，请重新打开后再办。')
  if (wish.pieces[0]?.from !== 0) throw invalid('各段须按顺序从第一行起，不遗漏、不重叠。')
  const before = new Map(split.pieces.map((one) => [one.from, one]))
  const pieces = wish.pieces.map((one, n) =>
    piece(lines, one.from, wish.pieces[n + 1]?.from ?? lines.length, {
      report: one.report,
      apart: one.report ? null : (before.get(one.from)?.apart ?? 'dropped'),
      title: one.title ?? null,
      unit: one.unit ? unitRef(world, one.unit) : null,
      unitAsRead: before.get(one.from)?.unitAsRead ?? null,
      year: one.year ?? null,
    }),
  )
  Object.assign(split, { pieces, changed: true, revision: split.revision + 1 })
  return viewSplit(world, me, upload)
}

function confirmSplit(world: World, me: Me, upload: string, revision: number): Split {
  const { receipt, waiting } = find(world, me, upload)
  const { split } = waiting
  if (split.state !== 'proposed') return viewSplit(world, me, upload)
  if (split.revision !== revision) throw conflict('内容已有变动，请重新打开后再办。')
  Object.assign(split, { state: 'confirmed', by: personOf(me.username), confirmedAt: now() })
  record(world, me.username, 'split.confirmed', upload)
  setTimeout(() => {
    split.state = 'filed'
    split.pieces
      .filter((one) => one.report)
      .forEach((one) =>
        addReport(
          world,
          one.unit?.code ?? null,
          one.unit?.name ?? one.unitAsRead ?? '',
          one.title ?? '',
          'extracted',
          null,
          0,
          upload,
        ),
      )
    record(world, 'extract-service', 'upload.read', receipt.id)
  }, world.pace)
  return viewSplit(world, me, upload)
}

export const splitRoutes = [
  on('get', '/api/upload-splits', ({ world, me }) => whole(waitingSplits(world, me))),
  on('get', '/api/upload-splits/{upload}', ({ world, me, at }) => viewSplit(world, me, at.upload)),
  on('get', '/api/upload-splits/{upload}/units', ({ world, me, at }) => whole(splitUnits(world, me, at.upload))),
  on('get', '/api/upload-splits/{upload}/lines', ({ world, me, at, query }) =>
    whole(splitLines(world, me, at.upload, Number(query.from ?? 0), Number(query.to ?? 500))),
  ),
  on('put', '/api/upload-splits/{upload}', async ({ world, me, at, body }) =>
    changeSplit(world, me, at.upload, await body()),
  ),
  on('post', '/api/upload-splits/{upload}/confirmation', async ({ world, me, at, body }) =>
    confirmSplit(world, me, at.upload, (await body()).revision),
  ),
]
