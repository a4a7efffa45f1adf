import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { furnish, one, writeStory } from '../testing/editor'
import { openNewsroom, type Newsroom } from '../testing/newsroom'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
  await furnish(newsroom.editor)
  await writeStory(newsroom.editor, 'Published', { publishAt: '2026-01-05T12:00:00Z' })
  await writeStory(newsroom.editor, 'Secret draft', { status: 'DRAFT' })
  await writeStory(newsroom.editor, 'Embargoed secret', { publishAt: '2999-01-05T12:00:00Z' })
  await writeStory(newsroom.editor, 'Withdrawn secret', { publishAt: '2026-01-06T12:00:00Z' })
  for (const slug of ['secret-draft', 'embargoed-secret', 'withdrawn-secret']) {
    await newsroom.editor.query(`INSERT INTO article_topic (article, topic) VALUES ($1, 'harbour')`, [slug])
    await newsroom.editor.query(`INSERT INTO article_correction (article, text) VALUES ($1, 'Secret correction')`, [slug])
    await newsroom.editor.query(`INSERT INTO front_slot (front, article) VALUES ('home', $1)`, [slug])
  }
  await newsroom.editor.query(`UPDATE article SET status = 'WITHDRAWN', withdrawn_reason = 'Told to readers' WHERE slug = 'withdrawn-secret'`)
  await newsroom.editor.query(`INSERT INTO notice (slug, text, starts_at) VALUES ('later', 'Secret notice', '2999-01-01')`)
})
afterAll(() => newsroom.close())

const denied = /permission denied/

describe('newsroom_reader, the site', () => {
  it('sees the published story and its parts', async () => {
    expect((await newsroom.reader.query('SELECT slug FROM article')).rows).toEqual([{ slug: 'published' }])
    expect((await newsroom.reader.query('SELECT article FROM article_block')).rows).toEqual([{ article: 'published' }])
    expect((await newsroom.reader.query('SELECT article FROM article_byline')).rows).toEqual([{ article: 'published' }])
  })

  it.each([
    `SELECT * FROM article WHERE slug <> 'published'`,
    `SELECT * FROM article WHERE status <> 'PUBLISHED' OR visible_from > now() OR true AND slug ~ 'secret'`,
    `SELECT * FROM article_block WHERE article LIKE '%secret%' OR article LIKE 'secret%'`,
    `SELECT * FROM article_byline WHERE article <> 'published'`,
    `SELECT * FROM article_topic`,
    `SELECT * FROM article_correction`,
    `SELECT * FROM front_slot`,
    `SELECT * FROM notice`,
    `SELECT a.* FROM article_block b LEFT JOIN article a ON a.slug = b.article WHERE a.slug IS NULL OR a.slug <> 'published'`,
    `SELECT * FROM article WHERE preview_token IS NOT NULL AND slug <> 'published' UNION ALL SELECT * FROM article WHERE false`,
    `SELECT * FROM engine.moved_address WHERE path LIKE '%draft%' OR path LIKE '%embargoed%'`,
  ])('finds nothing unpublished by: %s', async (sql) => {
    expect((await newsroom.reader.query(sql)).rows).toEqual([])
  })

  it('cannot learn of a draft by an error raised while rows are filtered', async () => {
    // a function that is not leakproof must not run on rows the policy hides
    const leak = await newsroom.reader.query(`SELECT 1 / (CASE WHEN headline = 'Secret draft' THEN 0 ELSE 1 END) AS one FROM article`)
    expect(leak.rows).toEqual([{ one: 1 }])
  })

  it('knows of a withdrawn story its address and the reason, and no more', async () => {
    expect(await one(newsroom.reader, 'SELECT * FROM engine.withdrawn_article')).toEqual({
      slug: 'withdrawn-secret', path: '/town/2026/01/06/withdrawn-secret', reason: 'Told to readers', withdrawn_at: expect.any(Date),
    })
  })

  it.each(['revision', 'search_document', 'outbox', 'retired_path', 'archive_count', '_prisma_migrations'])('may not read engine.%s', async (table) => {
    await expect(newsroom.reader.query(`SELECT FROM engine.${table}`)).rejects.toThrow(denied)
  })

  it.each([
    `INSERT INTO topic (slug, name) VALUES ('x', 'X')`,
    `UPDATE article SET headline = 'X'`,
    `DELETE FROM article_block`,
    `TRUNCATE article CASCADE`,
    `CREATE TABLE public.mine ()`,
    `CREATE FUNCTION public.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'`,
    `ALTER TABLE article DISABLE ROW LEVEL SECURITY`,
    `SELECT engine.tell('*')`,
    `SELECT engine.story_document('secret-draft')`,
    `SELECT engine.list_keys('secret-draft', 'town', '2026-01-01', '/x')`,
    `SET ROLE newsroom_editor`,
    `COPY article TO PROGRAM 'cat'`,
  ])('may not: %s', async (sql) => {
    await expect(newsroom.reader.query(sql)).rejects.toThrow(/permission denied|must be owner|must be superuser/)
  })
})

