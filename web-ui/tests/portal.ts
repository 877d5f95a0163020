import { MutationCache, QueryCache, QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { render } from '@testing-library/vue'
import { vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import App from '@/app/App.vue'
import { expired, noteExpiry } from '@/app/expiry'
import { options } from '@/app/asking'
import { routes } from '@/app/routes'
import { handle } from '../mock-api/backend'
import { seed } from '../mock-api/seed'
import type { World } from '../mock-api/world'

/// The whole portal as somebody sees it, over the pretended backend.
///
/// @param slowly the address is understood after the portal has begun, as on a slow line
export async function portal(username: string | null, path: string, world: World = seed(3), { slowly = false } = {}) {
  expired.value = false
  const session = { username }
  vi.stubGlobal('fetch', (request: Request) => handle(world, session.username, request))
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: noteExpiry }),
    mutationCache: new MutationCache({ onError: noteExpiry }),
    defaultOptions: options(false),
  })
  const history = createMemoryHistory()
  const router = createRouter({ history, routes })
  if (slowly) {
    history.replace(path)
    router.beforeEach(() => new Promise((go) => setTimeout(go, 300)))
  } else await router.push(path)
  const screen = render(App, { global: { plugins: [router, [VueQueryPlugin, { queryClient: client }]] } })
  return { screen, world, router, client, session }
}
