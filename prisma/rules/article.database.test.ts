import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { furnish, one, writeStory } from '../testing/editor'
import { openNewsroom, type Newsroom } from '../testing/newsroom'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
  await newsroom.owner.query(`UPDATE publication SET time_zone = 'America/New_York'`)
  await furnish(newsroom.editor)
})
afterAll(() => newsroom.close())

const note = async (slug: string) => (await one(newsroom.editor, 'SELECT desk_note FROM article WHERE slug = $1', [slug])).desk_note

describe('an editor starts a story', () => {
  it('with only a headline, and the row comes back with a slug, a draft status and a note of what it needs', async () => {
    const row = await one(newsroom.editor, `INSERT INTO article (slug, headline) VALUES ('', 'Brücke über den Fluß: "It’s open"!') RETURNING *`)
    expect(row).toMatchObject({ slug: 'brucke-uber-den-fluss-its-open', status: 'DRAFT', path: null })
    expect(row.preview_token).toMatch(/^[0-9a-f]{32}$/)
    expect(row.desk_note).toBe('Draft. Before it can go out it needs a section, a body (at least one paragraph), a standfirst and a byline.')
  })

  it('with nothing at all, and still gets a row', async () => {
    expect(await one(newsroom.editor, `INSERT INTO article (slug) VALUES ('') RETURNING slug`)).toEqual({ slug: 'untitled' })
    expect(await one(newsroom.editor, `INSERT INTO article (slug) VALUES ('') RETURNING slug`)).toEqual({ slug: 'untitled-2' })
  })

  it('twice under the same headline, and both are kept', async () => {
    expect(await writeStory(newsroom.editor, 'Twice told', { status: 'DRAFT' })).toBe('twice-told')
    expect(await writeStory(newsroom.editor, 'Twice told', { status: 'DRAFT' })).toBe('twice-told-2')
  })

  it('with capitals and spaces in the slug, and a line break and blanks in the headline, which are put right', async () => {
    const row = await one(newsroom.editor, `INSERT INTO article (slug, headline) VALUES ('My Own_Slug ', E'  Two\\nlines\\t here ') RETURNING slug, headline`)
    expect(row).toEqual({ slug: 'my-own-slug', headline: 'Two lines here' })
  })
})

describe('an editor publishes', () => {
  it('an incomplete story: the typing is kept, the story stays a draft, and the note says what is missing', async () => {
    await newsroom.editor.query(`INSERT INTO article (slug, headline, section) VALUES ('half-done', 'Half done', 'town')`)
    await newsroom.editor.query(`UPDATE article SET status = 'PUBLISHED', standfirst = 'Typed just now' WHERE slug = 'half-done'`)
    const row = await one(newsroom.editor, `SELECT status, standfirst, publish_at, desk_note FROM article WHERE slug = 'half-done'`)
    expect(row).toEqual({
      status: 'DRAFT', standfirst: 'Typed just now', publish_at: null,
      desk_note: 'NOT PUBLISHED. It still needs a body (at least one paragraph) and a byline. Then set status to PUBLISHED again.',
    })
  })

  it('a story whose picture has no alt text: it waits, and the note changes once the text is there', async () => {
    const slug = await writeStory(newsroom.editor, 'A picture story', { status: 'DRAFT' })
    await newsroom.editor.query(`INSERT INTO image (slug, url, width, height) VALUES ('bare', '/media/bare.webp', 10, 10)`)
    await newsroom.editor.query(`UPDATE article SET lead_image = 'bare', status = 'PUBLISHED' WHERE slug = $1`, [slug])
    expect(await note(slug)).toBe('NOT PUBLISHED. It still needs alt text on the image "bare". Then set status to PUBLISHED again.')
    await newsroom.editor.query(`UPDATE image SET alt = 'Something' WHERE slug = 'bare'`)
    expect(await note(slug)).toBe('Draft, ready to publish: set status to PUBLISHED.')
  })

  it('a complete story: it gets its address by the paper’s calendar, its stamps, and a note of where it is', async () => {
    // 03:30 UTC on the 17th is still the 16th in New York
    const slug = await writeStory(newsroom.editor, 'Night of the count', { publishAt: '2026-01-17T03:30:00Z' })
    const row = await one(newsroom.editor, `SELECT status, path, day::text, first_published_at, modified_at, desk_note FROM article WHERE slug = $1`, [slug])
    expect(row).toMatchObject({
      status: 'PUBLISHED', path: '/town/2026/01/16/night-of-the-count', day: '2026-01-16',
      desk_note: 'Live since 16 January 2026, 22:30 at /town/2026/01/16/night-of-the-count.',
    })
    expect(row.first_published_at).toEqual(new Date('2026-01-17T03:30:00Z'))
    expect(row.modified_at).toEqual(row.first_published_at)
  })

  it('without a time: it is out now', async () => {
    const slug = await writeStory(newsroom.editor, 'Out at once')
    const row = await one(newsroom.editor, `SELECT publish_at <= now() AS out, publish_at = first_published_at AS first FROM article WHERE slug = $1`, [slug])
    expect(row).toEqual({ out: true, first: true })
  })

  it('for later: the note says when, and first publication follows the time until it has come', async () => {
    const slug = await writeStory(newsroom.editor, 'Embargoed', { publishAt: '2999-05-01T10:00:00Z' })
    expect(await note(slug)).toBe('Scheduled: live from 1 May 2999, 06:00 at /town/2999/05/01/embargoed. That is years ahead: look at publish_at again.')
    await newsroom.editor.query(`UPDATE article SET publish_at = '2999-06-02T10:00:00Z' WHERE slug = $1`, [slug])
    expect(await note(slug)).toBe('Scheduled: live from 2 June 2999, 06:00 at /town/2999/06/02/embargoed. That is years ahead: look at publish_at again.')
    await newsroom.editor.query(`UPDATE article SET status = 'DRAFT' WHERE slug = $1`, [slug])
    expect(await one(newsroom.editor, 'SELECT first_published_at FROM article WHERE slug = $1', [slug])).toEqual({ first_published_at: null })
  })
})

