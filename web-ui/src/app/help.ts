/// Which page's help an address shows; the first that fits.
const pages: [RegExp, string][] = [
  [/^\/$/, 'home'],
  [/^\/queue$/, 'queue'],
  [/\/compare$/, 'compare'],
  [/\/near-copies\//, 'copies'],
  [/\/last-year$/, 'last-year'],
  [/\/candidates$/, 'triage'],
  [/^\/(queue\/report|reports)\/./, 'report'],
  [/\/slip$/, 'slip'],
  [/^\/(queue\/item|ledger)\/./, 'item'],
  [/^\/reports$/, 'reports'],
  [/^\/ledger$/, 'ledger'],
  [/^\/uploads\/[^/]+\/split/, 'split'],
  [/^\/uploads/, 'upload'],
  [/^\/lists\/./, 'list'],
  [/^\/lists$/, 'lists'],
  [/^\/campaigns\/./, 'campaign'],
  [/^\/campaigns$/, 'campaigns'],
  [/^\/notices/, 'notices'],
  [/^\/absences/, 'absences'],
  [/^\/search/, 'search'],
  [/^\/system/, 'system'],
  [/^\/units/, 'units'],
  [/^\/routes/, 'routes'],
  [/^\/trail/, 'trail'],
]

export const pageOf = (path: string) => pages.find(([pattern]) => pattern.test(path))?.[1] ?? 'none'
