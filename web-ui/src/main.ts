import './styles/element'
import './styles/tokens.css'
import './styles/base.css'
import './styles/patterns.css'
import './styles/print.css'
import { MutationCache, QueryCache, QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import App from './app/App.vue'
import { options } from './app/asking'
import { lastSpoken, speak } from './i18n'
import { router } from './app/routes'
import { noteAnswer, noteConnection } from './app/connection'
import { noteExpiry } from './app/expiry'

function note(problem: Error) {
  noteExpiry(problem)
  noteConnection(problem)
}

const client = new QueryClient({
  queryCache: new QueryCache({ onError: note, onSuccess: noteAnswer }),
  mutationCache: new MutationCache({ onError: note, onSuccess: noteAnswer }),
  defaultOptions: options(true),
})

void speak(lastSpoken()).finally(() =>
  createApp(App).use(router).use(VueQueryPlugin, { queryClient: client }).mount('#app'),
)
