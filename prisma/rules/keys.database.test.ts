import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { furnish, one, toldBy, writeStory } from '../testing/editor'
import { openNewsroom, type Newsroom } from '../testing/newsroom'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
  await furnish(newsroom.editor)
})
afterAll(() => newsroom.close())

/** What is told when an editor runs one statement. */
const told = (sql: string, values: unknown[] = []) => toldBy(newsroom.urls.reader, () => newsroom.editor.query(sql, values))

const listsOfOne = (day: string, path: string) => {
  const [year, month] = [day.slice(0, 4), day.slice(0, 7)]
  return [
    ...[year, month, day].flatMap((date) => [`archive:${date}`, `archive:town/${date}`]),
    'author:jo-marsh/stories', 'latest', `path:${path}`, 'section:town/stories',
  ]
}

describe('the press is told which pages a change touches', () => {
  it('a story goes out: the lists it enters, and the address that showed nothing until now', async () => {
    const slug = await writeStory(newsroom.editor, 'Goes out', { status: 'DRAFT', publishAt: '2026-01-05T12:00:00Z' })
    expect(await told(`UPDATE article SET status = 'PUBLISHED' WHERE slug = $1`, [slug])).toEqual(listsOfOne('2026-01-05', '/town/2026/01/05/goes-out').sort())
  })

  it('a draft is written and changed: nobody', async () => {
    const slug = await writeStory(newsroom.editor, 'Quiet', { status: 'DRAFT' })
    expect(await told(`UPDATE article SET headline = 'Still quiet' WHERE slug = $1`, [slug])).toEqual([])
    expect(await told(`INSERT INTO article_block (article, position, text) VALUES ($1, 0, 'More')`, [slug])).toEqual([])
  })

  it('a headline changes: the story’s page, every list that shows its card, what suggests words that go', async () => {
    const slug = await writeStory(newsroom.editor, 'Head', { publishAt: '2026-01-06T12:00:00Z' })
    const keys = ['article:head', 'card:head', 'sitemap:2026-01']
    expect(await told(`UPDATE article SET headline = 'Roof' WHERE slug = $1`, [slug])).toEqual([...keys, 'words'])
    expect(await told(`UPDATE article SET headline = 'A roof' WHERE slug = $1`, [slug])).toEqual(keys)
  })

  it('a paragraph changes, comes or goes: the story’s page, and the sitemap that says when it was last changed', async () => {
    const slug = await writeStory(newsroom.editor, 'Body', { publishAt: '2026-01-06T12:00:00Z' })
    expect(await told(`UPDATE article_block SET text = 'Changed.' WHERE article = $1`, [slug])).toEqual(['article:body', 'sitemap:2026-01'])
    expect(await told(`INSERT INTO article_block (article, position, text) VALUES ($1, 0, 'More')`, [slug])).toEqual(['article:body', 'sitemap:2026-01'])
    expect(await told(`DELETE FROM article_block WHERE article = $1 AND text = 'More'`, [slug])).toEqual(['article:body', 'sitemap:2026-01'])
  })

  it('a byline or a topic is added: the story, and the list of that author or topic', async () => {
    const slug = await writeStory(newsroom.editor, 'Labels', { publishAt: '2026-01-06T12:00:00Z' })
    expect(await told(`INSERT INTO article_byline (article, author) VALUES ($1, 'city-desk')`, [slug])).toEqual(['article:labels', 'author:city-desk/stories', 'card:labels'])
    expect(await told(`INSERT INTO article_topic (article, topic) VALUES ($1, 'harbour')`, [slug])).toEqual(['article:labels', 'topic:harbour/stories'])
    expect(await told(`DELETE FROM article_topic WHERE article = $1`, [slug]))
      .toEqual(['article:labels', 'topic:harbour/stories', 'words'])
  })

  it('a correction is made: the story and the list of corrections', async () => {
    const slug = await writeStory(newsroom.editor, 'Corrected', { publishAt: '2026-01-06T12:00:00Z' })
    expect(await told(`INSERT INTO article_correction (article, text) VALUES ($1, 'It was Tuesday.')`, [slug])).toEqual(['article:corrected', 'corrections', 'sitemap:2026-01'])
  })

  it('a story gets a translation: both say so, and each hears when the other moves or goes', async () => {
    const original = await writeStory(newsroom.editor, 'Original', { publishAt: '2026-01-06T12:00:00Z' })
    const french = await writeStory(newsroom.editor, 'Traduction', { publishAt: '2026-01-06T13:00:00Z' })
    expect(await told(`UPDATE article SET language = 'fr', translation_of = $2 WHERE slug = $1`, [french, original]))
      .toEqual(['article:traduction', 'translations:original'])
    expect(await told(`UPDATE article SET slug = 'en-francais' WHERE slug = $1`, [french])).toContain('translations:original')
    expect(await told(`UPDATE article SET slug = 'the-original' WHERE slug = $1`, [original]))
      .toEqual(expect.arrayContaining(['article:en-francais', 'article:original', 'translations:the-original']))
    expect(await told(`UPDATE article SET status = 'WITHDRAWN' WHERE slug = 'en-francais'`)).toContain('translations:the-original')
  })

  it('a crawler is refused or allowed: robots.txt', async () => {
    expect(await told(`UPDATE crawler SET allowed = true WHERE token = 'GPTBot'`)).toEqual(['crawlers'])
  })

  it('a page becomes one of the paper’s policies: whoever names the policies', async () => {
    await newsroom.editor.query(`INSERT INTO page (slug, title, in_footer) VALUES ('standards', 'Standards', false)`)
    expect(await told(`UPDATE page SET policy = 'ETHICS' WHERE slug = 'standards'`)).toContain('pages')
  })

  it('a story is withdrawn: its page is dropped at once, and what listed it is stale', async () => {
    const slug = await writeStory(newsroom.editor, 'Withdrawn', { publishAt: '2026-01-07T12:00:00Z' })
    const keys = await told(`UPDATE article SET status = 'WITHDRAWN', withdrawn_reason = 'Wrong' WHERE slug = $1`, [slug])
    const lists = listsOfOne('2026-01-07', '/town/2026/01/07/withdrawn')
    expect(keys).toEqual(['card:withdrawn', 'purge:article:withdrawn', 'words', ...lists].sort())
  })

  it('the reason of a withdrawal is written or changed, or the story becomes a draft: the page that says it is gone', async () => {
    const slug = await writeStory(newsroom.editor, 'Farewell', { publishAt: '2026-01-07T12:00:00Z' })
    await newsroom.editor.query(`UPDATE article SET slug = 'goodbye' WHERE slug = $1`, [slug])
    await newsroom.editor.query(`UPDATE article SET status = 'WITHDRAWN' WHERE slug = 'goodbye'`)
    const addresses = ['path:/town/2026/01/07/farewell', 'path:/town/2026/01/07/goodbye']
    expect(await told(`UPDATE article SET withdrawn_reason = 'Wrong' WHERE slug = 'goodbye'`)).toEqual(addresses)
    expect(await told(`UPDATE article SET status = 'DRAFT' WHERE slug = 'goodbye'`)).toEqual(addresses)
  })

  it('a slug changes once more: also the addresses that led to the one before', async () => {
    await writeStory(newsroom.editor, 'One hop', { publishAt: '2026-01-08T12:00:00Z' })
    await newsroom.editor.query(`UPDATE article SET slug = 'two-hops' WHERE slug = 'one-hop'`)
    expect(await told(`UPDATE article SET slug = 'three-hops' WHERE slug = 'two-hops'`))
      .toEqual(expect.arrayContaining(['path:/town/2026/01/08/one-hop', 'path:/town/2026/01/08/two-hops', 'path:/town/2026/01/08/three-hops']))
  })

  it('a slug changes: what showed the old address, and the new address', async () => {
    await writeStory(newsroom.editor, 'Before', { publishAt: '2026-01-08T12:00:00Z' })
    const keys = await told(`UPDATE article SET slug = 'after' WHERE slug = 'before'`)
    expect(keys).toEqual(expect.arrayContaining(['article:before', 'card:before', 'path:/town/2026/01/08/before', 'path:/town/2026/01/08/after']))
    expect(keys).not.toContain('*')
  })

  it('a story is scheduled: only the clock', async () => {
    const slug = await writeStory(newsroom.editor, 'Later', { status: 'DRAFT' })
    expect(await told(`UPDATE article SET status = 'PUBLISHED', publish_at = now() + interval '1 day' WHERE slug = $1`, [slug])).toEqual(['clock'])
  })

  it('an author, a topic or a picture changes: the pages that show it', async () => {
    expect(await told(`UPDATE author SET title = 'Harbour reporter' WHERE slug = 'jo-marsh'`)).toEqual(['author:jo-marsh', 'authors', 'signature:jo-marsh'])
    expect(await told(`UPDATE topic SET name = 'The harbour' WHERE slug = 'harbour'`)).toEqual(['label:harbour', 'topic:harbour', 'topics'])
    expect(await told(`UPDATE image SET caption = 'At dawn' WHERE slug = 'quay'`)).toContain('image:quay')
  })

  it('a section or the publication changes: every page, because it stands on every page', async () => {
    expect(await told(`UPDATE section SET name = 'Town' WHERE slug = 'town'`)).toEqual(['*'])
    expect(await told(`UPDATE publication SET strapline = 'Every morning'`)).toEqual(['*'])
  })

  it('a slot or a notice that runs: its front, or every page that carries notices; one to come: only the clock', async () => {
    const slug = await writeStory(newsroom.editor, 'Placed', { publishAt: '2026-01-06T12:00:00Z' })
    expect(await told(`INSERT INTO front_slot (front, article) VALUES ('', $1)`, [slug])).toEqual(['clock', 'front:home'])
    expect(await told(`UPDATE front_slot SET starts_at = now() + interval '1 hour', rank = 2`)).toEqual(['clock', 'front:home'])
    expect(await told(`UPDATE front_slot SET rank = 3`)).toEqual(['clock'])
    expect(await told(`INSERT INTO notice (slug, text) VALUES ('', 'Polls are open')`)).toEqual(['clock', 'notice'])
  })

  it('more than 500 keys in one transaction are told as everything, and what must be dropped still by name', async () => {
    await newsroom.owner.query(`
      INSERT INTO article (slug, headline, standfirst, section, publish_at) SELECT 'mass-' || n, 'Mass ' || n, 'S', 'courts', '2020-01-01' FROM generate_series(1, 600) n`)
    await newsroom.owner.query(`INSERT INTO article_block (article, position, text) SELECT slug, 10, 'P' FROM article WHERE slug LIKE 'mass-%'`)
    await newsroom.owner.query(`INSERT INTO article_byline (article, author) SELECT slug, 'city-desk' FROM article WHERE slug LIKE 'mass-%'`)
    expect(await told(`UPDATE article SET status = 'PUBLISHED' WHERE slug LIKE 'mass-%'`)).toEqual(['*', 'clock'])
    expect(await told(`UPDATE article SET headline = headline || '!' WHERE slug LIKE 'mass-%'`)).toEqual(['*', 'clock'])
    const withdrawn = await told(`UPDATE article SET status = 'WITHDRAWN' WHERE slug LIKE 'mass-%'`)
    expect(withdrawn.filter((key) => key.startsWith('purge:article:mass-'))).toHaveLength(600)
    expect(withdrawn).toContain('*')
  })

  it('nothing is told of what is rolled back', async () => {
    const slug = await writeStory(newsroom.editor, 'Rolled back', { publishAt: '2026-01-06T12:00:00Z' })
    const keys = await toldBy(newsroom.urls.reader, async () => {
      await newsroom.editor.query('BEGIN')
      await newsroom.editor.query(`UPDATE article SET headline = 'No' WHERE slug = $1`, [slug])
      await newsroom.editor.query('ROLLBACK')
    })
    expect(keys).toEqual([])
  })
})

