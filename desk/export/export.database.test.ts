import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openNewsroom, type Newsroom } from '@/prisma/testing/newsroom'
import { loadEdition } from '../edition/load-edition'
import { readEdition } from '../edition/read-edition'
import { noStore } from '../image/media-store'
import { importStories } from '../import/import-stories'
import { openSource } from '../import/open-source'
import { exportNinjs } from './export-ninjs'
import { exportPaper } from './export-paper'

const media = fileURLToPath(new URL('../../public/media/', import.meta.url))
let original: Newsroom
let folder: string
beforeAll(async () => {
  original = await openNewsroom()
  folder = await mkdtemp(path.join(tmpdir(), 'desk-export-'))
  const edition = await readEdition(fileURLToPath(new URL('../../prisma/edition/', import.meta.url)), {
    now: new Date(),
    mediaFolder: path.join(media, 'edition'),
  })
  await loadEdition(edition, original.editor)
  // What the demonstration edition has none of.
  await original.editor.query(`INSERT INTO section (slug, name, parent) VALUES ('schools', 'Schools', 'town')`)
  await original.editor.query(`UPDATE author SET url = 'https://gethin.example/' WHERE slug = 'gethin-askew'`)
  await original.editor.query(
    `INSERT INTO image (slug, url, width, height, copyright) VALUES ('far', 'https://far.example/a.jpg', 800, 600, '© Far')`,
  )
  await original.editor.query(`SELECT engine.lead_here('/old/tap', 'lead-in-old-taps')`)
  await original.editor.query(
    `INSERT INTO article_block (article, text) VALUES ('lead-in-old-taps', 'A [link](/gone) that leads nowhere, and 1986. <b>HTML</b>')`,
  )
  await original.editor.query(`INSERT INTO article (headline) VALUES ('A thought, with nothing else')`)
}, 90_000)
afterAll(async () => {
  await original.close()
  await rm(folder, { recursive: true })
})

/** Stamps of the day on which a row was written, and what is drawn by lot; notes that say such a stamp. */
const unkept: Record<string, string> = {
  article: `- '{guid,created_at,preview_token,preview_url,withdrawn_at,minor_changes}'::text[] || CASE WHEN t.status = 'WITHDRAWN' THEN '{"desk_note":""}' ELSE '{}' END::jsonb`,
  publication: `- '{preview_token,preview_url}'::text[]`,
  page: `- 'modified_at'`,
}
const storyTables = ['article', 'article_block', 'article_byline', 'article_topic', 'article_correction']

async function rowsOf(client: pg.Client, tables: string[]): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = {}
  for (const table of tables) {
    const { rows } = await client.query<{ row: unknown }>(
      `SELECT to_jsonb(t) ${unkept[table] ?? ''} AS row FROM ${table} t ORDER BY t::text COLLATE "C"`,
    )
    all[table] = rows.map(({ row }) => JSON.stringify(row)).sort()
  }
  return all
}

test('the whole paper as Markdown: loaded into an empty database it is the same paper', async () => {
  const target = path.join(folder, 'markdown')
  expect(await exportPaper(original.editor, target, { mediaFolders: [media] })).toEqual([])
  const copy = await openNewsroom()
  try {
    await loadEdition(
      await readEdition(target, { now: new Date(), mediaFolder: path.join(target, 'media'), checkLinks: false }),
      copy.editor,
    )
    const tables = [
      ...storyTables,
      'publication',
      'section',
      'author',
      'topic',
      'image',
      'front_slot',
      'notice',
      'page',
      'page_block',
      'engine.archive_count',
    ]
    const [before, after] = [await rowsOf(original.owner, tables), await rowsOf(copy.owner, tables)]
    for (const table of tables) expect(after[table], table).toEqual(before[table])
    const retired = 'SELECT path, article FROM engine.retired_path ORDER BY 1'
    expect((await copy.owner.query(retired)).rows).toEqual((await original.owner.query(retired)).rows)
  } finally {
    await copy.close()
  }
}, 90_000)

test('stories as ninjs 3.1: brought in again they are the same stories', async () => {
  const target = path.join(folder, 'ninjs')
  await exportNinjs(original.editor, target, 'https://meridian.example', { mediaFolders: [media] })
  const copy = await openNewsroom()
  try {
    await copy.editor.query(`UPDATE publication SET time_zone = 'America/Halifax', language = 'en-GB'`)
    const source = await openSource(path.join(target, 'stories'), null, null)
    const report = await importStories([source], [copy.editor], {
      section: null,
      asDrafts: false,
      overwrite: false,
      dryRun: false,
      media: noStore,
    })
    expect(report.counts.refused).toBe(0)
    const [before, after] = [await rowsOf(original.owner, storyTables), await rowsOf(copy.owner, storyTables)]
    for (const table of storyTables) expect(after[table], table).toEqual(before[table])
  } finally {
    await copy.close()
  }
}, 90_000)

test('a folder with something in it is not written into', async () => {
  await writeFile(path.join(folder, 'mine.txt'), 'x')
  await expect(exportPaper(original.editor, folder, { mediaFolders: [] })).rejects.toThrow('There is something in')
})
