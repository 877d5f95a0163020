import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { costs } from '../budget'

type Bundle = Parameters<typeof costs>[0]

// what cannot be compressed, the same each time
const text = (kilobytes: number) =>
  createHash('shake256', { outputLength: kilobytes * 500 })
    .update('any')
    .digest('hex')

function chunk(fileName: string, kilobytes: number, more: object = {}) {
  const imports: string[] = []
  return { type: 'chunk', fileName, code: text(kilobytes), imports, isEntry: false, moduleIds: [], ...more }
}

function bundle(...outputs: { fileName: string }[]) {
  return Object.fromEntries(outputs.map((output) => [output.fileName, output])) as unknown as Bundle
}

describe('what the first visit of a page costs', () => {
  const entry = chunk('index.js', 5, { isEntry: true, imports: ['vue.js'] })
  const page = (more: object) =>
    chunk('queue.js', 5, { moduleIds: ['/somewhere/src/features/queue/QueuePage.vue'], ...more })

  it('is the entry, the page and what both name, each once', () => {
    const alone = costs(bundle(entry, chunk('vue.js', 5), page({ imports: [] })))[0]!
    const shared = costs(bundle(entry, chunk('vue.js', 5), page({ imports: ['vue.js', 'index.js'] })))[0]!

    expect(shared).toEqual(alone)
    expect(shared.page).toBe('features/queue/QueuePage.vue')
  })

  it('counts the styles, too', () => {
    const style = { type: 'asset', fileName: 'queue.css', source: text(5) }
    const bare = costs(bundle(entry, page({})))[0]!
    const dressed = costs(bundle(entry, style, page({ viteMetadata: { importedCss: new Set(['queue.css']) } })))[0]!

    expect(dressed.kilobytes).toBeGreaterThan(bare.kilobytes)
  })

  it('leaves out what a page fetches only when it is needed', () => {
    const chart = chunk('chart.js', 500)

    expect(costs(bundle(entry, chart, page({ dynamicImports: ['chart.js'] })))).toEqual(costs(bundle(entry, page({}))))
  })

  it('allows the queue less than others', () => {
    const other = chunk('report.js', 5, { moduleIds: ['/somewhere/src/features/report/ReportPage.vue'] })

    expect(
      costs(bundle(entry, page({}), other))
        .map((cost) => cost.budget)
        .sort(),
    ).toEqual([180, 260])
  })
})
