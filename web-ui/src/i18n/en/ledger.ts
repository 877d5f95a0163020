import type { ledger as zh } from '../zh/ledger'

export const ledger: Record<keyof typeof zh, string> = {
  'ledger.search': 'Search number or problem',
  'ledger.lamp': 'Lamp',
  'ledger.none': 'No items yet',
  'ledger.noneHint': 'Accept a problem or commitment on a report page and it appears here.',
  'ledger.ofReport': 'Only items that came from this report',
  'ledger.all': 'Show all',
  'lamp.green': 'On time',
  'lamp.yellow': 'Due soon',
  'lamp.red': 'Overdue',
  'lamp.none': 'No lamp',
  'class.immediate': 'Immediate',
  'class.staged': 'Staged',
  'class.long-term': 'Long-term',
  'class.hint.immediate': 'Within 60 days, without a plan of its own.',
  'class.hint.staged': '60 days to one year, in stages.',
  'class.hint.long-term': 'One to five years with stage reviews; may have a date and be kept up after it.',
  'lamp.noDue': 'no date',
  'lamp.late': '{n} {n:day|days} late',
  'lamp.today': 'today',
  'lamp.left': '{n} {n:day|days} left',
}
