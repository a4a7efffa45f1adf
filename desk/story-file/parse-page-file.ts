import { z } from 'zod'
import { policyKinds } from '@/lib/newsroom/policy'
import type { BlockRow } from './block-row'
import { optionalWords, slug, words } from './fields'
import { splitFrontMatter } from './front-matter'
import { parseBody } from './parse-body'
import { readYaml } from './read-yaml'
import { StoryFileError } from './story-file-error'
import { whenSchema } from './when'

const pageSchema = z.strictObject({
  title: words,
  description: optionalWords,
  rank: z.int(),
  footer: z.boolean().default(true),
  policy: z.enum(policyKinds).nullable().default(null),
  modifiedAt: whenSchema.nullable().default(null),
})

/** A page of the paper's own, as its file has it. */
export type PageFile = z.output<typeof pageSchema> & { fileName: string; slug: string; blocks: BlockRow[] }

/** Reads a page file; `fileName` is `{slug}.md`, with or without folders before it. Throws a StoryFileError as story files do. */
export function parsePageFile(source: string, fileName: string): PageFile {
  const [, name = ''] = /([^\\/]*)\.md$/.exec(fileName) ?? []
  if (!slug.safeParse(name).success) {
    throw new StoryFileError(fileName, 1, 'Name the file {slug}.md, its slug of small letters, digits and single hyphens.')
  }
  const { yaml, body, bodyLine } = splitFrontMatter(source, fileName)
  const front = readYaml(pageSchema, yaml, fileName, 2)
  return { ...front, fileName, slug: name, blocks: parseBody(body, fileName, bodyLine) }
}