describe('an editor changes a story that is out', () => {
  it('its headline: the address stays, the modification is stamped', async () => {
    const slug = await writeStory(newsroom.editor, 'Old headline', { publishAt: '2026-02-01T12:00:00Z' })
    await newsroom.editor.query(`UPDATE article SET headline = 'New headline' WHERE slug = $1`, [slug])
    const row = await one(newsroom.editor, `SELECT path, modified_at > now() - interval '1 minute' AS just_now FROM article WHERE slug = $1`, [slug])
    expect(row).toEqual({ path: '/town/2026/02/01/old-headline', just_now: true })
  })

  it('its kicker or its slot in the day: no modification is claimed, the address and the day stay', async () => {
    const slug = await writeStory(newsroom.editor, 'Steady', { publishAt: '2026-02-02T12:00:00Z' })
    await newsroom.editor.query(`UPDATE article SET kicker = 'Label', publish_at = '2026-03-03T12:00:00Z', section = 'courts' WHERE slug = $1`, [slug])
    const row = await one(newsroom.editor, `SELECT path, day::text, first_published_at, modified_at FROM article WHERE slug = $1`, [slug])
    expect(row).toEqual({ path: '/town/2026/02/02/steady', day: '2026-02-02', first_published_at: new Date('2026-02-02T12:00:00Z'), modified_at: new Date('2026-02-02T12:00:00Z') })
  })

  it('its slug: the old address leads to the new one in one hop, however often it changes', async () => {
    const slug = await writeStory(newsroom.editor, 'First name', { publishAt: '2026-02-03T12:00:00Z' })
    await newsroom.editor.query(`UPDATE article SET slug = 'second-name' WHERE slug = $1`, [slug])
    await newsroom.editor.query(`UPDATE article SET slug = 'third-name' WHERE slug = 'second-name'`)
    const { rows } = await newsroom.reader.query(`SELECT path, target FROM engine.moved_address WHERE target = '/town/2026/02/03/third-name' ORDER BY path`)
    expect(rows).toEqual([
      { path: '/town/2026/02/03/first-name', target: '/town/2026/02/03/third-name' },
      { path: '/town/2026/02/03/second-name', target: '/town/2026/02/03/third-name' },
    ])
    expect(await one(newsroom.editor, `SELECT status FROM article WHERE slug = 'third-name'`)).toEqual({ status: 'PUBLISHED' })
  })

  it('its slug, and back: the address in use is not a retired one', async () => {
    await writeStory(newsroom.editor, 'There', { publishAt: '2026-02-04T12:00:00Z' })
    await newsroom.editor.query(`UPDATE article SET slug = 'back-again' WHERE slug = 'there'`)
    await newsroom.editor.query(`UPDATE article SET slug = 'there' WHERE slug = 'back-again'`)
    const { rows } = await newsroom.reader.query(`SELECT path, target FROM engine.moved_address WHERE path LIKE '/town/2026/02/04/%'`)
    expect(rows).toEqual([{ path: '/town/2026/02/04/back-again', target: '/town/2026/02/04/there' }])
  })

  it('its address, by emptying the cell after it moved to another section', async () => {
    const slug = await writeStory(newsroom.editor, 'Moves house', { publishAt: '2026-02-05T12:00:00Z' })
    await newsroom.editor.query(`UPDATE article SET section = 'courts' WHERE slug = $1`, [slug])
    await newsroom.editor.query(`UPDATE article SET path = NULL WHERE slug = $1`, [slug])
    expect(await one(newsroom.editor, 'SELECT path FROM article WHERE slug = $1', [slug])).toEqual({ path: '/courts/2026/02/05/moves-house' })
    expect(await one(newsroom.reader, `SELECT target FROM engine.moved_address WHERE path = '/town/2026/02/05/moves-house'`)).toEqual({ target: '/courts/2026/02/05/moves-house' })
  })

  it('into one with a picture that lacks alt text: it stays live, and the note says so', async () => {
    const slug = await writeStory(newsroom.editor, 'Live and lacking')
    await newsroom.editor.query(`INSERT INTO image (slug, url, width, height) VALUES ('bare-two', '/media/bare-two.webp', 10, 10)`)
    await newsroom.editor.query(`UPDATE article SET lead_image = 'bare-two' WHERE slug = $1`, [slug])
    expect(await note(slug)).toMatch(/^Live since .* It still needs alt text on the image "bare-two"\.$/)
  })

  it('by emptying its headline: it goes off the site, and the note says why', async () => {
    const slug = await writeStory(newsroom.editor, 'Loses its head')
    await newsroom.editor.query(`UPDATE article SET headline = ' ' WHERE slug = $1`, [slug])
    expect(await one(newsroom.editor, 'SELECT status, desk_note FROM article WHERE slug = $1', [slug])).toEqual({
      status: 'DRAFT', desk_note: 'TAKEN OFF THE SITE: it lost a headline. Put that back, then set status to PUBLISHED again.',
    })
  })
})

