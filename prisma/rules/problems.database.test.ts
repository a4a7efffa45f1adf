import { afterAll, beforeAll, expect, it } from 'vitest'
import { furnish, one, writeStory } from '../testing/editor'
import { openNewsroom, type Newsroom } from '../testing/newsroom'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
  await furnish(newsroom.editor)
  await newsroom.editor.query(`UPDATE image SET credit = 'Jo Marsh' WHERE slug = 'quay'`)
})
afterAll(() => newsroom.close())

const edit = (sql: string, values: unknown[] = []) => newsroom.editor.query(sql, values)

/** What editor_problems says of a story (or, for null, of the paper). */
async function problemsOf(story: string | null): Promise<string[]> {
  const { rows } = await edit('SELECT problem FROM editor_problems WHERE story IS NOT DISTINCT FROM $1 ORDER BY problem', [story])
  return rows.map(({ problem }) => String(problem))
}

/** A story that is out and has nothing wrong with it. */
async function soundStory(headline: string): Promise<string> {
  const slug = await writeStory(newsroom.editor, headline)
  await edit(`INSERT INTO article_topic (article, topic) VALUES ($1, 'harbour')`, [slug])
  return slug
}

it('a sound story has none', async () => {
  expect(await problemsOf(await soundStory('All is well'))).toEqual([])
})

it('no topic, a long headline, no reason for a withdrawal', async () => {
  const slug = await writeStory(newsroom.editor, `Long ${'and longer '.repeat(11)}`)
  expect(await problemsOf(slug)).toEqual([
    'It has no topic: related stories are found by topics.',
    'The headline has 125 characters: search engines cut what is longer than 110.',
  ])
  await edit(`UPDATE article SET status = 'WITHDRAWN' WHERE slug = $1`, [slug])
  expect(await problemsOf(slug)).toContain('It is withdrawn, and readers are told no reason: write one into withdrawn_reason.')
})

it('pictures without alt text or credit, and too small to be shared', async () => {
  const slug = await soundStory('Pictures')
  await edit(`INSERT INTO image (slug, url, width, height) VALUES ('bare', '/media/bare.webp', 640, 400)`)
  await edit(`INSERT INTO article_block (article, kind, image) VALUES ($1, 'IMAGE', 'bare')`, [slug])
  await edit(`UPDATE article SET lead_image = 'bare' WHERE slug = $1`, [slug])
  expect(await problemsOf(slug)).toEqual([
    'It is out and still needs alt text on the image "bare".',
    'The image "bare" has no alt text.',
    'The image "bare" has no credit.',
    'The lead image "bare" is 640 × 400 px: too small to be shared (1200 × 630 or more).',
  ])
})

it('a link of the site’s own that leads nowhere; one that leads somewhere is none, wherever it stands', async () => {
  const slug = await soundStory('Links')
  const { path } = await one(newsroom.editor, `SELECT path FROM article WHERE slug = 'all-is-well'`)
  const good = [String(path), '/town', '/town/2026/01', '/archive/2026', '/authors/jo-marsh', '/topics/harbour', '/search?q=x', 'https://example.org/nowhere']
  for (const address of good) await edit('INSERT INTO article_block (article, text) VALUES ($1, $2)', [slug, `See [this](${address}).`])
  expect(await problemsOf(slug)).toEqual([])
  await edit(`INSERT INTO article_block (article, text) VALUES ($1, 'See [that](/town/2020/01/01/nothing) and [them](/authors/nobody).')`, [slug])
  await edit(`INSERT INTO article_block (article, kind, text, url) VALUES ($1, 'RELATED', 'More', '/nowhere')`, [slug])
  expect(await problemsOf(slug)).toEqual([
    'It links to /authors/nobody, where there is nothing.', 'It links to /nowhere, where there is nothing.', 'It links to /town/2020/01/01/nothing, where there is nothing.',
  ])
})

it('a draft whose time has come or is set, and why it will not go out', async () => {
  await edit(`INSERT INTO article (slug, headline, publish_at) VALUES ('', 'Too early', now() + interval '1 hour')`)
  expect((await problemsOf('too-early'))[0]).toMatch(/^It was to go out on .+, but it is a draft\. Draft\. Before it can go out it needs a section/)
})

it('a figure that readers had and that went without a word; not once a correction is there, nor for a typo', async () => {
  const slug = await soundStory('Figures')
  await edit(`UPDATE article_block SET text = 'The council spent 4,200 on 3 boats.' WHERE article = $1`, [slug])
  await edit(`UPDATE article_block SET text = 'The council spent 4,900 on 3 boats.' WHERE article = $1`, [slug])
  expect(await problemsOf(slug)).toEqual(['Readers had the figures 4,200, which are gone without a word: write a correction. (For a typo, switch minor_changes on first.)'])
  await edit(`INSERT INTO article_correction (article, text) VALUES ($1, 'The council spent 4,900, not 4,200.')`, [slug])
  expect(await problemsOf(slug)).toEqual([])

  const typo = await soundStory('Figures with a typo')
  await edit(`UPDATE article_block SET text = 'In 20226 it rained.' WHERE article = $1`, [typo])
  await edit(`UPDATE article SET minor_changes = true WHERE slug = $1`, [typo])
  await edit(`UPDATE article_block SET text = 'In 2026 it rained.' WHERE article = $1`, [typo])
  expect(await problemsOf(typo)).toEqual(['minor_changes is still on: what changes in the text is not counted as an update.'])
})

it('slots that are over, that clash, that wait for a draft', async () => {
  const [one, two, three] = [await soundStory('Slot one'), await soundStory('Slot two'), await writeStory(newsroom.editor, 'Slot three', { status: 'DRAFT' })]
  await edit(`INSERT INTO front_slot (front, article, size, rank, ends_at) VALUES ('home', $1, 'LEAD', 1, NULL), ('home', $2, 'LEAD', 2, NULL), ('town', $1, 'MAJOR', 1, now() - interval '1 day')`, [one, two])
  await edit(`INSERT INTO front_slot (front, article, size) VALUES ('home', $1, 'STANDARD')`, [three])
  expect(await problemsOf(one)).toEqual([
    expect.stringMatching(/^Its slot on the front "town" is over since .+: delete the slot\.$/),
    'On the front "home" it is a lead, and so is "slot-two" at the same time: one of them is shown below.',
  ])
  expect(await problemsOf(three)).toContain('It has a slot on the front "home", but is not out.')
})

it('authors over no story', async () => {
  expect(await problemsOf(null)).toEqual(['The author "city-desk" stands over no story.'])
})

it('the site sees none of this', async () => {
  await expect(newsroom.reader.query('SELECT FROM editor_problems')).rejects.toThrow('permission denied')
  await expect(newsroom.reader.query('SELECT FROM article_revision')).rejects.toThrow('permission denied')
  await expect(newsroom.reader.query('SELECT restore_revision(1)')).rejects.toThrow('permission denied')
})
