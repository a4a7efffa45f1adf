/** What the YAML files of an edition hold. */
import { z } from 'zod'
import { authorKinds } from '@/lib/newsroom/article'
import { calendarDay } from '@/lib/newsroom/dates'
import { crawlerPurposes } from './edition'
import { distinct, language, oneLine, optionalWords, slug, words } from '../story-file/fields'
import { whenSchema } from '../story-file/when'

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'a colour is # and six hexadecimal digits, like "#8a1c2b"')
const fraction = z.number().min(0).max(1)
const orEmpty = z.string().default('').transform(oneLine)
const optionalWhen = whenSchema.nullable().default(null)
const timeZone = z.string().refine(isTimeZone, 'must be a time zone, like Europe/London')

/** A list in which each has a slug of its own. */
function listOf<Shape extends z.ZodType<{ slug: string }>>(row: Shape) {
  return z.array(row).superRefine(distinct((item) => item.slug))
}

export const publicationSchema = z.strictObject({
  name: words,
  strapline: orEmpty,
  description: orEmpty,
  language,
  timeZone,
  contactEmail: optionalWords,
  address: optionalWords,
  footerNote: optionalWords,
  profiles: z.array(words).default([]),
  allowAiAnswers: z.boolean().default(true),
  allowAiTraining: z.boolean().default(false),
  miningReserved: z.boolean().default(true),
  miningPolicy: optionalWords,
  websubHub: optionalWords,
  indexnowKey: optionalWords,
})
export const sectionsSchema = listOf(z.strictObject({
  slug, name: words, description: optionalWords, parent: slug.nullable().default(null), rank: z.int(), accent: colour, accentDark: colour,
  addresses: z.array(words).default([]),
}))
export const authorsSchema = listOf(z.strictObject({
  slug,
  name: words,
  kind: z.enum(authorKinds),
  title: optionalWords,
  bio: optionalWords,
  email: optionalWords,
  url: optionalWords,
  portrait: slug.nullable().default(null),
}))
export const topicsSchema = listOf(z.strictObject({ slug, name: words, description: optionalWords }))
export const imagesSchema = listOf(z.strictObject({
  slug,
  /** Beneath the folder of media; a picture that lies elsewhere has an address and a size in its place. */
  file: z.string().regex(/^[a-z0-9](?:[a-z0-9._-]|\/(?=[a-z0-9]))*$/i, 'the name of a file has no spaces, and no part of its path begins with a dot').nullable().default(null),
  url: optionalWords,
  width: z.int().positive().nullable().default(null),
  height: z.int().positive().nullable().default(null),
  alt: optionalWords,
  caption: optionalWords,
  credit: optionalWords,
  copyright: optionalWords,
  placeholder: optionalWords,
  focalX: fraction.default(0.5),
  focalY: fraction.default(0.5),
}))
export const frontSchema = z.array(z.strictObject({
  front: slug,
  article: slug,
  size: z.enum(['LEAD', 'MAJOR', 'STANDARD']),
  rank: z.int(),
  startsAt: optionalWhen,
  endsAt: optionalWhen,
})).superRefine(distinct((slot) => `${slot.article} on ${slot.front}`))
export const noticesSchema = listOf(z.strictObject({
  slug, text: words, url: optionalWords, startsAt: optionalWhen, endsAt: optionalWhen,
}))
/** Where there is no such file, the paper has the crawlers that it began with, and tells nobody. */
export const crawlersSchema = z.array(z.strictObject({ token: words, purpose: z.enum(crawlerPurposes), allowed: z.boolean().default(true) }))
  .superRefine(distinct(({ token }) => token))
export const webhooksSchema = listOf(z.strictObject({ slug, url: words, active: z.boolean().default(false) }))

function isTimeZone(zone: string): boolean {
  try {
    return calendarDay(new Date(0), zone) !== ''
  } catch {
    return false
  }
}
