/// Query keys; the first part is what events and mutations invalidate.
export const keys = {
  me: ['me'] as const,
  units: ['units'] as const,
  members: (unit: string) => ['units', unit, 'members'] as const,
  unitTrail: (unit: string) => ['units', unit, 'trail'] as const,
  unseen: ['unseen'] as const,
  sight: (kind: string, id: string, person: string) => ['sight', kind, id, person] as const,
  people: (q: string) => ['people', q] as const,
  routes: ['routes'] as const,
  routeVersions: (code: string) => ['routes', code, 'versions'] as const,
  seatPeople: (q: string) => ['people', q] as const,
  views: ['views'] as const,
  uploads: (unit: string) => ['uploads', unit] as const,
  receipt: (upload: string) => ['uploads', 'one', upload] as const,
  limits: ['limits'] as const,
  reading: (upload: string) => ['readings', upload] as const,
  corrections: (upload: string) => ['readings', upload, 'corrections'] as const,
  difference: (upload: string) => ['readings', upload, 'difference'] as const,
  split: (upload: string) => ['splits', upload] as const,
  splitUnits: (upload: string) => ['split-units', upload] as const,
  /// what a file says never changes
  splitLines: (upload: string, from: number, to: number, pages: number) =>
    ['split-lines', upload, from, to, pages] as const,
  waitingSplits: ['splits'] as const,
  uploadReports: (upload: string) => ['reports', 'of-upload', upload] as const,
  reports: (filter: object) => ['reports', 'list', filter] as const,
  years: ['reports', 'years'] as const,
  correctionRequests: (report: string) => ['reports', report, 'correction-requests'] as const,
  report: (id: string) => ['reports', id] as const,
  reportTrail: (id: string) => ['reports', id, 'trail'] as const,
  analysis: (id: string, version: number) => ['analyses', id, version] as const,
  versions: (id: string, from: number, to: number) => ['reports', id, 'difference', from, to] as const,
  nearCopies: (id: string) => ['reports', id, 'near-copies'] as const,
  lastYear: (id: string) => ['reports', id, 'last-year'] as const,
  claims: (id: string) => ['reports', id, 'claims'] as const,
  sideBySide: (id: string, other: string) => ['reports', id, 'near-copies', other] as const,
  judgements: (report: string, version: number) => ['judgements', report, version] as const,
  candidates: (report: string) => ['candidates', report] as const,
  queue: (filter: object) => ['queue', 'list', filter] as const,
  queueCounts: ['queue', 'counts'] as const,
  itemTotal: (filter: object) => ['items', 'total', filter] as const,
  reportTotal: (filter: object) => ['reports', 'total', filter] as const,
  lists: (filter: object) => ['lists', 'list', filter] as const,
  list: (id: string) => ['lists', id] as const,
  lines: (id: string) => ['lists', id, 'lines'] as const,
  chain: (id: string) => ['lists', id, 'chain'] as const,
  lookBackPlans: ['look-backs', 'list'] as const,
  lookBackPlan: (id: string) => ['look-backs', id] as const,
  drawnItems: (id: string) => ['look-backs', id, 'items'] as const,
  lookers: (id: string) => ['look-backs', id, 'people'] as const,
  drawVerification: (id: string) => ['look-backs', id, 'verification'] as const,
  rebounds: ['look-backs', 'rebounds'] as const,
  campaigns: (filter: object) => ['campaigns', 'list', filter] as const,
  campaign: (id: string) => ['campaigns', id] as const,
  standings: (id: string, filter: object) => ['campaigns', id, 'units', filter] as const,
  owed: ['campaigns', 'owed'] as const,
  answered: (report: string) => ['campaigns', 'of-report', report] as const,
  notices: (filter: object) => ['notices', 'list', filter] as const,
  unreadNotices: ['notices', 'unread'] as const,
  noticeSettings: ['notices', 'settings'] as const,
  digestPreview: ['notices', 'digests'] as const,
  possibleSigners: (task: string) => ['queue', 'possible-signers', task] as const,
  copies: (about: string, id: string) => ['copies', about, id] as const,
  readers: (about: string, id: string) => ['copies', about, id, 'readers'] as const,
  absences: ['absences'] as const,
  absentees: ['absences', 'people'] as const,
  delegates: (person: string) => ['absences', 'delegates', person] as const,
  search: (q: string, filter: object) => ['search', q, filter] as const,
  uploadsNamed: (q: string, unit?: string) => ['uploads', 'named', q, unit] as const,
  letters: (service: string) => ['letters', service] as const,
  itemGroups: (filter: object) => ['items', 'groups', filter] as const,
  items: (filter: object) => ['items', 'list', filter] as const,
  item: (id: string) => ['items', id] as const,
  departure: (id: string) => ['items', id, 'departure'] as const,
  similar: (filter: object) => ['items', 'similar', filter] as const,
  itemTrail: (id: string) => ['items', id, 'trail'] as const,
  itemRounds: (id: string) => ['items', id, 'rounds'] as const,
  slip: (id: string) => ['items', id, 'slip'] as const,
  itemLookBacks: (id: string) => ['items', id, 'look-backs'] as const,
  stages: (id: string) => ['items', id, 'stages'] as const,
  itemPlan: (id: string) => ['items', id, 'plan'] as const,
  itemExtensions: (id: string) => ['items', id, 'extensions'] as const,
  evidence: (item: string) => ['evidence', item] as const,
  trail: (filter: object) => ['trail', filter] as const,
  verification: ['verification'] as const,
}

export type Topic =
  | 'letters'
  | 'uploads'
  | 'splits'
  | 'readings'
  | 'reports'
  | 'candidates'
  | 'judgements'
  | 'queue'
  | 'items'
  | 'lists'
  | 'look-backs'
  | 'evidence'
  | 'units'
  | 'unseen'
  | 'campaigns'
  | 'views'
  | 'routes'
  | 'notices'
  | 'absences'
  | 'copies'