describe('an editor withdraws', () => {
  it('a story that was out: readers are told the reason, and may have it back', async () => {
    const slug = await writeStory(newsroom.editor, 'A mistake', { publishAt: '2026-03-01T12:00:00Z' })
    await newsroom.editor.query(`UPDATE article SET status = 'WITHDRAWN' WHERE slug = $1`, [slug])
    expect(await note(slug)).toMatch(/Readers are told no reason: write one into withdrawn_reason\.$/)
    await newsroom.editor.query(`UPDATE article SET withdrawn_reason = 'It named the wrong person.' WHERE slug = $1`, [slug])
    expect(await one(newsroom.reader, `SELECT path, reason FROM engine.withdrawn_article`)).toEqual({ path: '/town/2026/03/01/a-mistake', reason: 'It named the wrong person.' })
    expect((await newsroom.reader.query(`SELECT FROM article WHERE slug = $1`, [slug])).rowCount).toBe(0)
    await newsroom.editor.query(`UPDATE article SET status = 'PUBLISHED' WHERE slug = $1`, [slug])
    expect((await newsroom.reader.query(`SELECT FROM article WHERE slug = $1`, [slug])).rowCount).toBe(1)
    expect((await newsroom.reader.query(`SELECT FROM engine.withdrawn_article`)).rowCount).toBe(0)
  })

  it('a story under an old address as well: that one says withdrawn too', async () => {
    await writeStory(newsroom.editor, 'Soon renamed', { publishAt: '2026-03-02T12:00:00Z' })
    await newsroom.editor.query(`UPDATE article SET slug = 'renamed-since' WHERE slug = 'soon-renamed'`)
    await newsroom.editor.query(`UPDATE article SET status = 'WITHDRAWN', withdrawn_reason = 'Gone' WHERE slug = 'renamed-since'`)
    expect(await one(newsroom.reader, `SELECT withdrawn, reason, target FROM engine.moved_address WHERE path = '/town/2026/03/02/soon-renamed'`))
      .toEqual({ withdrawn: true, reason: 'Gone', target: null })
    await newsroom.editor.query(`UPDATE article SET status = 'PUBLISHED' WHERE slug = 'renamed-since'`)
  })

  it('a draft: there is nothing to withdraw, and the note says so', async () => {
    const slug = await writeStory(newsroom.editor, 'Never out', { status: 'DRAFT' })
    await newsroom.editor.query(`UPDATE article SET status = 'WITHDRAWN' WHERE slug = $1`, [slug])
    expect(await note(slug)).toBe('Nothing to withdraw: this story was never published. It is a draft.')
  })

  it('and cannot delete what was published, but can delete a draft', async () => {
    const out = await writeStory(newsroom.editor, 'Was read')
    await expect(newsroom.editor.query('DELETE FROM article WHERE slug = $1', [out])).rejects.toThrow('The story "was-read" has been published, so it cannot be deleted.')
    const draft = await writeStory(newsroom.editor, 'Was not read', { status: 'DRAFT' })
    await newsroom.editor.query('DELETE FROM article WHERE slug = $1', [draft])
    expect(await one(newsroom.owner, `SELECT count(*)::int AS kept FROM engine.revision WHERE article = 'was-not-read' AND doc IS NOT NULL`)).toEqual({ kept: 4 - 1 })
  })
})

