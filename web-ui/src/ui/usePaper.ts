import { nextTick, onBeforeUnmount, onMounted, ref } from 'vue'

/// Whether the page is being printed, by its own button or by the browser's: what only paper shows is built no sooner.
export function usePaper() {
  const printing = ref(false)
  const before = () => (printing.value = true)
  const after = () => (printing.value = false)
  onMounted(() => {
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('beforeprint', before)
    window.removeEventListener('afterprint', after)
  })
  async function print() {
    before()
    await nextTick()
    window.print()
  }
  return { printing, print }
}
