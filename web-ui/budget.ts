import { gzipSync } from 'node:zlib'
import type { Rollup, Plugin } from 'vite'

type Bundle = Rollup.OutputBundle

/// What a page's first visit may load, in kB as the gateway sends it.
export const budgets = {
  'features/queue/QueuePage.vue': 180,
} as const

/// Of every page that is not named above.
export const usual = 260

export interface Cost {
  page: string
  kilobytes: number
  budget: number
}

/// A page with the entry, and the chunks and styles that both name; what they fetch only when it is needed is not of
/// the first visit.
function filesOf(bundle: Bundle, page: string, seen = new Set<string>()): Set<string> {
  if (seen.has(page)) return seen
  seen.add(page)
  const chunk = bundle[page]
  if (chunk?.type !== 'chunk') return seen
  for (const style of chunk.viteMetadata?.importedCss ?? []) seen.add(style)
  for (const imported of chunk.imports) filesOf(bundle, imported, seen)
  return seen
}

function compressed(bundle: Bundle, file: string): number {
  const output = bundle[file]
  if (!output) return 0
  return gzipSync(output.type === 'chunk' ? output.code : output.source, { level: 6 }).length
}

const isPage = (module: string) => module.endsWith('Page.vue')

/// What each page costs whoever comes for the first time, the dearest first.
export function costs(bundle: Bundle): Cost[] {
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
  const entry = chunks.filter((chunk) => chunk.isEntry).map((chunk) => chunk.fileName)
  return chunks
    .flatMap((chunk) => chunk.moduleIds.filter(isPage).map((module) => ({ chunk, module })))
    .filter(({ chunk }) => !chunk.isEntry)
    .map(({ chunk, module }) => {
      const page = module.replace(/^.*\/src\//, '').replace(/\?.*$/, '')
      const files = new Set([...entry, chunk.fileName].flatMap((file) => [...filesOf(bundle, file)]))
      const bytes = [...files].reduce((sum, file) => sum + compressed(bundle, file), 0)
      return { page, kilobytes: Math.ceil(bytes / 1000), budget: budgets[page as keyof typeof budgets] ?? usual }
    })
    .sort((one, other) => other.kilobytes - one.kilobytes)
}

/// Prints what each page costs, and fails the build of one that costs too much.
export function budget(): Plugin {
  return {
    name: 'budget',
    apply: 'build',
    // the styles are written after everybody else's chunks
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const all = costs(bundle)
        for (const { page, kilobytes, budget } of all) {
          this.info(`${page.padEnd(40)} ${String(kilobytes).padStart(4)} of ${budget} kB`)
        }
        const dear = all.filter((cost) => cost.kilobytes > cost.budget)
        if (dear.length > 0) {
          const said = dear.map(({ page, kilobytes, budget }) => `${page} ${kilobytes} kB instead of ${budget}`)
          this.error(`a first visit loads too much: ${said.join(', ')}; load what is not needed at once later`)
        }
      },
    },
  }
}