describe('the body', () => {
  it('is appended in tens when no position is typed, and a line pasted with breaks is one line', async () => {
    const slug = await writeStory(newsroom.editor, 'Blocks', { status: 'DRAFT' })
    await newsroom.editor.query(`INSERT INTO article_block (article, position, kind, text) VALUES ($1, 0, 'SUBHEAD', E'Pasted\\r\\nin')`, [slug])
    await newsroom.editor.query(`INSERT INTO article_block (article, position, text) VALUES ($1, 15, 'Between')`, [slug])
    await newsroom.editor.query(`INSERT INTO article_block (article, position, text) VALUES ($1, 0, 'Last')`, [slug])
    const { rows } = await newsroom.editor.query('SELECT position, text FROM article_block WHERE article = $1 ORDER BY position', [slug])
    expect(rows).toEqual([{ position: 10, text: 'The first paragraph.' }, { position: 15, text: 'Between' }, { position: 20, text: 'Pasted in' }, { position: 30, text: 'Last' }])
  })

  it('keeps the line breaks of preformatted text', async () => {
    const slug = await writeStory(newsroom.editor, 'Kept lines', { status: 'DRAFT' })
    const row = await one(newsroom.editor, `INSERT INTO article_block (article, position, kind, text) VALUES ($1, 0, 'PREFORMATTED', E'a\\n  b\\n') RETURNING text`, [slug])
    expect(row).toEqual({ text: 'a\n  b' })
  })

  it('names a block that cannot be shown yet', async () => {
    const slug = await writeStory(newsroom.editor, 'Unfinished parts')
    await newsroom.editor.query(`INSERT INTO article_block (article, position, kind) VALUES ($1, 0, 'IMAGE')`, [slug])
    expect(await note(slug)).toMatch(/Not shown to readers: block 20 \(IMAGE\) has no image\.$/)
  })

  it('changed on a live story counts as a modification', async () => {
    const slug = await writeStory(newsroom.editor, 'Growing story', { publishAt: '2026-04-01T12:00:00Z' })
    await newsroom.editor.query(`INSERT INTO article_block (article, position, text) VALUES ($1, 0, 'An update.')`, [slug])
    expect(await one(newsroom.editor, `SELECT modified_at > first_published_at AS modified FROM article WHERE slug = $1`, [slug])).toEqual({ modified: true })
  })
})