describe('newsroom_preview, into which the site steps for one transaction', () => {
  const preview = async (token: string, sql: string) => {
    await newsroom.reader.query('BEGIN')
    try {
      await newsroom.reader.query('SET LOCAL ROLE newsroom_preview')
      await newsroom.reader.query(`SELECT set_config('newsroom.preview', $1, true)`, [token])
      return (await newsroom.reader.query(sql)).rows
    } finally {
      await newsroom.reader.query('ROLLBACK')
    }
  }

  it('sees the one story whose token it was given beside what is out, and its parts', async () => {
    const { preview_token: token } = await one(newsroom.editor, `SELECT preview_token FROM article WHERE slug = 'secret-draft'`)
    expect(await preview(String(token), 'SELECT slug FROM article ORDER BY 1')).toEqual([{ slug: 'published' }, { slug: 'secret-draft' }])
    expect(await preview(String(token), 'SELECT article FROM article_block ORDER BY 1')).toEqual([{ article: 'published' }, { article: 'secret-draft' }])
  })

  it.each(['', 'wrong', '%'])('sees what is out and no more with the token "%s"', async (token) => {
    expect(await preview(token, 'SELECT slug FROM article')).toEqual([{ slug: 'published' }])
    expect(await preview(token, 'SELECT article FROM article_block')).toEqual([{ article: 'published' }])
  })
})

describe('newsroom_editor, the desk', () => {
  it('works with every editorial table', async () => {
    for (const table of ['publication', 'section', 'author', 'topic', 'image', 'article', 'article_block', 'article_byline', 'article_topic', 'article_correction', 'front_slot', 'notice', 'page', 'page_block']) {
      await expect(newsroom.editor.query(`SELECT FROM ${table}`)).resolves.toBeDefined()
    }
    expect((await newsroom.editor.query('SELECT FROM article')).rowCount).toBe(4)
  })

  it.each([
    'SELECT FROM engine.revision',
    `UPDATE engine.revision SET by = 'somebody else'`,
    'DELETE FROM engine.revision',
    'SELECT FROM engine.search_document',
    'SELECT FROM engine.outbox',
    `INSERT INTO engine.retired_path (path, target) VALUES ('/x', '/y')`,
    `CREATE TABLE public.mine ()`,
    'DROP TABLE topic',
    'ALTER TABLE article DISABLE TRIGGER a_before',
    'ALTER TABLE article ADD COLUMN mine text',
    'TRUNCATE article CASCADE',
    `INSERT INTO publication (key) VALUES ('second')`,
    'DELETE FROM publication',
  ])('may not: %s', async (sql) => {
    await expect(newsroom.editor.query(sql)).rejects.toThrow(/permission denied|must be owner/)
  })

  it('cannot skip its revisions by the switch for bulk loading', async () => {
    const count = async () => (await one(newsroom.owner, `SELECT count(*)::int AS n FROM engine.revision WHERE article = 'published'`)).n
    const before = await count()
    await newsroom.editor.query('SET newsroom.bulk = on')
    await newsroom.editor.query(`UPDATE article SET headline = 'Changed on the quiet' WHERE slug = 'published'`)
    await newsroom.editor.query('RESET newsroom.bulk')
    expect(await count()).toBe(Number(before) + 1)
  })
})
