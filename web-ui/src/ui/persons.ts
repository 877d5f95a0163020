import { dayText, t } from '@/i18n'

interface Named {
  name: string
  /// who was away, where they did it in that person's place
  inPlaceOf?: string | null
}

interface Person extends Named {
  unit: { name: string } | null
}

/// Name and unit, as at a first mention; what nobody did, the system did by itself.
export const personText = (person: Person | null): string => {
  if (!person) return t('person.system')
  const name = nameText(person)
  return person.unit ? t('person.named', { name, unit: person.unit.name }) : name
}

/// The name, and in whose place they acted where they stood in for somebody.
export const nameText = (person: Named | null): string => {
  if (!person) return t('person.system')
  return person.inPlaceOf ? t('person.inPlaceOf', { name: person.name, absent: person.inPlaceOf }) : person.name
}

/// That somebody is away now, and who stands in for them until when.
export const awayText = (away: { delegate: string; lastDay: string }): string =>
  t('person.away', { name: away.delegate, day: dayText(away.lastDay) })
