import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { furnish, one, writeStory } from '../testing/editor'
import { openNewsroom, type Newsroom } from '../testing/newsroom'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
  await furnish(newsroom.editor)
  await writeStory(newsroom.editor, 'Any story', { status: 'DRAFT' })
})
afterAll(() => newsroom.close())

describe('rows filled by hand, as Studio sends them (an empty key is "")', () => {
  it.each([
    ['section', `INSERT INTO section (slug, name) VALUES ('', ' Work & Money ') RETURNING slug, name`, { slug: 'work-money', name: 'Work & Money' }],
    ['author', `INSERT INTO author (slug, name) VALUES ('', 'Ásgeir Ólafsson') RETURNING slug, kind`, { slug: 'asgeir-olafsson', kind: 'PERSON' }],
    ['topic', `INSERT INTO topic (slug, name) VALUES ('', 'Bus fares') RETURNING slug`, { slug: 'bus-fares' }],
    ['image', `INSERT INTO image (slug, url, width, height) VALUES ('', '/media/2026/Fish Dock.webp', 4, 3) RETURNING slug, focal_x`, { slug: 'fish-dock', focal_x: 0.5 }],
    ['page', `INSERT INTO page (slug, title) VALUES ('', 'About us') RETURNING slug`, { slug: 'about-us' }],
    ['notice', `INSERT INTO notice (slug, text) VALUES ('', 'The bridge is shut') RETURNING slug`, { slug: 'the-bridge-is-shut' }],
  ])('%s gets its slug and defaults', async (_table, sql, expected) => {
    expect(await one(newsroom.editor, sql)).toEqual(expected)
  })
})

describe('a slip is answered in a sentence that says what to do', () => {
  it.each([
    ['an accent that cannot be read', `UPDATE section SET accent = '#ffee88' WHERE slug = 'town'`, 'The accent #ffee88 cannot be read on white paper.', 'Pick a darker colour: its contrast with white must be 4.5 to 1 or more.'],
    ['an accent that is no colour', `UPDATE section SET accent = 'crimson' WHERE slug = 'town'`, '"crimson" is not a colour.', 'Write it as # and six hexadecimal digits, like #8a1c2b.'],
    ['an image at an address that nothing takes', `INSERT INTO image (slug, url, width, height) VALUES ('', '/media/' || repeat('x', 3000), 4, 3)`, 'The address in url is 3007 letters long: 2000 is the most.', 'Give the file a shorter name.'],
    ['a section at an address the paper uses', `INSERT INTO section (slug, name) VALUES ('archive', 'Archive')`, 'The address /archive is taken.', 'Give the section another slug.'],
    ['a page where a section is', `INSERT INTO page (slug, title) VALUES ('town', 'Town')`, 'The address /town is taken.', 'Give the page another slug.'],
    ['a time zone that is none', `UPDATE publication SET time_zone = 'Port Averill'`, '"Port Averill" is not a time zone.', 'Write it as a region and a city, like Europe/London.'],
    ['an empty correction', `INSERT INTO article_correction (article, text) VALUES ('any-story', '  ')`, 'A correction needs a text.', 'Say in a sentence or two what was wrong and what is right.'],
  ])('%s', async (_slip, sql, message, hint) => {
    await expect(newsroom.editor.query(sql)).rejects.toMatchObject({ message, hint })
  })
})

describe('a renamed row', () => {
  it('a section: its stories stay published under their old addresses, and its own old address leads to the new one', async () => {
    const { editor, reader } = newsroom
    await editor.query(`INSERT INTO section (slug, name) VALUES ('sea', 'The Sea')`)
    await writeStory(editor, 'High water', { section: 'sea', publishAt: '2026-01-05T12:00:00Z' })
    const revisions = async () => (await one(newsroom.owner, `SELECT count(*)::int AS n FROM engine.revision WHERE article = 'high-water'`)).n
    const before = await revisions()
    await editor.query(`UPDATE section SET slug = 'coast' WHERE slug = 'sea'`)
    await editor.query(`UPDATE section SET slug = 'shore' WHERE slug = 'coast'`)
    expect(await one(reader, `SELECT section, path FROM article WHERE slug = 'high-water'`)).toEqual({ section: 'shore', path: '/sea/2026/01/05/high-water' })
    const { rows } = await reader.query(`SELECT path, target FROM engine.moved_address ORDER BY path`)
    expect(rows).toEqual([{ path: '/coast', target: '/shore' }, { path: '/sea', target: '/shore' }])
    expect(await one(newsroom.owner, `SELECT stories FROM engine.archive_count WHERE section = 'shore'`)).toEqual({ stories: 1 })
    expect(await revisions()).toBe(before)
  })

  it('an author, a topic and a picture: what points at them follows', async () => {
    const { editor, reader } = newsroom
    const slug = await writeStory(editor, 'Follows', { publishAt: '2026-01-05T12:00:00Z' })
    await editor.query(`INSERT INTO article_topic (article, topic) VALUES ($1, 'harbour')`, [slug])
    await editor.query(`UPDATE article SET lead_image = 'quay' WHERE slug = $1`, [slug])
    await editor.query(`UPDATE author SET slug = 'Joanna Marsh' WHERE slug = 'jo-marsh'`)
    await editor.query(`UPDATE topic SET slug = 'port' WHERE slug = 'harbour'`)
    await editor.query(`UPDATE image SET slug = 'the-quay' WHERE slug = 'quay'`)
    expect(await one(reader, `SELECT b.author, t.topic, a.lead_image, a.status FROM article a JOIN article_byline b ON b.article = a.slug JOIN article_topic t ON t.article = a.slug WHERE a.slug = $1`, [slug]))
      .toEqual({ author: 'joanna-marsh', topic: 'port', lead_image: 'the-quay', status: 'PUBLISHED' })
  })
})

describe('contrast', () => {
  it.each([['#000000', '#ffffff', 21], ['#777777', '#ffffff', 4.48], ['#8a1c2b', '#8a1c2b', 1]])('of %s on %s is %d', async (a, b, ratio) => {
    const row = await one(newsroom.owner, 'SELECT engine.contrast($1, $2) AS ratio', [a, b])
    expect(row.ratio).toBeCloseTo(ratio, 2)
  })
})
