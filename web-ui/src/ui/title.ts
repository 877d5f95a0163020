import { ref, toValue, watchEffect, type MaybeRefOrGetter } from 'vue'
import { t } from '@/i18n'

/// True after the first move within the portal: until then the browser's own focus is right.
export const moved = ref(false)

/// What the browser's tab says: `待办 86 · 台账`.
export function useTitle(title: MaybeRefOrGetter<string>) {
  watchEffect(() => {
    const own = toValue(title)
    document.title = own ? `${own} · ${t('app.name')}` : t('app.name')
  })
}
