import { cleanup, configure } from '@testing-library/vue'
import { afterEach, beforeEach } from 'vitest'
import { allWords, locale, speak } from '@/i18n'

// several builds may share the machine
configure({ asyncUtilTimeout: 8_000 })

// jsdom's signals are none of Node's, whose requests take no others
const NodeRequest = globalThis.Request
globalThis.Request = class extends NodeRequest {
  constructor(input: RequestInfo | URL, init?: RequestInit) {
    super(input, { ...init, signal: null })
  }
}

// both languages are there, so that a test changes between them at once
await Promise.all([speak('en'), allWords()])

beforeEach(() => {
  locale.value = 'zh-CN'
})

// jsdom lays nothing out; the portal arranges itself by the room there is
Element.prototype.scrollIntoView = () => undefined
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { get: () => 1280 })
afterEach(cleanup)
