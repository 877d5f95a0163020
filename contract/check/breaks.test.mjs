import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { breaks } from './breaks.mjs'

const item = {
  type: 'object',
  required: ['number', 'state', 'due'],
  properties: {
    number: { type: 'string' },
    state: { type: 'string', enum: ['open', 'closed'] },
    due: { anyOf: [{ $ref: '#/components/schemas/Day' }, { type: 'null' }] },
    parts: { type: 'array', items: { $ref: '#/components/schemas/Item' } },
  },
}
const wish = {
  type: 'object',
  required: ['class'],
  properties: { class: { type: 'string', enum: ['now', 'later'] }, goal: { type: ['string', 'null'], maxLength: 100 } },
}

const base = {
  paths: {
    '/items': {
      get: {
        operationId: 'listItems',
        parameters: [{ in: 'query', name: 'state', schema: { type: 'string' } }],
        responses: {
          200: {
            content: {
              'application/json': { schema: { type: 'array', items: { $ref: '#/components/schemas/Item' } } },
            },
          },
          404: {},
        },
      },
      post: {
        operationId: 'addItem',
        requestBody: {
          required: true,
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Wish' } } },
        },
        responses: { 201: {} },
      },
    },
  },
  components: { schemas: { Item: item, Wish: wish, Day: { type: 'string', format: 'date' } } },
}

/// How the document breaks when it is changed so.
function broken(change) {
  const after = structuredClone(base)
  change(after, after.components.schemas)
  return breaks(base, after)
}

const breaking = {
  'GET /items is gone': (document) => delete document.paths['/items'].get,
  'GET /items is called list and no longer listItems': (document) =>
    (document.paths['/items'].get.operationId = 'list'),
  'GET /items: query state is not taken any more': (document) => (document.paths['/items'].get.parameters = []),
  'GET /items: query state is needed': (document) => (document.paths['/items'].get.parameters[0].required = true),
  'GET /items: query unit is needed': (document) =>
    document.paths['/items'].get.parameters.push({ in: 'query', name: 'unit', required: true, schema: {} }),
  'GET /items answers 200 no longer': (document) => delete document.paths['/items'].get.responses[200],
  'GET /items 200 is object and no longer array': (document) =>
    (document.paths['/items'].get.responses[200].content['application/json'].schema = { type: 'object' }),
  'POST /items takes no body any more': (document) => delete document.paths['/items'].post.requestBody,
  'Item.number is gone': (_, { Item }) => delete Item.properties.number,
  'Item.number is integer and no longer string': (_, { Item }) => (Item.properties.number.type = 'integer'),
  'Item.number may be null now': (_, { Item }) => (Item.properties.number.type = ['string', 'null']),
  'Item.number may be left out now': (_, { Item }) => (Item.required = ['state', 'due']),
  'Item.state knows no closed any more': (_, { Item }) => (Item.properties.state.enum = ['open']),
  'Item.state may be any value now': (_, { Item }) => delete Item.properties.state.enum,
  'Day is of the form date-time and no longer date': (_, { Day }) => (Day.format = 'date-time'),
  'Wish.class knows no later any more': (_, { Wish }) => (Wish.properties.class.enum = ['now']),
  'Wish.goal is needed': (_, { Wish }) => Wish.required.push('goal'),
  'Wish.goal may not be null any more': (_, { Wish }) => (Wish.properties.goal.type = 'string'),
  'Wish.goal has maxLength 50': (_, { Wish }) => (Wish.properties.goal.maxLength = 50),
  'Wish.goal must be like \\S': (_, { Wish }) => (Wish.properties.goal.pattern = '\\S'),
}

for (const [sentence, change] of Object.entries(breaking)) {
  test(sentence, () => assert.deepEqual(broken(change), [sentence]))
}

const harmless = {
  nothing: () => undefined,
  'another operation': (document) => (document.paths['/other'] = { get: { responses: {} } }),
  'another field in an answer': (_, { Item }) =>
    Item.required.push('more') && (Item.properties.more = { type: 'string' }),
  'another value in an answer': (_, { Item }) => Item.properties.state.enum.push('waiting'),
  'another optional field in a request': (_, { Wish }) => (Wish.properties.note = { type: 'string' }),
  'another optional parameter': (document) =>
    document.paths['/items'].get.parameters.push({ in: 'query', name: 'unit', schema: {} }),
  'never null in an answer': (_, { Item }) => (Item.properties.due = { $ref: '#/components/schemas/Day' }),
  'more room in a request': (_, { Wish }) => (Wish.properties.goal.maxLength = 200),
  'no longer needed in a request': (_, { Wish }) => (Wish.required = []),
  'a field in line instead of by name': (_, { Item }) =>
    (Item.properties.due = { anyOf: [{ type: 'string', format: 'date' }, { type: 'null' }] }),
}

for (const [what, change] of Object.entries(harmless)) {
  test(`${what} breaks nothing`, () => assert.deepEqual(broken(change), []))
}

test('what is published breaks nothing of itself, and everything of nothing', () => {
  const published = JSON.parse(readFileSync(new URL('../review-service.json', import.meta.url), 'utf8'))

  assert.deepEqual(breaks(published, published), [])
  assert.ok(breaks(published, { paths: {} }).length >= Object.keys(published.paths).length)
})
