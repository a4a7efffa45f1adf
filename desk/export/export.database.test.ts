import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ninjsProblems } from '@/lib/wire/testing/ninjs-problems'
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
    `INSERT INTO image (slug, url, width, height, alt, copyright)
       VALUES ('far', 'https://far.example/a.jpg', 800, 600, 'Far', '© Far')`,
  )
  await original.editor.query(`SELECT engine.lead_here('/old/tap', 'lead-in-old-taps')`)
  await original.editor.query(
    `INSERT INTO article_block (article, text) VALUES ('lead-in-old-taps', 'A [link](/gone) that leads nowhere, and 1986. <b>HTML</b>')`,
  )
  await original.editor.query(`INSERT INTO article_block (article, kind, image) VALUES ('lead-in-old-taps', 'IMAGE', 'far')`)
  await original.editor.query(
    `INSERT INTO article_correction (article, text, made_at)
       VALUES ('lead-in-old-taps', 'The first pipe was laid in 1968.', '2026-11-01 09:00Z')`,
  )
  await original.editor.query(`INSERT INTO article (headline) VALUES ('A thought, with nothing else')`)
}, 90_000)
afterAll(async () => {
  await original.close()
  await rm(folder, { recursive: true })
})

/** What years of work leave behind: settings, and rows that a new paper's rules would not let in as they are. */
async function growOld(editor: pg.Client): Promise<void> {
  const sentences = [
    `UPDATE publication SET profiles = '{https://social.example/@meridian}', allow_ai_answers = false, allow_ai_training = true, mining_reserved = false,
       mining_policy = 'https://meridian.example/mining', websub_hub = 'https://hub.example/', indexnow_key = 'abcdef-12345', contact_email = 'desk (at) meridian'`,
    `UPDATE crawler SET allowed = false WHERE token = 'Bingbot'`,
    `DELETE FROM crawler WHERE token = 'CCBot'`,
    `INSERT INTO crawler (token, purpose) VALUES ('Newbot', 'ARCHIVE')`,
    `INSERT INTO webhook (slug, url, active) VALUES ('', 'https://told.example/hook', true)`,
    `UPDATE author SET email = 'ask the desk', url = 'gethin.example' WHERE slug = 'gethin-askew'`,
    `UPDATE image SET caption = 'With <b>HTML</b> and a [link](nowhere)', focal_x = 0.25 WHERE slug = 'far'`,
    `INSERT INTO notice (text, url, starts_at, ends_at) VALUES ('Ferries', 'ferries.example', '2026-01-01 10:00Z', '2026-01-02 10:00:00.5Z')`,
    // a translation, a story with a no-break space, one that is being mended
    `INSERT INTO article (slug, headline, translation_of, language, minor_changes, backstory)
       VALUES ('robinets', E'Les robinets\u00a0: une histoire', 'lead-in-old-taps', 'fr', true, 'Told <i>to</i> us')`,
    // moved to another section, and to another day of publication
    `UPDATE article SET section = 'courts', publish_at = publish_at + interval '3 days' WHERE slug = 'lead-in-old-taps'`,
    // live without what a new story must have
    `INSERT INTO article (slug, headline, standfirst, section, publish_at) VALUES ('bare', 'Bare', 'x', 'town', '2026-01-09 10:00Z')`,
    `INSERT INTO article_block (article, text, image) VALUES ('bare', 'Text', 'far')`,
    `UPDATE image SET alt = 'Far' WHERE slug = 'far'`,
    `INSERT INTO article_byline (article, author) VALUES ('bare', 'gethin-askew')`,
    `UPDATE article SET status = 'PUBLISHED' WHERE slug = 'bare'`,
    `UPDATE image SET alt = NULL WHERE slug = 'far'`,
    `DELETE FROM article_byline WHERE article = 'bare'`,
    `UPDATE article SET standfirst = NULL WHERE slug = 'bare'`,
    `INSERT INTO article_correction (article, text, made_at) VALUES ('bare', 'It said <b>more</b>.', '2026-01-10 09:00:00.25Z')`,
    // taken back after it was out, and brought back after it was withdrawn
    `INSERT INTO article (slug, headline, standfirst, section, publish_at) VALUES ('back', 'Back', 'x', 'town', '2026-01-09 10:00Z'), ('again', 'Again', 'x', 'town', '2026-01-09 10:00Z')`,
    `INSERT INTO article_block (article, text) VALUES ('back', 'Text'), ('again', 'Text')`,
    `INSERT INTO article_byline (article, author) VALUES ('back', 'gethin-askew'), ('again', 'gethin-askew')`,
    `UPDATE article SET status = 'PUBLISHED' WHERE slug IN ('back', 'again')`,
    `UPDATE article SET status = 'WITHDRAWN', withdrawn_reason = 'For a day.' WHERE slug = 'again'`,
    `UPDATE article SET status = 'PUBLISHED' WHERE slug = 'again'`,
    `UPDATE article SET status = 'DRAFT', publish_at = NULL WHERE slug = 'back'`,
    // blocks that were moved
    `INSERT INTO article_block (article, position, text) VALUES ('back', 5, 'Put first')`,
    // a section that was called something else, twice
    `UPDATE section SET slug = 'learning' WHERE slug = 'schools'`,
    `UPDATE section SET slug = 'teaching' WHERE slug = 'learning'`,
    `UPDATE article_byline SET rank = 7 WHERE article = 'again'`,
  ]
  for (const sentence of sentences) await editor.query(sentence)
}

