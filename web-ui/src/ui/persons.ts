import { t } from '@/i18n'

interface Person {
  name: string
  unit: { name: string } | null
}

/// Name and unit, as at a first mention; what nobody did, the system did by itself.
export const personText = (person: Person | null): string => {
  if (!person) return t('person.system')
  return person.unit ? t('person.named', { name: person.name, unit: person.unit.name }) : person.name
}

export const nameText = (person: { name: string } | null): string => person?.name ?? t('person.system')
