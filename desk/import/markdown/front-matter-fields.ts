/**
 * What stands at the head of a story's file: our own fields, and those by which Hugo, Jekyll, Eleventy and Astro say the same.
 * What is none of them is named, not refused.
 */
import { z } from 'zod'
import { articleFormats, bylineRoles, correctionKinds } from '@/lib/newsroom/article'
import { language, optionalWords, words } from '../../story-file/fields'
import { whenSchema, type When } from '../../story-file/when'
import { articleStatuses } from '../../story-file/parse-story-file'
import { instant } from '../source/instant'

const when = z.string().transform((text, context): When => {
  const read = whenSchema.safeParse(text)
  if (read.success) return read.data
  const at = instant(text)
  if (at) return { kind: 'instant', at }
  context.addIssue({ code: 'custom', message: 'must be a time, like 2026-01-17T06:30:00-05:00' })
  return z.NEVER
})
const name = z.union([words, z.looseObject({ name: words }).transform((author) => author.name)])
const names = z
  .union([name.transform((one) => [one]), z.array(name)])
  .nullish()
  .transform((list) => list ?? [])
const bylineEntry = z.union([
  z.strictObject({ author: words, role: z.enum(bylineRoles).default('WRITER') }),
  name.transform((author) => ({ author, role: 'WRITER' as const })),
])
const file = z.union([
  words,
  z.looseObject({ url: words }).transform(({ url }) => url),
  z.looseObject({ src: words }).transform(({ src }) => src),
])
const optional = <Shape extends z.ZodType>(shape: Shape) => shape.nullish().transform((value) => value ?? null)
const bool = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false)

const correction = z.strictObject({
  kind: z.enum(correctionKinds),
  madeAt: when,
  announce: z.boolean().default(false),
  text: words,
})

export const frontMatterShape = z.looseObject({
  slug: optional(words),
  /** Ours, where `createdAt` stands beside it; other systems have one of another shape. */
  guid: optional(z.unknown()).transform((value) => z.guid().safeParse(value).data ?? null),
  createdAt: optional(when),
  section: optional(words),
  categories: names,
  category: optional(words),
  headline: optional(words),
  title: optional(words),
  standfirst: optionalWords,
  description: optionalWords,
  summary: optionalWords,
  excerpt: optionalWords,
  subtitle: optionalWords,
  kicker: optionalWords,
  dateline: optionalWords,
  backstory: optional(words),
  withdrawnReason: optionalWords,
  format: optional(z.enum(articleFormats)),
  language: optional(language),
  lang: optional(language),
  status: optional(z.enum(articleStatuses)),
  draft: bool,
  publishAt: optional(when),
  date: optional(when),
  pubDate: optional(when),
  published: optional(z.union([when, z.boolean()])),
  modifiedAt: optional(when),
  lastmod: optional(when),
  updated: optional(when),
  byline: optional(z.union([z.array(bylineEntry), bylineEntry.transform((one) => [one])])),
  author: names,
  authors: names,
  topics: names,
  tags: names,
  leadImage: optional(words),
  image: optional(file),
  featured_image: optional(file),
  cover: optional(file),
  imageAlt: optionalWords,
  image_alt: optionalWords,
  imageCaption: optionalWords,
  image_caption: optionalWords,
  aliases: names,
  addresses: names,
  redirect_from: names,
  address: optional(words),
  permalink: optional(words),
  url: optional(words),
  corrections: z
    .array(correction)
    .nullish()
    .transform((list) => list ?? []),
})
export type FrontMatterFields = z.output<typeof frontMatterShape>

// An export's own stamps are for a whole paper's import: a story that comes alone is made now.
const known = new Set([...Object.keys(frontMatterShape.shape), 'layout', 'type', 'id', 'firstPublishedAt', 'withdrawnAt'])

/** Fields that mean nothing here. */
export function unknownFields(fields: FrontMatterFields): string[] {
  return Object.keys(fields).filter((field) => !known.has(field))
}