/**
 * What an import does not bring back, and why: cells that are taken out of a row before it is compared, in SQL.
 * Positions and ranks are numbered anew, so their order is compared in place of them; a story's visible_from in its parts is the
 * story's own, and stays in.
 */
const unkept: Record<string, string> = {
  // A link that was given away opens the old paper's drafts, not the copy's.
  article: `- '{preview_token,preview_url}'::text[]`,
  publication: `- '{preview_token,preview_url}'::text[]`,
  // An export is handed around: what signs messages stays at home.
  webhook: `- 'secret'`,
  // Its section goes by a number drawn in the order of their making.
  'engine.search_document': `- 'section'`,
  article_block: `|| jsonb_build_object('position', row_number() OVER (PARTITION BY article ORDER BY position))`,
  page_block: `|| jsonb_build_object('position', row_number() OVER (PARTITION BY page ORDER BY position))`,
  article_byline: `|| jsonb_build_object('rank', row_number() OVER (PARTITION BY article ORDER BY rank, author))`,
  article_topic: `|| jsonb_build_object('rank', row_number() OVER (PARTITION BY article ORDER BY rank, topic))`,
}

/** Stories alone, as ninjs: they are made now, and their stamps with them. */
const unkeptOfStories: Record<string, string> = {
  ...unkept,
  article: `- '{created_at,preview_token,preview_url,withdrawn_at,minor_changes,translation_of}'::text[] || CASE WHEN t.status = 'WITHDRAWN' THEN '{"desk_note":""}' ELSE '{}' END::jsonb`,
}
const storyTables = ['article', 'article_block', 'article_byline', 'article_topic', 'article_correction']

async function rowsOf(client: pg.Client, tables: string[], without = unkept): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = {}
  for (const table of tables) {
    const { rows } = await client.query<{ row: unknown }>(`SELECT to_jsonb(t) ${without[table] ?? ''} AS row FROM ${table} t`)
    // Days that lost their only story are counted as none.
    all[table] = rows.map(({ row }) => JSON.stringify(row)).filter((row) => !row.includes('"stories":0')).sort()
  }
  return all
}

/** Every table of the editors', and what the rules keep of them. */
async function allTables(): Promise<string[]> {
  const { rows } = await original.owner.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`,
  )
  return [...rows.map(({ name }) => name), 'engine.archive_count', 'engine.search_document']
}

test('stories as ninjs 3.1: brought in again they are the same stories', async () => {
  const target = path.join(folder, 'ninjs')
  await exportNinjs(original.editor, target, 'https://meridian.example', { media: { folders: [media], bucket: null } })
  const items = new Map<string, unknown>()
  for (const name of await readdir(path.join(target, 'stories'))) {
    const item: unknown = JSON.parse(await readFile(path.join(target, 'stories', name), 'utf8'))
    expect(ninjsProblems(item), name).toEqual([])
    items.set(name.slice('yyyy-mm-dd-'.length, -'.json'.length), item)
  }
  expect(items.get('flood-warning-colours')).toMatchObject({ pubStatus: 'usable', embargoedUntil: expect.any(String) })
  expect(items.get('lead-in-old-taps')).toMatchObject({
    edNote: expect.stringContaining('laid in 1968.'),
    associations: expect.arrayContaining([expect.objectContaining({ name: 'far', copyrightNotice: '© Far' })]),
    bodies: [
      { contentType: 'text/html', value: expect.stringMatching(/^<p>.*<a href="https:\/\/meridian\.example\/gone">link<\/a>/s) },
      { contentType: 'text/plain' },
      { contentType: 'text/markdown' },
    ],
    uri: expect.stringMatching(/^urn:uuid:/),
    altIds: [{ value: expect.stringMatching(/^https:\/\/meridian\.example\/.+\/lead-in-old-taps$/) }, { value: 'https://meridian.example/old/tap' }],
  })
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
    const [before, after] = [
      await rowsOf(original.owner, storyTables, unkeptOfStories),
      await rowsOf(copy.owner, storyTables, unkeptOfStories),
    ]
    for (const table of storyTables) expect(after[table], table).toEqual(before[table])
  } finally {
    await copy.close()
  }
}, 90_000)

test('the whole paper as Markdown: loaded into an empty database it is the same paper', async () => {
  await growOld(original.editor)
  const target = path.join(folder, 'markdown')
  expect(await exportPaper(original.editor, target, { media: { folders: [media], bucket: null } })).toEqual([])
  const copy = await openNewsroom()
  try {
    await loadEdition(
      await readEdition(target, { now: new Date(), mediaFolder: path.join(target, 'media'), isExport: true }),
      copy.editor,
    )
    const tables = await allTables()
    expect(tables).toEqual(expect.arrayContaining(['publication', 'crawler', 'webhook', 'notice', 'article_correction']))
    const [before, after] = [await rowsOf(original.owner, tables), await rowsOf(copy.owner, tables)]
    for (const table of tables) expect(after[table], table).toEqual(before[table])
    const retired = 'SELECT path, article, target FROM engine.retired_path ORDER BY 1'
    const { rows: led } = await original.owner.query(retired)
    expect(led).toContainEqual({ path: '/schools', article: null, target: '/teaching' })
    expect((await copy.owner.query(retired)).rows).toEqual(led)
    expect((await copy.owner.query('SELECT FROM engine.outbox')).rowCount, 'nobody is told of what came in').toBe(0)
  } finally {
    await copy.close()
  }
}, 90_000)

test('a folder with something in it is not written into', async () => {
  await writeFile(path.join(folder, 'mine.txt'), 'x')
  await expect(exportPaper(original.editor, folder, { media: { folders: [], bucket: null } })).rejects.toThrow('There is something in')
})
