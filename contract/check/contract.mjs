// Holds what the services' builds have written against what is committed here. `check` fails where they differ; `renew`
// takes the new over, unless it would break a client: that needs `--break "why"`, and stands in breaks.md ever after.
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { breaks } from './breaks.mjs'

const services = ['ingest-service', 'extract-service', 'review-service', 'gateway']
const root = new URL('../../', import.meta.url)
const [command, flag, why] = process.argv.slice(2)

const read = (file) => JSON.parse(readFileSync(file, 'utf8'))

/// In the order in which it is read; the builds write it as it came to be.
function text({ openapi, info, servers, tags, paths, components, ...others }) {
  return `${JSON.stringify({ openapi, info, servers, tags, paths, components, ...others }, null, 2)}\n`
}

function changes() {
  return services.flatMap((service) => {
    const file = new URL(`contract/${service}.json`, root)
    const built = new URL(`${service}/target/openapi/openapi.json`, root)
    if (!existsSync(built)) throw new Error(`${service} is not built: ${fileURLToPath(built)} is missing`)
    const before = existsSync(file) ? read(file) : { paths: {} }
    const after = read(built)
    return isDeepStrictEqual(before, after) ? [] : [{ service, file, after, broken: breaks(before, after) }]
  })
}

function told({ service, broken }) {
  return [
    `${service} answers otherwise than contract/${service}.json says${broken.length > 0 ? ', and breaks clients:' : '.'}`,
    ...broken.map((one) => `  - ${one}`),
  ].join('\n')
}

function refuse(found, advice) {
  console.error([...found.map(told), advice].join('\n'))
  process.exitCode = 1
}

function note(found) {
  const today = new Date().toISOString().slice(0, 10)
  const lines = found.flatMap(({ service, broken }) => broken.map((one) => `- ${service}: ${one}`))
  appendFileSync(new URL('contract/breaks.md', root), `\n## ${today}: ${why}\n${lines.join('\n')}\n`)
}

const found = changes()
const breaking = found.filter(({ broken }) => broken.length > 0)
if (command === 'check') {
  if (found.length > 0)
    refuse(found, 'If that is meant, `./taizhang contract` renews contract/; commit it with the change.')
} else if (command === 'renew' && (flag === undefined || (flag === '--break' && why))) {
  if (breaking.length > 0 && !why) {
    refuse(breaking, 'Nothing was written. Let it grow instead, or break on purpose: ./taizhang contract --break "why"')
  } else {
    if (breaking.length > 0) note(breaking)
    found.forEach(({ file, after }) => writeFileSync(file, text(after)))
    console.log(
      found.length > 0
        ? `renewed: ${found.map(({ service }) => service).join(', ')}`
        : 'contract/ is what the services answer',
    )
  }
} else {
  console.error('usage: contract.mjs check | renew [--break "why"]')
  process.exitCode = 2
}
