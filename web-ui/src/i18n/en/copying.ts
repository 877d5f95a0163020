import type { copying as words } from '../zh/copying'

export const copying: Record<keyof typeof words, string> = {
  'copy.send': 'Send to read…',
  'copy.title': 'Send to read',
  'copy.hint': 'Who receives it reads and decides nothing; only those who may see it can be chosen.',
  'copy.to': 'To',
  'copy.note': 'Note',
  'copy.do': 'Send',
  'copy.sent': 'Sent',
  'copy.before': '{by} sent it to {to}, {at}',
  'copy.by': 'sent by {name}',
  'copy.said': 'sent by {name}: {note}',
  'task.copy': 'To read',
  'outcome.copied': 'to read',
  'action.report.copied': 'sent the report to read',
  'action.item.copied': 'sent the item to read',
  'detail.copiedTo': 'Sent to',
  'detail.note': 'Note',
}
