/**
 * IPTC ninjs 2.x and 3.x as one shape: version 3 has the names of version 2 in camel case, so all names are read in lower case.
 * https://iptc.org/standards/ninjs/
 */
import { z } from 'zod'

const words = z
  .string()
  .nullish()
  .transform((text) => (text ?? '').trim() || null)
const listOf = <Shape extends z.ZodType>(shape: Shape) =>
  z
    .array(shape)
    .nullish()
    .transform((list) => list ?? [])

const text = z.object({ role: words, contenttype: words, value: words })
const concept = z.object({ name: words, uri: words, rel: words, role: words, literal: words })
const rendition = z.object({
  name: words,
  href: words,
  contenttype: words,
  width: z.number().nullish(),
  height: z.number().nullish(),
})
const picture = z.object({
  uri: words,
  type: words,
  name: words,
  by: words,
  headlines: listOf(text),
  descriptions: listOf(text),
  renditions: listOf(rendition),
  copyrightholder: words,
  copyrightnotice: words,
  creditline: words,
})

export const itemShape = z.object({
  uri: z.string('must be there').min(1),
  type: words,
  language: words,
  pubstatus: words,
  by: words,
  slugline: words,
  located: words,
  ednote: words,
  firstcreated: words,
  versioncreated: words,
  contentcreated: words,
  embargoed: words,
  embargoeduntil: words,
  copyrightholder: words,
  creditline: words,
  headlines: listOf(text),
  descriptions: listOf(text),
  bodies: listOf(text),
  people: listOf(concept),
  organisations: listOf(concept),
  subjects: listOf(concept),
  genres: listOf(concept),
  infosources: listOf(concept),
  places: listOf(concept),
  events: listOf(concept),
  associations: listOf(picture),
  renditions: listOf(rendition),
  altids: listOf(z.object({ role: words, value: words })),
})
export type NinjsItem = z.output<typeof itemShape>
export type NinjsPicture = z.output<typeof picture>

/** A value with the names of its properties in lower case, all the way down. */
export function inLowerCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inLowerCase)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name.toLowerCase(), inLowerCase(part)]))
}
