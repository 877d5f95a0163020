// Writes src/api/generated/<service>.ts from contract/: the types of what the services take and answer. Every script that
// compiles the portal runs this first.
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import openapi, { astToString } from 'openapi-typescript'

const contract = new URL('../contract/', import.meta.url)
const target = new URL('./src/api/generated/', import.meta.url)
// what is not in a document of ours may not be used as if it were
const options = {
  alphabetize: true,
  rootTypes: true,
  rootTypesNoSchemaPrefix: true,
  rootTypesKeepCasing: true,
  additionalProperties: false,
}

await rm(target, { recursive: true, force: true })
await mkdir(target, { recursive: true })
for (const file of (await readdir(contract)).filter((name) => name.endsWith('.json'))) {
  const document = JSON.parse(await readFile(new URL(file, contract), 'utf8'))
  const types = astToString(await openapi(document, options))
  await writeFile(new URL(file.replace(/(-service)?\.json$/, '.ts'), target), types)
}
