import { locale } from '@/i18n'

/// Every address of the portal, and the few of the gateway that it links to.
export const paths = {
  home: '/',
  upload: '/uploads',
  receipt: (upload: string) => `/uploads/${upload}/receipt`,
  split: (upload: string) => `/uploads/${upload}/split`,
  reports: '/reports',
  report: (id: string, at?: { version?: number; start: number; end: number }) =>
    at ? `/reports/${id}?${at.version ? `version=${at.version}&` : ''}at=${at.start}-${at.end}` : `/reports/${id}`,
  compare: (id: string, from: number, to: number) => `/reports/${id}/compare?from=${from}&to=${to}`,
  nearCopy: (id: string, other: string) => `/reports/${id}/near-copies/${other}`,
  lastYear: (id: string) => `/reports/${id}/last-year`,
  triage: (id: string) => `/reports/${id}/candidates`,
  queue: '/queue',
  queued: (kind: 'report' | 'item', id: string) => `/queue/${kind}/${id}`,
  ledger: '/ledger',
  item: (id: string) => `/ledger/${id}`,
  slip: (item: string) => `/ledger/${item}/slip`,
  itemsOfReport: (report: string) => `/ledger?report=${report}`,
  lists: '/lists',
  list: (id: string) => `/lists/${id}`,
  itemsOfList: (list: string) => `/ledger?list=${list}`,
  lookBacks: '/look-backs',
  lookBack: (id: string) => `/look-backs/${id}`,
  campaigns: '/campaigns',
  campaign: (id: string) => `/campaigns/${id}`,
  notices: '/notices',
  absences: '/absences',
  /// where what a notice tells of is
  told: (about: string, subject: string) =>
    ({
      absence: '/absences',
      report: `/reports/${subject}`,
      item: `/ledger/${subject}`,
      upload: `/uploads/${subject}/split`,
    })[about] ?? `/campaigns/${subject}`,
  found: '/search',
  search: (q: string) => `/search?q=${encodeURIComponent(q)}`,
  loggedOut: '/logged-out',
  system: '/system',
  units: '/units',
  routes: '/routes',
  trail: '/trail',
}

export const gateway = {
  /// the login form speaks the reader's language, too
  login: (then: string) => `/login?then=${encodeURIComponent(then)}&ui_locales=${locale.value}`,
  logout: '/logout',
  part: (report: string) => `/api/reports/${report}/original`,
  original: (upload: string) => `/api/uploads/${upload}/content`,
  evidence: (id: string) => `/api/evidence/${id}/content`,
  owing: (campaign: string) => `/api/campaigns/${campaign}/owing.xlsx`,
  ledger: (filter: object) => {
    const asked = Object.entries(filter).filter(([, value]) => value !== undefined && value !== '')
    return `/api/items/ledger.xlsx?${new URLSearchParams(asked.map(([key, value]) => [key, String(value)]))}`
  },
  preview: (id: string) => `/api/evidence/${id}/preview`,
  roster: '/api/units/roster.xlsx',
  listTemplate: (list: string) => `/api/lists/${list}/template.xlsx`,
}
