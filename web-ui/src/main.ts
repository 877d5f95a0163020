import './styles/element'
import './styles/tokens.css'
import './styles/base.css'
import './styles/patterns.css'
import './styles/print.css'
import { MutationCache, QueryCache, QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import App from './app/App.vue'
import { options } from './app/asking'
import { allWords, lastSpoken, speak } from './i18n'
import { paths } from './app/paths'
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

/// The first page and the queue come before the words of all others.
router.beforeResolve((to) => (to.path === paths.home || to.path.startsWith(paths.queue) ? undefined : allWords()))

void speak(lastSpoken()).finally(() => {
  createApp(App).use(router).use(VueQueryPlugin, { queryClient: client }).mount('#app')
  void allWords()
})
