import './styles/element'
import './styles/tokens.css'
import './styles/base.css'
import './styles/patterns.css'
import './styles/print.css'
import { MutationCache, QueryCache, QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import App from './app/App.vue'
import { options } from './app/asking'
import { router } from './app/routes'
import { noteAnswer, noteConnection } from './app/connection'
import { noteExpiry } from './app/expiry'
import { locale, speak } from './i18n'

function note(problem: Error) {
  noteExpiry(problem)
  noteConnection(problem)
}

const client = new QueryClient({
  queryCache: new QueryCache({ onError: note, onSuccess: noteAnswer }),
  mutationCache: new MutationCache({ onError: note, onSuccess: noteAnswer }),
  defaultOptions: options(true),
})

const app = createApp(App).use(router).use(VueQueryPlugin, { queryClient: client })

// without the words of the other language there is still the portal, in Chinese
void speak(locale.value)
  .catch(() => undefined)
  .finally(() => app.mount('#app'))
