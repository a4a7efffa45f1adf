import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { z } from 'zod'

// The standard's schema allows no other members (unevaluatedProperties, additionalProperties: false), asks associated items for a name,
// and every text for a value. The schema itself is IPTC's; where NINJS_SCHEMA names a copy of it, items are held against that as well.
const text = z.strictObject({ role: z.string(), contentType: z.string(), value: z.string().min(1) })
const concept = z.strictObject({ name: z.string().min(1), uri: z.url(), rel: z.string() })
const altIds = z.array(z.strictObject({ role: z.string(), value: z.url() }))
const common = { uri: z.url(), by: z.string().optional() }
const picture = z.strictObject({
  ...common,
  type: z.literal('picture'),
  name: z.string(),
  headlines: z.array(text).optional(), descriptions: z.array(text).optional(), copyrightNotice: z.string().optional(),
  renditions: z.array(z.strictObject({ name: z.string(), href: z.url(), width: z.int(), height: z.int() })),
})
const translation = z.strictObject({
  ...common, type: z.literal('text'), name: z.string().min(1), rel: z.enum(['translationOf', 'translation']), language: z.string(), altIds,
})
const instant = z.iso.datetime({ offset: true })
const item = z.strictObject({
  ...common,
  type: z.literal('text'),
  standard: z.strictObject({ name: z.literal('ninjs'), version: z.literal('3.1'), schema: z.url() }),
  firstCreated: instant, versionCreated: instant, contentCreated: instant,
  pubStatus: z.enum(['usable', 'withheld', 'canceled']),
  language: z.string(), copyrightHolder: z.string(), located: z.string().optional(),
  slugline: z.string().optional(), embargoedUntil: instant.optional(), edNote: z.string().min(1).optional(),
  headlines: z.array(text).min(1), descriptions: z.array(text).optional(), bodies: z.array(text).min(1),
  people: z.array(concept).optional(), organisations: z.array(concept).optional(), subjects: z.array(concept).optional(),
  genres: z.array(z.strictObject({ name: z.string() })),
  associations: z.array(z.union([picture, translation])).optional(),
  altIds: altIds.optional(),
})

const schemaFile = process.env.NINJS_SCHEMA
const isValid = schemaFile ? validatorFrom(schemaFile) : undefined

/** What is wrong with an item by ninjs 3.1, in words; empty when it is valid. */
export function ninjsProblems(value: unknown): string[] {
  const shape = item.safeParse(value)
  const problems = shape.success ? [] : shape.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`)
  if (isValid && !isValid(value)) problems.push(...(isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`))
  return problems
}

function validatorFrom(file: string) {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  // Places may have a shape on the map; ours have none.
  ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json' })
  const schema: unknown = JSON.parse(readFileSync(file, 'utf8'))
  return ajv.compile(z.record(z.string(), z.unknown()).parse(schema))
}
