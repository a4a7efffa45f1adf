import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type pg from 'pg'
import { stringify } from 'yaml'
import { z } from 'zod'
import type { MediaPlaces } from '@/lib/media/read-picture'
import { policyKinds } from '@/lib/newsroom/policy'
import { blockKinds, blockWidths } from '@/lib/newsroom/block'
import { DeskError } from '../desk-error'
import { writeBody } from '../story-file/write-body'
import { readStories } from './read-stories'
import { given, storyFile, withFrontMatter } from './story-file'
import { takeMedia } from './take-media'

export interface ExportOptions {
  /** Where the site's media lie. */
  media: MediaPlaces
  onStory?: () => void
}

/**
 * Writes the whole paper into an empty folder, as desk/edition reads one: `publication.yaml`, `sections.yaml`, `authors.yaml`,
 * `topics.yaml`, `images.yaml`, `front.yaml`, `notices.yaml`, `crawlers.yaml`, `webhooks.yaml`, `pages/*.md`, `stories/*.md`, and
 * pictures in `media/`. From one snapshot. Secrets (of previews and webhooks) stay at home: the copy makes its own. Answers what is to be known about it, a sentence each.
 */
export async function exportPaper(
  client: pg.Client,
  folder: string,
  { media, onStory }: ExportOptions,
): Promise<string[]> {
  await refuseUnlessEmpty(folder)
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  try {
    const timeZone = await exportFurniture(client, folder)
    const notes = await exportImages(client, folder, media)
    await exportPages(client, folder)
    for await (const story of readStories(client)) {
      const { name, text } = storyFile(story, timeZone)
      await writeFile(path.join(folder, 'stories', name), text)
      onStory?.()
    }
    return notes
  } finally {
    await client.query('ROLLBACK')
  }
}

export async function refuseUnlessEmpty(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  if ((await readdir(folder)).length > 0)
    throw new DeskError(`There is something in ${folder} already: name a new folder, or an empty one.`)
  for (const name of ['pages', 'stories', 'media']) await mkdir(path.join(folder, name))
}

async function exportFurniture(client: pg.Client, folder: string): Promise<string> {
  const write = (name: string, rows: unknown): Promise<void> =>
    writeFile(path.join(folder, name), stringify(rows, { lineWidth: 0 }))
  const list = async (name: string, sql: string): Promise<void> => {
    const { rows } = await client.query<Record<string, unknown>>(sql)
    await write(name, rows.map(given))
  }
  const {
    rows: [publication],
  } = await client.query<Record<string, unknown>>(
    `SELECT name, strapline, description, language, time_zone AS "timeZone", contact_email AS "contactEmail", address,
       footer_note AS "footerNote", profiles, allow_ai_answers AS "allowAiAnswers", allow_ai_training AS "allowAiTraining",
       mining_reserved AS "miningReserved", mining_policy AS "miningPolicy", websub_hub AS "websubHub",
       indexnow_key AS "indexnowKey" FROM publication`,
  )
  await write('publication.yaml', given(publication ?? {}))
  // A section stands after the one it belongs to.
  await list(
    'sections.yaml',
    `WITH RECURSIVE tree AS (
      SELECT s.*, 1 AS depth FROM section s WHERE parent IS NULL UNION ALL SELECT s.*, tree.depth + 1 FROM section s JOIN tree ON tree.slug = s.parent)
    SELECT slug, name, description, parent, rank, accent, accent_dark AS "accentDark",
      ARRAY(SELECT path FROM engine.addresses_of_sections() WHERE section = slug) AS addresses
    FROM tree ORDER BY depth, rank, slug`,
  )
  await list('authors.yaml', 'SELECT slug, name, kind, title, bio, email, url, portrait FROM author ORDER BY slug')
  await list('topics.yaml', 'SELECT slug, name, description FROM topic ORDER BY slug')
  await list(
    'front.yaml',
    `SELECT front, article, size, rank, ${isoOf('starts_at')} AS "startsAt", ${isoOf('ends_at')} AS "endsAt" FROM front_slot ORDER BY front, rank, article`,
  )
  await list(
    'notices.yaml',
    `SELECT slug, text, url, ${isoOf('starts_at')} AS "startsAt", ${isoOf('ends_at')} AS "endsAt" FROM notice ORDER BY slug`,
  )
  await list('crawlers.yaml', 'SELECT token, purpose, allowed FROM crawler ORDER BY token')
  await list('webhooks.yaml', 'SELECT slug, url, active FROM webhook ORDER BY slug')
  return String(publication?.timeZone)
}

/** An instant as a file says it, in SQL. */
function isoOf(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
}

const imageRow = z.object({ slug: z.string(), url: z.string(), width: z.number(), height: z.number() }).loose()

async function exportImages(client: pg.Client, folder: string, media: MediaPlaces): Promise<string[]> {
  const notes: string[] = []
  const out = createWriteStream(path.join(folder, 'images.yaml'))
  let after = ''
  let isEmpty = true
  for (;;) {
    const { rows } = await client.query(
      `SELECT slug, url, width, height, alt, caption, credit, copyright, placeholder, focal_x AS "focalX", focal_y AS "focalY"
       FROM image WHERE slug > $1 ORDER BY slug LIMIT 200`,
      [after],
    )
    const images = z.array(imageRow).parse(rows)
    const written: unknown[] = []
    for (const { url, width, height, ...image } of images) {
      const file = await takeMedia(url, media, path.join(folder, 'media'))
      if (file === null && url.startsWith('/'))
        notes.push(`image ${image.slug}: its file ${url} is missing, so only its row was exported.`)
      written.push(given({ file, url, ...(file === null ? { width, height } : {}), ...image }))
    }
    if (written.length > 0 && !out.write(stringify(written, { lineWidth: 0 }))) await once(out, 'drain')
    isEmpty &&= written.length === 0
    const last = images.at(-1)
    if (!last || images.length < 200) break
    after = last.slug
  }
  out.end(isEmpty ? '[]\n' : '')
  await once(out, 'finish')
  return notes
}

const pageRow = z.object({
  slug: z.string(),
  title: z.string(),
  description: z.string().nullable(),
  rank: z.number(),
  footer: z.boolean(),
  policy: z.enum(policyKinds).nullable(),
  modifiedAt: z.string(),
  blocks: z.array(
    z.object({
      kind: z.enum(blockKinds),
      text: z.string().nullable(),
      attribution: z.string().nullable(),
      image: z.string().nullable(),
      url: z.string().nullable(),
      label: z.string().nullable(),
      width: z.enum(blockWidths),
    }),
  ),
})

async function exportPages(client: pg.Client, folder: string): Promise<void> {
  const { rows } = await client.query(`SELECT slug, title, description, rank, in_footer AS footer, policy::text, ${isoOf('modified_at')} AS "modifiedAt", coalesce((
    SELECT jsonb_agg(to_jsonb(b) - '{page,position}'::text[] ORDER BY b.position) FROM page_block b WHERE b.page = p.slug), '[]') AS blocks FROM page p`)
  for (const { slug, blocks, ...fields } of z.array(pageRow).parse(rows)) {
    await writeFile(path.join(folder, 'pages', `${slug}.md`), withFrontMatter(fields, writeBody(blocks)))
  }
}
