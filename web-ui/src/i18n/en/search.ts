import type { search as zh } from '../zh/search'

export const search: Record<keyof typeof zh, string> = {
  'search.title': 'Search',
  'search.results': 'Results for "{q}"',
  'search.placeholder': 'Number, title, unit',
  'search.kind.all': 'All',
  'search.kind.items': 'Items',
  'search.kind.reports': 'Reports',
  'search.short': 'Type two characters at least, or a number.',
  'search.hint': 'A number such as 〔2025〕0288 or 288, words of a title, or the name of a unit.',
  'search.none': 'Nothing found for "{q}"',
  'search.noneHint': 'Only what you may see is searched. Try other words, or the number alone.',
  'search.more': 'The first 20 of {n}; add a few characters.',
  'search.hits': 'Go to',
  'search.allHits': 'All results ({n})',
}
