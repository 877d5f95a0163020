import { createRouter, createWebHistory, START_LOCATION, type RouteRecordRaw } from 'vue-router'
import { moved } from '@/ui/title'
import HomePage from './HomePage.vue'
import NotFoundPage from './NotFoundPage.vue'
import { paths } from './paths'

const report = () => import('@/features/report/ReportPage.vue')
const item = () => import('@/features/ledger/ItemPage.vue')

/// The map of the portal. The queue shows the pages of other features inside itself: features meet only here.
export const routes: RouteRecordRaw[] = [
  { path: paths.home, component: HomePage },
  { path: paths.upload, component: () => import('@/features/upload/UploadPage.vue') },
  { path: `${paths.upload}/:id/receipt`, component: () => import('@/features/upload/ReceiptPage.vue'), props: true },
  { path: `${paths.upload}/:id/split`, component: () => import('@/features/split/SplitPage.vue'), props: true },
  { path: paths.reports, component: () => import('@/features/report/ReportListPage.vue') },
  { path: `${paths.reports}/:id`, component: report, props: true },
  {
    path: `${paths.reports}/:id/compare`,
    component: () => import('@/features/report/compare/ComparePage.vue'),
    props: true,
  },
  {
    path: `${paths.reports}/:id/candidates`,
    component: () => import('@/features/report/triage/TriagePage.vue'),
    props: true,
  },
  {
    path: `${paths.reports}/:id/last-year`,
    component: () => import('@/features/report/last-year/LastYearPage.vue'),
    props: true,
  },
  {
    path: `${paths.reports}/:id/near-copies/:other`,
    component: () => import('@/features/report/copies/CopiesPage.vue'),
    props: true,
  },
  {
    path: paths.queue,
    component: () => import('@/features/queue/QueuePage.vue'),
    children: [
      { path: 'report/:id', component: report, props: true },
      { path: 'item/:id', component: item, props: true },
    ],
  },
  { path: paths.ledger, component: () => import('@/features/ledger/LedgerPage.vue') },
  { path: `${paths.ledger}/:id`, component: item, props: true },
  { path: `${paths.ledger}/:id/slip`, component: () => import('@/features/ledger/SlipPage.vue'), props: true },
  { path: paths.lists, component: () => import('@/features/lists/ListsPage.vue') },
  { path: `${paths.lists}/:id`, component: () => import('@/features/lists/ListPage.vue'), props: true },
  { path: paths.lookBacks, component: () => import('@/features/lookback/LookBacksPage.vue') },
  { path: `${paths.lookBacks}/:id`, component: () => import('@/features/lookback/LookBackPage.vue'), props: true },
  { path: paths.campaigns, component: () => import('@/features/campaign/CampaignListPage.vue') },
  {
    path: `${paths.campaigns}/:id`,
    component: () => import('@/features/campaign/CampaignPage.vue'),
    props: true,
  },
  { path: paths.notices, component: () => import('@/features/notice/NoticesPage.vue') },
  { path: paths.absences, component: () => import('@/features/absence/AbsencePage.vue') },
  { path: paths.found, component: () => import('@/features/search/SearchPage.vue') },
  { path: paths.system, component: () => import('@/features/system/LettersPage.vue') },
  { path: paths.units, component: () => import('@/features/admin/UnitsPage.vue') },
  { path: paths.routes, component: () => import('@/features/route/RoutesPage.vue') },
  { path: paths.trail, component: () => import('@/features/admin/TrailPage.vue') },
  { path: paths.loggedOut, component: HomePage },
  { path: '/:rest(.*)*', component: NotFoundPage },
]

const inQueue = (path: string) => path.startsWith(paths.queue)

/// After a release an open tab may ask for a part of the portal that is no more: the page that was wanted is loaded whole,
/// once, with the new parts.
function reloadFor(problem: unknown, path: string) {
  const key = 'taizhang.reloaded'
  if (!/dynamically imported module|Importing a module|preload/i.test(String(problem))) return
  if (sessionStorage.getItem(key) === path) return
  sessionStorage.setItem(key, path)
  location.assign(path)
}

export const router = createRouter({
  history: createWebHistory(),
  routes,
  scrollBehavior(to, from, saved) {
    // the queue keeps its own place
    if (to.path === from.path || (inQueue(to.path) && inQueue(from.path))) return false
    return saved ?? { top: 0 }
  },
})

router.afterEach((to, from) => {
  if (from !== START_LOCATION && to.path !== from.path) moved.value = true
  sessionStorage.removeItem('taizhang.reloaded')
})
router.onError((problem, to) => reloadFor(problem, to.fullPath))
