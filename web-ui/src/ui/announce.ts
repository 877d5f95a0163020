import { ref } from 'vue'

/// What a screen reader says without anything taking the focus: the shell holds the one live line.
export const announcement = ref('')

export function announce(text: string) {
  // the same words twice are news twice
  announcement.value = ''
  requestAnimationFrame(() => (announcement.value = text))
}
