import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const literal = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\(/i
const elsewhere = /styles\/(tokens|print)\.css$/

describe('colours', () => {
  it('are written in tokens.css and nowhere else', () => {
    const files = readdirSync('src', { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile() && /\.(vue|css|ts)$/.test(one.name))
      .map((one) => `${one.parentPath}/${one.name}`)
      .filter((path) => !elsewhere.test(path) && !path.includes('/generated/'))

    const found = files.flatMap((path) =>
      readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => literal.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    )

    expect(found).toEqual([])
  })
})
