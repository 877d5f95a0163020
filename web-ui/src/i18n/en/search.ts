import type { search as zh } from '../zh/search'

export const search: Record<keyof typeof zh, string> = {
  'search.title': 'Search',
  'search.results': 'Results for "{q}"',
  'search.placeholder': 'Number, title, unit, words of a report, name of a file',
  'search.kind.all': 'All',
  'search.kind.items': 'Items',
  'search.kind.reports': 'Reports',
  'search.kind.uploads': 'Uploads',
  'search.parts': '{n} reports read',
  'search.clear': 'Clear filters',
  'search.short': 'Type a character at least, or a number.',
  'search.hint':
    'A number such as 〔2025〕0288 or 288, words of a title or a report, or the name of a unit; several words must all be there.',
  'search.none': 'Nothing found for "{q}"',
  'search.noneHint': 'Only what you may see is searched. Try other words, or the number alone.',
  'search.more': 'The first 20 of {n}; add a few characters.',
  'search.moreAtLeast': 'The first 20 of {n} at least; add a few characters.',
  'search.said': 'Sentences of the report',
  'search.hits': 'Go to',
  'search.allHits': 'All results ({n})',
}
