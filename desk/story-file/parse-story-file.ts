import { z } from 'zod'
import { isCalendarDate } from '@/lib/newsroom/address'
import { articleFormats, bylineRoles, correctionKinds } from '@/lib/newsroom/article'
import type { BlockRow } from './block-row'
import { distinct, inlineWords, language, optionalWords, slug, words } from './fields'
import { splitFrontMatter } from './front-matter'
import { parseBody } from './parse-body'
import { readYaml } from './read-yaml'
import { StoryFileError } from './story-file-error'
import { whenSchema } from './when'

export const articleStatuses = ['DRAFT', 'PUBLISHED', 'WITHDRAWN'] as const

const optionalWhen = whenSchema.nullable().default(null)

const shapeOf = (inline: typeof words) => z.strictObject({
  section: slug.nullable().default(null),
  headline: optionalWords,
  standfirst: optionalWords,
  kicker: optionalWords,
  dateline: optionalWords,
  format: z.enum(articleFormats),
  /** BCP 47, when it is not the publication's. */
  language: language.nullable().default(null),
  status: z.enum(articleStatuses),
  publishAt: optionalWhen,
  modifiedAt: optionalWhen,
  leadImage: slug.nullable().default(null),
  backstory: inline.nullable().default(null),
  withdrawnReason: optionalWords,
  byline: z.array(z.strictObject({ author: slug, role: z.enum(bylineRoles).default('WRITER') }))
    .superRefine(distinct(({ author, role }) => `${author}, ${role}`)).default([]),
  topics: z.array(slug).superRefine(distinct((topic) => topic)).default([]),
  /** Paths of old that lead here: `/2019/03/04/some-story`. */
  addresses: z.array(z.string().startsWith('/', 'must be a path, like /2019/03/04/some-story')).optional(),
  corrections: z.array(z.strictObject({
    kind: z.enum(correctionKinds),
    madeAt: whenSchema,
    announce: z.boolean().default(false),
    text: inline,
  })).superRefine(distinct(({ madeAt }) => JSON.stringify(madeAt))).default([]),
  translationOf: slug.nullable().default(null),
  minorChanges: z.boolean().default(false),
  // What an export says beside: what names the story for ever, its address where section and day would make another, its stamps.
  guid: z.guid().nullable().default(null),
  address: z.string().startsWith('/', 'must be a path, like /town/2026/01/17/some-story').nullable().default(null),
  createdAt: optionalWhen,
  firstPublishedAt: optionalWhen,
  withdrawnAt: optionalWhen,
})

/** What the paper has let out once may lack by now what a new story must have. */
const exportedSchema = shapeOf(words)
const storySchema = shapeOf(inlineWords).superRefine((story, context) => {
  const refuse = (path: string, message: string): void => context.addIssue({ code: 'custom', path: [path], message })
  if (story.status !== 'DRAFT') {
    for (const path of ['section', 'headline', 'standfirst', 'publishAt'] as const) {
      if (story[path] === null) refuse(path, 'is missing: only a draft can do without')
    }
  }
  if (story.status !== 'WITHDRAWN' && story.withdrawnReason !== null) {
    refuse('withdrawnReason', 'is for stories that are WITHDRAWN: take it out')
  }
})

/** A story as its file has it: what was left out is null, and times may hang on the moment of loading. */
export type StoryFile = z.output<typeof exportedSchema> & { fileName: string; slug: string; blocks: BlockRow[] }

/**
 * Reads a story file: YAML that says what the story is, then its body in Markdown. `fileName` is
 * `{yyyy}-{mm}-{dd}-{slug}.md`, with or without folders before it. Throws a StoryFileError with the line of the first thing
 * that cannot be read: nothing is passed over. `isExport`: the paper wrote the file itself, and had it so.
 */
export function parseStoryFile(source: string, fileName: string, isExport = false): StoryFile {
  const name = slugOf(fileName)
  const { yaml, body, bodyLine } = splitFrontMatter(source, fileName)
  const front = readYaml(isExport ? exportedSchema : storySchema, yaml, fileName, 2)
  return { ...front, fileName, slug: name, blocks: parseBody(body, fileName, bodyLine) }
}

function slugOf(fileName: string): string {
  const [, year = '', month = '', day = '', name = ''] = /(?:^|[\\/])(\d{4})-(\d{2})-(\d{2})-([^\\/]*)\.md$/.exec(fileName) ?? []
  if (isCalendarDate(year, month, day) && slug.safeParse(name).success) return name
  throw new StoryFileError(
    fileName,
    1,
    'Name the file {yyyy}-{mm}-{dd}-{slug}.md, its slug of small letters, digits and single hyphens, at most 80.',
  )
}
