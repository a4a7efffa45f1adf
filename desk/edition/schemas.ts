/** What the YAML files of an edition hold. */
import { z } from 'zod'
import { authorKinds } from '@/lib/newsroom/article'
import { calendarDay } from '@/lib/newsroom/dates'
import { safeHref } from '@/lib/newsroom/safe-href'
import { distinct, inlineWords, language, optionalWords, slug, words } from '../story-file/fields'
import { whenSchema } from '../story-file/when'

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'a colour is # and six hexadecimal digits, like "#8a1c2b"')
const fraction = z.number().min(0).max(1)
const email = z.email().nullable().default(null)
const orEmpty = z.string().default('').transform((text) => text.replace(/\s+/g, ' ').trim())
const href = z.string().refine((url) => safeHref(url) !== null, 'must be an address: https://… or /…')
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
  contactEmail: email,
  address: optionalWords,
  footerNote: optionalWords,
})
export const sectionsSchema = listOf(z.strictObject({
  slug, name: words, description: optionalWords, parent: slug.nullable().default(null), rank: z.int(), accent: colour, accentDark: colour,
}))
export const authorsSchema = listOf(z.strictObject({
  slug,
  name: words,
  kind: z.enum(authorKinds),
  title: optionalWords,
  bio: optionalWords,
  email,
  url: href.nullable().default(null),
  portrait: slug.nullable().default(null),
}))
export const topicsSchema = listOf(z.strictObject({ slug, name: words, description: optionalWords }))
export const imagesSchema = listOf(z.strictObject({
  slug,
  /** Beneath the folder of media; a picture that lies elsewhere has an address and a size in its place. */
  file: z.string().regex(/^[a-z0-9](?:[a-z0-9._-]|\/(?=[a-z0-9]))*$/i, 'the name of a file has no spaces, and no part of its path begins with a dot').nullable().default(null),
  url: href.nullable().default(null),
  width: z.int().positive().nullable().default(null),
  height: z.int().positive().nullable().default(null),
  alt: optionalWords,
  caption: inlineWords.nullable().default(null),
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
  slug, text: words, url: href.nullable().default(null), startsAt: optionalWhen, endsAt: optionalWhen,
}))

function isTimeZone(zone: string): boolean {
  try {
    return calendarDay(new Date(0), zone) !== ''
  } catch {
    return false
  }
}
