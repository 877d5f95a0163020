import { reactive, watchEffect } from 'vue'
import type { ItemRow } from '@/api/types'
import { day, t, word, type Key } from '@/i18n'

/// The columns of the ledger. The first three stay where they are; the others are each person's choice.
export interface Column {
  key: string
  label: Key
  width: number
  end?: boolean
  /// the order of the server that its head asks for
  sort?: string
  /// what stands in its cells, where that is only text
  text?: (row: ItemRow) => string | number | null
  /// texts of reports and people stay Chinese
  chinese?: boolean
}

export const columns: Column[] = [
  { key: 'lamp', label: 'ledger.lamp', width: 112, sort: 'lamp' },
  { key: 'number', label: 'item.number', width: 128, sort: 'number' },
  { key: 'problem', label: 'item.problem', width: 330, chinese: true },
  { key: 'unit', label: 'item.unit', width: 136, sort: 'unit', text: (row) => row.unit.name, chinese: true },
  { key: 'class', label: 'item.class', width: 100, text: (row) => word('class', row.class) },
  { key: 'state', label: 'term.state', width: 104 },
  { key: 'due', label: 'item.due', width: 96, end: true, sort: 'due', text: (row) => (row.due ? day(row.due) : '—') },
  { key: 'measures', label: 'ledger.measures', width: 88 },
  { key: 'progress', label: 'ledger.progress', width: 196, chinese: true },
  { key: 'evidence', label: 'ledger.evidence', width: 68, end: true, text: (row) => row.evidence },
  {
    key: 'receipt',
    label: 'signedFor.title',
    width: 112,
    text: ({ receipt }) =>
      [receipt.signedOn && day(receipt.signedOn), receipt.late && t('signedFor.late')].filter(Boolean).join(' '),
  },
  { key: 'kind', label: 'item.kind', width: 96, text: (row) => word('kind', row.kind) },
  { key: 'source', label: 'item.source', width: 220, text: (row) => row.source, chinese: true },
  { key: 'category', label: 'item.category', width: 96, text: (row) => row.category, chinese: true },
  { key: 'leader', label: 'item.leader', width: 110, text: (row) => row.leader, chinese: true },
  { key: 'handler', label: 'item.handler', width: 110, text: (row) => row.handler, chinese: true },
  {
    key: 'cooperating',
    label: 'item.cooperating',
    width: 160,
    text: (row) => row.cooperating.map((one) => one.name).join('、'),
    chinese: true,
  },
  { key: 'grounds', label: 'item.grounds', width: 240, text: (row) => row.grounds, chinese: true },
  { key: 'goal', label: 'item.goal', width: 240, text: (row) => row.goal, chinese: true },
  { key: 'extensions', label: 'item.extensions', width: 64, end: true, text: (row) => row.extensions },
  { key: 'delays', label: 'ledger.delays', width: 180, text: (row) => row.delays, chinese: true },
  { key: 'results', label: 'item.results', width: 240, text: (row) => row.results, chinese: true },
  { key: 'opinion', label: 'ledger.opinion', width: 200, text: (row) => row.opinion, chinese: true },
  { key: 'acceptedBy', label: 'item.acceptedBy', width: 88, text: (row) => row.acceptedBy, chinese: true },
  { key: 'closeOutNumber', label: 'item.closeOutNumber', width: 128, text: (row) => row.closeOutNumber },
  { key: 'closedAt', label: 'item.closedAt', width: 96, text: (row) => (row.closedAt ? day(row.closedAt) : '—') },
  {
    key: 'lookBack',
    label: 'lookBack.result',
    width: 96,
    text: (row) => (row.lookBack ? word('lookBack.result', row.lookBack) : '—'),
  },
  { key: 'updated', label: 'term.updated', width: 96, sort: 'updated', text: (row) => day(row.updatedAt) },
]

export const fixed = 3
const usual = columns.slice(0, 10).map((one) => one.key)
const remembered = 'taizhang.ledger.columns'

function read(): string[] {
  try {
    const kept = JSON.parse(localStorage.getItem(remembered) ?? 'null') as unknown
    return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string') : usual
  } catch {
    return usual
  }
}

/// Kept in this browser, as each person wants them.
export const chosen = reactive({ keys: read() })

watchEffect(() => localStorage.setItem(remembered, JSON.stringify(chosen.keys)))

export const shownColumns = (): Column[] =>
  columns.filter((one, index) => index < fixed || chosen.keys.includes(one.key))

export function toggle(key: string) {
  chosen.keys = chosen.keys.includes(key) ? chosen.keys.filter((one) => one !== key) : [...chosen.keys, key]
}

export const reset = () => (chosen.keys = [...usual])
