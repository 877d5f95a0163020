// What would fail a client that was written against `before` when it meets `after`. Both are OpenAPI 3.1 documents as
// the services' builds write them: schemas are objects, lists, enumerations, references, and `anyOf` for "or null".

/// Sentences, one for each break; none when every client goes on working.
export function breaks(before, after) {
  const found = []
  const side = { before, after, found, seen: new Set() }
  for (const [path, item] of Object.entries(before.paths ?? {})) {
    for (const [method, operation] of Object.entries(item)) {
      const now = after.paths?.[path]?.[method]
      const name = `${method.toUpperCase()} ${path}`
      if (now) compareOperations(name, operation, now, side)
      else found.push(`${name} is gone`)
    }
  }
  return [...new Set(found)]
}

function compareOperations(name, before, after, side) {
  const { found } = side
  if (before.operationId !== after.operationId)
    found.push(`${name} is called ${after.operationId} and no longer ${before.operationId}`)
  if (isOpen(before) && !isOpen(after)) found.push(`${name} wants a login`)
  compareParameters(name, before.parameters ?? [], after.parameters ?? [], side)
  compareBodies(name, before.requestBody, after.requestBody, side)
  for (const [status, answer] of Object.entries(before.responses ?? {})) {
    const now = after.responses?.[status]
    if (now)
      compareContent(`${name} ${status}`, followed(answer, side.before), followed(now, side.after), 'answered', side)
    else if (status.startsWith('2')) found.push(`${name} answers ${status} no longer`)
  }
}

const isOpen = (operation) => Array.isArray(operation.security) && operation.security.length === 0

function compareParameters(name, before, after, side) {
  const key = (one) => `${one.in} ${one.name}`
  for (const one of before) {
    const now = after.find((other) => key(other) === key(one))
    if (!now) side.found.push(`${name}: ${key(one)} is not taken any more`)
    else compare(`${name}: ${key(one)}`, one.schema, now.schema, 'asked', side)
  }
  for (const now of after) {
    const needed = now.required && !before.find((one) => key(one) === key(now))?.required
    if (needed) side.found.push(`${name}: ${key(now)} is needed`)
  }
}

function compareBodies(name, before, after, side) {
  if (!before && after?.required) side.found.push(`${name} needs a body`)
  if (before && !after) side.found.push(`${name} takes no body any more`)
  if (!before || !after) return
  if (after.required && !before.required) side.found.push(`${name} needs its body`)
  compareContent(`${name} body`, before, after, 'asked', side)
}

function compareContent(name, before, after, direction, side) {
  for (const [mediaType, content] of Object.entries(before.content ?? {})) {
    const now = after.content?.[mediaType]
    if (!now) side.found.push(`${name}: ${mediaType} is gone`)
    else compare(name, content.schema, now.schema, direction, side)
  }
}

function compare(name, before, after, direction, side) {
  if (!before || !after) return
  const was = { ...followed(before, side.before), nullable: isNullable(before, side.before) }
  const is = { ...followed(after, side.after), nullable: isNullable(after, side.after) }
  const place = nameOf(before) ?? name
  // what refers to itself, or is used in many places, is said once
  const pair = `${direction} ${nameOf(before)} ${nameOf(after)}`
  if (direction === 'asked' && was.nullable && !is.nullable) side.found.push(`${name} may not be null any more`)
  if (direction === 'answered' && is.nullable && !was.nullable) side.found.push(`${name} may be null now`)
  if (nameOf(before) && nameOf(after)) {
    if (side.seen.has(pair)) return
    side.seen.add(pair)
  }
  compareValues(place, was, is, direction, side)
  compareProperties(place, was, is, direction, side)
  compare(`${place}[]`, was.items, is.items, direction, side)
  if (isSchema(was.additionalProperties) && isSchema(is.additionalProperties)) {
    compare(`${place}{}`, was.additionalProperties, is.additionalProperties, direction, side)
  }
}

const isSchema = (value) => typeof value === 'object' && value !== null

function compareValues(place, was, is, direction, { found }) {
  const [narrow, wide] = direction === 'asked' ? [was, is] : [is, was]
  if (!fits(typesOf(narrow), typesOf(wide)))
    found.push(
      `${place} is ${typesOf(is).join(' or ') || 'anything'} and no longer ${typesOf(was).join(' or ') || 'anything'}`,
    )
  const gone = (was.enum ?? []).filter((value) => is.enum && !is.enum.includes(value))
  if (gone.length > 0) found.push(`${place} knows no ${gone.join(', ')} any more`)
  if (direction === 'answered' && was.enum && !is.enum) found.push(`${place} may be any value now`)
  if (direction === 'asked' && is.enum && !was.enum) found.push(`${place} takes only ${is.enum.join(', ')}`)
  if (was.format !== is.format && (direction === 'answered' ? was.format : is.format))
    found.push(`${place} is of the form ${is.format} and no longer ${was.format}`)
  if (direction === 'asked') tighter(place, was, is, found)
}

/// Types that a value of `narrow` may have and one of `wide` may not; no type at all is any.
function fits(narrow, wide) {
  if (wide.length === 0) return true
  return (
    narrow.length > 0 && narrow.every((type) => wide.includes(type) || (type === 'integer' && wide.includes('number')))
  )
}

const typesOf = (schema) =>
  [schema.type ?? []]
    .flat()
    .filter((type) => type !== 'null')
    .sort()

const ceilings = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems']
const floors = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems']

function tighter(place, was, is, found) {
  for (const limit of ceilings) {
    if (is[limit] !== undefined && !(was[limit] <= is[limit])) found.push(`${place} has ${limit} ${is[limit]}`)
  }
  for (const limit of floors) {
    if (is[limit] !== undefined && !(was[limit] >= is[limit])) found.push(`${place} has ${limit} ${is[limit]}`)
  }
  if (is.pattern !== undefined && is.pattern !== was.pattern) found.push(`${place} must be like ${is.pattern}`)
}

function compareProperties(place, was, is, direction, side) {
  const needed = is.required ?? []
  const promised = was.required ?? []
  for (const [name, property] of Object.entries(was.properties ?? {})) {
    const now = is.properties?.[name]
    if (!now) side.found.push(`${place}.${name} is gone`)
    else compare(`${place}.${name}`, property, now, direction, side)
    if (now && direction === 'answered' && promised.includes(name) && !needed.includes(name))
      side.found.push(`${place}.${name} may be left out now`)
  }
  for (const name of needed) {
    if (direction === 'asked' && !promised.includes(name)) side.found.push(`${place}.${name} is needed`)
  }
}

/// The schema without the ways around it: references, and an `anyOf` that only adds null.
function followed(node, document) {
  if (node.$ref) return followed(resolve(node.$ref, document), document)
  const others = (node.anyOf ?? []).filter((one) => one.type !== 'null')
  return others.length === 1 ? followed(others[0], document) : node
}

function isNullable(schema, document) {
  if (schema.$ref) return isNullable(resolve(schema.$ref, document), document)
  if (schema.anyOf) return schema.anyOf.some((one) => isNullable(one, document))
  return [schema.type ?? []].flat().includes('null')
}

function resolve(reference, document) {
  const steps = reference.replace(/^#\//, '').split('/')
  return steps.reduce((node, step) => node[step.replaceAll('~1', '/').replaceAll('~0', '~')], document)
}

/// Of a named schema, so that a break in it reads the same wherever it is met.
function nameOf(schema) {
  const others = (schema.anyOf ?? []).filter((one) => one.type !== 'null')
  const reference = schema.$ref ?? (others.length === 1 ? others[0].$ref : undefined)
  return reference?.split('/').at(-1)
}