describe('the clock', () => {
  it('names the next instant at which something comes due, and the keys that then did', async () => {
    const { editor, reader } = newsroom
    await editor.query('DELETE FROM front_slot')
    await editor.query('DELETE FROM notice')
    await editor.query(`UPDATE article SET status = 'DRAFT' WHERE visible_from > now()`)
    expect(await one(reader, 'SELECT engine.next_boundary() AS at')).toEqual({ at: null })
    await writeStory(editor, 'Due first', { publishAt: '2999-01-02T12:00:00Z' })
    await editor.query(`INSERT INTO notice (slug, text, starts_at, ends_at) VALUES ('n', 'N', '2999-01-03T00:00:00Z', '2999-01-04T00:00:00Z')`)
    expect(await one(reader, 'SELECT engine.next_boundary() AS at')).toEqual({ at: new Date('2999-01-02T12:00:00Z') })
    const due = async (since: string, upto: string) => (await reader.query<{ due_keys: string }>('SELECT due_keys FROM engine.due_keys($1, $2) ORDER BY 1', [since, upto])).rows.map((row) => row.due_keys)
    expect(await due('2999-01-02T11:59:59Z', '2999-01-02T12:00:00Z')).toEqual(listsOfOne('2999-01-02', '/town/2999/01/02/due-first').sort())
    expect(await due('2999-01-02T12:00:00Z', '2999-01-03T12:00:00Z')).toEqual(['notice'])
    expect(await due('2999-01-03T12:00:00Z', '2999-01-03T23:00:00Z')).toEqual([])
  })
})
