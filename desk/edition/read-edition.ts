import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { z } from 'zod'
import type { BlockRow } from '../story-file/block-row'
import { parsePageFile } from '../story-file/parse-page-file'
import { parseStoryFile, type StoryFile } from '../story-file/parse-story-file'
import { readYaml } from '../story-file/read-yaml'
import { resolveWhen, type When } from '../story-file/when'
import { checkEdition, pathOf } from './check-edition'
import type { Edition, StoryRow } from './edition'
import { EditionError } from './edition-error'
import { readImages } from './read-images'
import { readMarkdown, sayProblem, type Report } from './read-markdown'
import {
  authorsSchema, crawlersSchema, frontSchema, imagesSchema, noticesSchema, publicationSchema, sectionsSchema, topicsSchema, webhooksSchema,
} from './schemas'

export interface ReadOptions {
  /** The moment from which durations in the files count. */
  now: Date
  /** Where the files of `images.yaml` lie; the site serves them at `/media/edition/`. */
  mediaFolder: string
  /** The paper wrote the folder itself (desk export): it has grown, so links may lead nowhere and stories lack what new ones must have. */
  isExport?: boolean
}

/**
 * Reads an edition: `publication.yaml`, `sections.yaml`, `authors.yaml`, `topics.yaml`, `images.yaml`, `front.yaml`,
 * `notices.yaml`, `pages/*.md` and `stories/*.md`. Throws an EditionError that names all that is wrong: files that cannot be
 * read, or if all can, references, links and times that do not fit together, and pictures that are missing.
 */
export async function readEdition(folder: string, { now, mediaFolder, isExport = false }: ReadOptions): Promise<Edition> {
  const unreadable: string[] = []
  const report: Report = (problem) => { unreadable.push(problem) }
  const resolve = (when: When | null): Date | null => when && resolveWhen(when, now)

  const [publication, sections, authors, topics, images, slots, notices, crawlers, webhooks, pages, stories] = await Promise.all([
    readRows(folder, 'publication.yaml', publicationSchema, report),
    readRows(folder, 'sections.yaml', sectionsSchema, report),
    readRows(folder, 'authors.yaml', authorsSchema, report),
    readRows(folder, 'topics.yaml', topicsSchema, report),
    readRows(folder, 'images.yaml', imagesSchema, report),
    readRows(folder, 'front.yaml', frontSchema, report),
    readRows(folder, 'notices.yaml', noticesSchema, report),
    readOptional(folder, 'crawlers.yaml', crawlersSchema, report),
    readOptional(folder, 'webhooks.yaml', webhooksSchema, report),
    readMarkdown(folder, 'pages', parsePageFile, report),
    readMarkdown(folder, 'stories', (source, fileName) => parseStoryFile(source, fileName, isExport), report),
  ])
  reportRepeats(stories, report)
  // What stands in a file that could not be read would be missed everywhere else: mend those first.
  if (!publication || !sections || !authors || !topics || !images || !slots || !notices || unreadable.length > 0) {
    throw new EditionError(unreadable)
  }

  const problems: string[] = []
  const rows = stories.map((story) => fixTimes(story, now))
  const addresses = new Map(rows.map((story) => [story.slug, pathOf(story, publication.timeZone)]))
  const putAddresses = <Row extends { fileName: string; blocks: BlockRow[] }>(row: Row): Row => ({
    ...row,
    blocks: row.blocks.map((block) => putAddress(block, addresses, (problem) => problems.push(`${row.fileName}: ${problem}`))),
  })
  const edition: Edition = {
    isExport,
    publication,
    sections,
    authors,
    topics,
    images: await readImages(images, mediaFolder, (problem) => problems.push(problem)),
    pages: pages.map(({ footer, modifiedAt, ...page }) => putAddresses({ ...page, inFooter: footer, modifiedAt: resolve(modifiedAt) })),
    stories: rows.map(putAddresses),
    front: slots.map((slot) => ({ ...slot, startsAt: resolve(slot.startsAt), endsAt: resolve(slot.endsAt) })),
    notices: notices.map((notice) => ({ ...notice, startsAt: resolve(notice.startsAt), endsAt: resolve(notice.endsAt) })),
    crawlers,
    webhooks,
  }
  problems.push(...checkEdition(edition, new Set(images.map(({ slug }) => slug)), now, isExport))
  if (problems.length > 0) throw new EditionError(problems)
  return edition
}

async function readRows<Schema extends z.ZodType>(
  folder: string,
  fileName: string,
  schema: Schema,
  report: Report,
): Promise<z.output<Schema> | null> {
  try {
    return readYaml(schema, await readFile(path.join(folder, fileName), 'utf8'), fileName)
  } catch (error) {
    report(sayProblem(error, fileName))
    return null
  }
}

/** Null where there is no such file. */
async function readOptional<Schema extends z.ZodType>(folder: string, fileName: string, schema: Schema, report: Report): Promise<z.output<Schema> | null> {
  return existsSync(path.join(folder, fileName)) ? readRows(folder, fileName, schema, report) : null
}

function reportRepeats(stories: StoryFile[], report: Report): void {
  const seen = new Map<string, string>()
  for (const { slug, fileName } of stories) {
    const other = seen.get(slug)
    if (other !== undefined) report(`${fileName}: ${other} has the same slug. Call one of them something else.`)
    seen.set(slug, fileName)
  }
}

function fixTimes(story: StoryFile, now: Date): StoryRow {
  const resolve = (when: When | null): Date | null => when && resolveWhen(when, now)
  return {
    ...story,
    publishAt: resolve(story.publishAt),
    modifiedAt: resolve(story.modifiedAt),
    createdAt: resolve(story.createdAt),
    firstPublishedAt: resolve(story.firstPublishedAt),
    withdrawnAt: resolve(story.withdrawnAt),
    corrections: story.corrections.map((correction) => ({ ...correction, madeAt: resolveWhen(correction.madeAt, now) })),
  }
}

/** Puts the address of a story in the place of `article:{slug}`. */
function putAddress(block: BlockRow, addresses: ReadonlyMap<string, string | null>, report: Report): BlockRow {
  if (!block.url?.startsWith('article:')) return block
  const slug = block.url.slice('article:'.length)
  const url = addresses.get(slug) ?? null
  const what = addresses.has(slug) ? 'a story without a publishAt' : 'but there is no such story'
  if (url === null) report(`::related names "${slug}", ${what}.`)
  return { ...block, url }
}
