import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { insertRows } from '@/desk/edition/insert-rows'
import { blockKinds } from '@/lib/newsroom/block'
import { openNewsroom, type Newsroom } from '@/prisma/testing/newsroom'
import { frontsOf } from './fronts'
import { loadCorpus, loadFurniture } from './load-corpus'
import { makeCorpus, type Corpus } from './stories'

const corpus = makeCorpus({ stories: 600, until: new Date('2026-10-01T00:00:00Z') })
let byRules: Newsroom
let inBulk: Newsroom

beforeAll(async () => {
  [byRules, inBulk] = await Promise.all([openNewsroom(), openNewsroom()])
  await loadFurniture(corpus, byRules.editor)
  for (let n = 0; n < corpus.stories; n += 1) await writeStory(corpus, n, byRules.editor)
  await insertRows(byRules.editor, 'front_slot', { front: 'text', article: 'text', size: 'slot_size', rank: 'int' }, frontsOf(corpus))
  await loadCorpus(corpus, inBulk.owner)
}, 120_000)
afterAll(() => Promise.all([byRules.close(), inBulk.close()]))

/** A story as an editor makes it: a draft, its parts, then published, and withdrawn where it was. One transaction, so one revision. */
async function writeStory({ story, blocks }: Corpus, n: number, editor: pg.Client): Promise<void> {
  const { story: row, bylines, topics, corrections } = story(n)
  await editor.query('BEGIN')
  await insertRows(editor, 'article', {
    slug: 'text', section: 'text', headline: 'text', standfirst: 'text', kicker: 'text', dateline: 'text', format: 'article_format',
    publishAt: 'timestamptz', leadImage: 'text', language: 'text', backstory: 'text', withdrawnReason: 'text',
  }, [row])
  await insertRows(editor, 'article_block', {
    article: 'text', position: 'int', kind: 'block_kind', text: 'text', attribution: 'text', label: 'text', image: 'text', url: 'text', width: 'block_width',
  }, blocks(n))
  await insertRows(editor, 'article_byline', { article: 'text', author: 'text', role: 'byline_role', rank: 'int' }, bylines)
  await insertRows(editor, 'article_topic', { article: 'text', topic: 'text', rank: 'int' }, topics)
  await insertRows(editor, 'article_correction', { article: 'text', madeAt: 'timestamptz', kind: 'correction_kind', text: 'text', announce: 'boolean' }, corrections)
  if (row.status !== 'DRAFT') await editor.query(`UPDATE article SET status = 'PUBLISHED', modified_at = $2 WHERE slug = $1`, [row.slug, row.modifiedAt])
  if (row.status === 'WITHDRAWN') await editor.query(`UPDATE article SET status = 'WITHDRAWN' WHERE slug = $1`, [row.slug])
  await editor.query('COMMIT')
}

/** What depends on when and by whom a row was written, and on chance. A day of which all was withdrawn keeps a count of none. */
const COMPARED: Record<string, string> = {
  'public.article': `SELECT to_jsonb(t) - '{created_at,guid,preview_token,preview_url,withdrawn_at,desk_note}'::text[] || jsonb_build_object('note', regexp_replace(desk_note, '^(Withdrawn since) [^.]*', '\\1')) AS row FROM article t`,
  'public.publication': `SELECT to_jsonb(t) - '{preview_token,preview_url}'::text[] AS row FROM publication t`,
  'engine.revision': `SELECT jsonb_build_object('article', article, 'doc', doc - '{created_at,guid,withdrawn_at}'::text[]) AS row FROM engine.revision`,
  'engine.search_document': `SELECT to_jsonb(d) - 'section' || jsonb_build_object('section', n.section) AS row FROM engine.search_document d JOIN engine.section_number n ON n.number = d.section`,
  'engine.section_number': `SELECT to_jsonb(section) AS row FROM engine.section_number`,
  'engine.archive_count': `SELECT to_jsonb(t) AS row FROM engine.archive_count t WHERE stories > 0`,
}
const rowsOf = async (table: string, owner: pg.Client) =>
  (await owner.query<{ row: unknown }>(`SELECT row FROM (${COMPARED[table] ?? `SELECT to_jsonb(t) AS row FROM ${table} t`}) r ORDER BY row::text COLLATE "C"`)).rows.map(({ row }) => row)

const structure = async (owner: pg.Client) => (await owner.query<{ what: string }>(`
  SELECT pg_get_indexdef(indexrelid) AS what FROM pg_index WHERE indrelid::regclass::text !~ '^pg_'
  UNION ALL SELECT conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid <> 0
  UNION ALL SELECT tgrelid::regclass::text || ' ' || tgname || ' ' || tgenabled::text FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1`)).rows.map(({ what }) => what)

describe('a corpus loaded in bulk', () => {
  it('is, table by table, what the rules make of it row by row', async () => {
    const { rows: tables } = await inBulk.owner.query<{ name: string }>(
      `SELECT schemaname || '.' || tablename AS name FROM pg_tables WHERE schemaname IN ('public', 'engine') AND tablename <> '_prisma_migrations' ORDER BY 1`)
    expect(tables.length).toBeGreaterThan(15)
    for (const { name } of tables) {
      const [rows, expected] = [await rowsOf(name, inBulk.owner), await rowsOf(name, byRules.owner)]
      expect({ name, rows: rows.length }).toEqual({ name, rows: expected.length })
      // one by one: a difference is then told in a few lines
      for (const [n, row] of rows.entries()) expect({ name, row }).toEqual({ name, row: expected[n] })
    }
  })

  it('leaves indexes, constraints and triggers as they were', async () => {
    expect(await structure(inBulk.owner)).toEqual(await structure(byRules.owner))
  })

  it('has every kind of block, drafts, withdrawn and scheduled stories, and corrections', async () => {
    const { rows: kinds } = await inBulk.owner.query<{ kind: string }>('SELECT DISTINCT kind::text FROM article_block')
    expect(kinds.map(({ kind }) => kind).sort()).toEqual([...blockKinds].sort())
    const { rows: [count] } = await inBulk.owner.query(`SELECT count(*) FILTER (WHERE status = 'DRAFT') > 0 AS drafts, count(*) FILTER (WHERE status = 'WITHDRAWN') > 0 AS withdrawn,
      count(*) FILTER (WHERE visible_from > now()) > 0 AS scheduled, (SELECT count(*) FROM article_correction) > 0 AS corrections FROM article`)
    expect(count).toEqual({ drafts: true, withdrawn: true, scheduled: true, corrections: true })
  })

  it('is refused where there are stories, and nothing of it is written', async () => {
    await expect(loadCorpus(corpus, inBulk.owner)).rejects.toThrow('without stories')
    expect((await inBulk.owner.query('SELECT FROM article')).rowCount).toBe(corpus.stories)
  })
})
