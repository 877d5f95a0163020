import type { admin as zh } from '../zh/admin'

export const admin: Record<keyof typeof zh, string> = {
  'units.purpose': 'Reports are matched to units by name and alias.',
  'units.add': 'Add unit',
  'units.edit': 'Edit unit',
  'units.none': 'No units yet',
  'units.name': 'Name',
  'units.code': 'Code',
  'units.codeHint': 'a–z, 0–9 and hyphens; stays for ever',
  'units.aliases': 'Aliases',
  'units.aliasesHint': 'One a line',
  'units.parent': 'Parent',
  'units.saved': 'Saved',
}