describe('a translation', () => {
  const originalOf = async (slug: string) => (await one(newsroom.editor, 'SELECT translation_of FROM article WHERE slug = $1', [slug])).translation_of

  it('of a translation is one of the original, and what was translated from a newcomer goes along', async () => {
    for (const headline of ['Tongue one', 'Tongue two', 'Tongue three', 'Tongue four']) await writeStory(newsroom.editor, headline)
    await newsroom.editor.query(`UPDATE article SET translation_of = 'tongue-one' WHERE slug = 'tongue-two'`)
    await newsroom.editor.query(`UPDATE article SET translation_of = 'tongue-two' WHERE slug = 'tongue-three'`)
    expect(await originalOf('tongue-three')).toBe('tongue-one')
    await newsroom.editor.query(`UPDATE article SET translation_of = 'tongue-four' WHERE slug = 'tongue-one'`)
    expect(await Promise.all(['tongue-one', 'tongue-two', 'tongue-three', 'tongue-four'].map(originalOf)))
      .toEqual(['tongue-four', 'tongue-four', 'tongue-four', null])
    await newsroom.editor.query(`UPDATE article SET slug = 'mother-tongue' WHERE slug = 'tongue-four'`)
    expect(await originalOf('tongue-one')).toBe('mother-tongue')
  })

  it('of itself, or of its own translation, is none', async () => {
    for (const headline of ['Echo one', 'Echo two']) await writeStory(newsroom.editor, headline)
    await newsroom.editor.query(`UPDATE article SET translation_of = 'echo-one' WHERE slug IN ('echo-one', 'echo-two')`)
    await newsroom.editor.query(`UPDATE article SET translation_of = 'echo-two' WHERE slug = 'echo-one'`)
    expect([await originalOf('echo-one'), await originalOf('echo-two')]).toEqual([null, 'echo-one'])
  })
})

describe('what is kept beside a story', () => {
  it('is a name that nothing changes: neither its slug nor an editor', async () => {
    const slug = await writeStory(newsroom.editor, 'Named for ever')
    const { guid } = await one(newsroom.editor, 'SELECT guid FROM article WHERE slug = $1', [slug])
    await newsroom.editor.query(`UPDATE article SET slug = 'called-otherwise', guid = gen_random_uuid() WHERE slug = $1`, [slug])
    expect((await one(newsroom.editor, `SELECT guid FROM article WHERE slug = 'called-otherwise'`)).guid).toBe(guid)
  })

  it('is one revision a transaction, with all its parts and who saved it', async () => {
    const { editor, owner } = newsroom
    await editor.query('BEGIN')
    const slug = await writeStory(editor, 'Saved at once')
    await editor.query('COMMIT')
    await editor.query(`UPDATE article SET headline = 'Saved again' WHERE slug = $1`, [slug])
    const { rows } = await owner.query(`SELECT by, doc ->> 'headline' AS headline, jsonb_array_length(doc -> 'blocks') AS blocks FROM engine.revision WHERE article = $1 ORDER BY id`, [slug])
    expect(rows).toEqual([{ by: 'newsroom_editor', headline: 'Saved at once', blocks: 1 }, { by: 'newsroom_editor', headline: 'Saved again', blocks: 1 }])
  })

  it('is how many stories a section and the paper published on a day', async () => {
    const { editor, owner } = newsroom
    const slug = await writeStory(editor, 'Counted', { publishAt: '2025-05-05T12:00:00Z' })
    await writeStory(editor, 'Counted too', { publishAt: '2025-05-05T13:00:00Z', section: 'courts' })
    const counts = async () => (await owner.query(`SELECT section, stories FROM engine.archive_count WHERE day = '2025-05-05' ORDER BY section COLLATE "C"`)).rows
    expect(await counts()).toEqual([{ section: '*', stories: 2 }, { section: 'courts', stories: 1 }, { section: 'town', stories: 1 }])
    await editor.query(`UPDATE article SET section = 'courts' WHERE slug = $1`, [slug])
    expect(await counts()).toEqual([{ section: '*', stories: 2 }, { section: 'courts', stories: 2 }, { section: 'town', stories: 0 }])
    await editor.query(`UPDATE article SET status = 'WITHDRAWN' WHERE slug = $1`, [slug])
    expect(await counts()).toEqual([{ section: '*', stories: 1 }, { section: 'courts', stories: 1 }, { section: 'town', stories: 0 }])
  })
})
