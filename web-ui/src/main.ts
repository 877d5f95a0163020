import './styles/element'
import './styles/base.css'
import './styles/layout.css'
import './styles/table.css'
import { MutationCache, QueryCache, QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import { Refusal } from './api/client'
import App from './app/App.vue'
import { router } from './app/routes'
import { noteExpiry } from './app/expiry'

const client = new QueryClient({
  queryCache: new QueryCache({ onError: noteExpiry }),
  mutationCache: new MutationCache({ onError: noteExpiry }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, problem) =>
        failures < 2 && !(problem instanceof Refusal && problem.status >= 400 && problem.status < 500),
    },
  },
})

createApp(App).use(router).use(VueQueryPlugin, { queryClient: client }).mount('#app')
