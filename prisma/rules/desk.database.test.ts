import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { furnish, one, writeStory } from '../testing/editor'
import { openNewsroom, type Newsroom } from '../testing/newsroom'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
  await newsroom.owner.query(`INSERT INTO engine.setting VALUES ('site_url', 'https://paper.example')`)
  await furnish(newsroom.editor)
})
afterAll(() => newsroom.close())

const edit = (sql: string, values: unknown[] = []) => newsroom.editor.query(sql, values)
const story = (slug: string) => one(newsroom.editor, 'SELECT * FROM article WHERE slug = $1', [slug])

describe('an editor slips, and nothing is lost', () => {
  it('names a section that does not exist: the rest is saved, the note says what is near', async () => {
    const row = await one(newsroom.editor, `INSERT INTO article (slug, headline, section) VALUES ('', 'A slip', 'twon') RETURNING headline, section, desk_note`)
    expect(row).toMatchObject({ headline: 'A slip', section: null })
    expect(row.desk_note).toMatch(/^There is no section "twon" \(did you mean "town"\?\)\. Draft\. Before it can go out it needs a section/)
    await edit(`UPDATE article SET section = 'town' WHERE slug = 'a-slip'`)
    await edit(`UPDATE article SET section = 'cuorts', kicker = 'Kept' WHERE slug = 'a-slip'`)
    expect(await story('a-slip')).toMatchObject({ section: 'town', kicker: 'Kept', desk_note: expect.stringContaining('did you mean "courts"?') })
  })

  it('says that a story is the translation of one that does not exist: the rest is saved, the note says so', async () => {
    await edit(`UPDATE article SET translation_of = 'no-such-story', dateline = 'ALSO KEPT' WHERE slug = 'a-slip'`)
    expect(await story('a-slip')).toMatchObject({
      translation_of: null, dateline: 'ALSO KEPT', desk_note: expect.stringContaining('There is no story "no-such-story".'),
    })
  })

  it('names a section, an author or a topic as it is called, not by its slug: it is found', async () => {
    const slug = await writeStory(newsroom.editor, 'Called by name', { section: 'The Town', author: 'Jo Marsh', status: 'DRAFT' })
    await edit(`INSERT INTO article_topic (article, topic) VALUES ($1, 'Harbour')`, [slug])
    expect(await story(slug)).toMatchObject({ section: 'town' })
    expect(await one(newsroom.editor, 'SELECT author FROM article_byline WHERE article = $1', [slug])).toEqual({ author: 'jo-marsh' })
    expect(await one(newsroom.editor, 'SELECT topic FROM article_topic WHERE article = $1', [slug])).toEqual({ topic: 'harbour' })
  })

  it.each([
    ['a byline of nobody', `INSERT INTO article_byline (article, author) VALUES ('a-slip', 'jo-mash')`, 'There is no author "jo-mash" (did you mean "jo-marsh"?).'],
    ['a topic that is none', `INSERT INTO article_topic (article, topic) VALUES ('a-slip', 'harbor')`, 'There is no topic "harbor" (did you mean "harbour"?).'],
    ['a block of no story', `INSERT INTO article_block (article, text) VALUES ('a-slipp', 'Text')`, 'There is no story "a-slipp".'],
    ['a block without a story', `INSERT INTO article_block (article, text) VALUES ('', 'Text')`, 'The cell article is empty.'],
    ['a block’s picture that is none', `INSERT INTO article_block (article, kind, image) VALUES ('a-slip', 'IMAGE', 'quai')`, 'There is no image "quai" (did you mean "quay"?).'],
    ['a byline given to nobody', `UPDATE article_byline SET author = 'nobody-at-all' WHERE article = 'called-by-name'`, 'There is no author "nobody-at-all".'],
    ['deleting a section with stories', `DELETE FROM section WHERE slug = 'town'`, 'The section "town" is in use by stories (called-by-name, a-slip), so it cannot be deleted.'],
    ['deleting an author with stories', `DELETE FROM author WHERE slug = 'jo-marsh'`, 'The author "jo-marsh" is in use by stories (called-by-name), so it cannot be deleted.'],
    ['deleting a topic with stories', `DELETE FROM topic WHERE slug = 'harbour'`, 'The topic "harbour" is in use by stories (called-by-name), so it cannot be deleted.'],
  ])('%s is refused in a sentence', async (_slip, sql, message) => {
    await expect(edit(sql)).rejects.toMatchObject({ message })
  })

  it('publishes in the year 26: the story waits, and the note says why', async () => {
    const slug = await writeStory(newsroom.editor, 'Long ago', { publishAt: '0026-11-22T10:00:00Z' })
    expect(await story(slug)).toMatchObject({ status: 'DRAFT', desk_note: expect.stringContaining('It still needs another publish_at (it says 22 November 0026') })
  })

  it('renames an author, a topic, a section that others point at: they follow', async () => {
    await edit(`INSERT INTO author (slug, name) VALUES ('kit', 'Kit Lowe')`)
    const slug = await writeStory(newsroom.editor, 'By Kit', { author: 'kit' })
    await edit(`UPDATE author SET slug = 'Kit Lowe' WHERE slug = 'kit'`)
    expect(await one(newsroom.editor, 'SELECT author FROM article_byline WHERE article = $1', [slug])).toEqual({ author: 'kit-lowe' })
  })

  it('two editors on one row: the later save undoes nothing that it did not touch, and the versions show both', async () => {
    const slug = await writeStory(newsroom.editor, 'Two hands')
    await edit(`SET newsroom.by = 'Ada'`)
    await edit(`UPDATE article SET kicker = 'From Ada' WHERE slug = $1`, [slug])
    await edit(`SET newsroom.by = 'Ben'`)
    await edit(`UPDATE article SET dateline = 'FROM BEN' WHERE slug = $1`, [slug])
    await edit('RESET newsroom.by')
    expect(await story(slug)).toMatchObject({ kicker: 'From Ada', dateline: 'FROM BEN' })
    const { rows } = await edit('SELECT by FROM article_revision WHERE article = $1 ORDER BY revision DESC LIMIT 3', [slug])
    expect(rows.map(({ by }) => String(by))).toEqual(['Ben', 'Ada', 'newsroom_editor'])
  })
})

describe('a typo', () => {
  it('has a switch clicked once more in Studio, which empties it: it is off; a number that is emptied stays as it was', async () => {
    const slug = await writeStory(newsroom.editor, 'Switched on and off')
    await edit('UPDATE article SET minor_changes = true WHERE slug = $1', [slug])
    await edit('UPDATE article SET minor_changes = NULL WHERE slug = $1', [slug])
    expect(await story(slug)).toMatchObject({ minor_changes: false })
    expect(await one(newsroom.editor, `UPDATE publication SET allow_ai_answers = NULL RETURNING allow_ai_answers`)).toEqual({ allow_ai_answers: false })
    expect(await one(newsroom.editor, `UPDATE section SET rank = NULL WHERE slug = 'town' RETURNING rank IS NULL AS emptied`)).toEqual({ emptied: false })
  })

  it('with minor_changes on does not move modified_at; without, it does', async () => {
    const slug = await writeStory(newsroom.editor, 'A typpo', { publishAt: '2026-01-05T10:00:00Z' })
    const { modified_at: before } = await story(slug)
    await edit(`UPDATE article SET minor_changes = true, headline = 'A typo' WHERE slug = $1`, [slug])
    await edit(`UPDATE article_block SET text = 'The first paragraph' WHERE article = $1`, [slug])
    expect(await story(slug)).toMatchObject({ modified_at: before, desk_note: expect.stringContaining('Changes count as minor') })
    await edit(`UPDATE article SET minor_changes = false WHERE slug = $1`, [slug])
    await edit(`UPDATE article_block SET text = 'Another paragraph' WHERE article = $1`, [slug])
    expect((await story(slug)).modified_at).not.toEqual(before)
  })

  it('and a correction moves it, also while changes are minor', async () => {
    const slug = await writeStory(newsroom.editor, 'Corrected', { publishAt: '2026-01-05T10:00:00Z' })
    const { modified_at: before } = await story(slug)
    await edit(`UPDATE article SET minor_changes = true WHERE slug = $1`, [slug])
    await edit(`INSERT INTO article_correction (article, text) VALUES ($1, 'It was wrong.')`, [slug])
    expect((await story(slug)).modified_at).not.toEqual(before)
  })
})

describe('a preview’s link', () => {
  it('stands in the row from the first save, and is another once the token is emptied', async () => {
    const row = await one(newsroom.editor, `INSERT INTO article (slug, headline) VALUES ('', 'Preview me') RETURNING preview_url, preview_token`)
    expect(row.preview_url).toBe(`https://paper.example/preview/${String(row.preview_token)}`)
    await edit(`UPDATE article SET preview_token = '' WHERE slug = 'preview-me'`)
    const { preview_url: after } = await story('preview-me')
    expect(after).toMatch(/^https:\/\/paper\.example\/preview\/[0-9a-f]{32}$/)
    expect(after).not.toBe(row.preview_url)
  })

  it('of the paper too, and is in no version that readers can see', async () => {
    await edit(`UPDATE publication SET preview_token = ''`)
    expect((await one(newsroom.editor, 'SELECT preview_url FROM publication')).preview_url).toMatch(/^https:\/\/paper\.example\/preview\/[0-9a-f]{32}$/)
    const { doc } = await one(newsroom.owner, `SELECT doc FROM engine.revision WHERE article = 'preview-me' ORDER BY id DESC LIMIT 1`)
    expect(JSON.stringify(doc)).not.toContain('/preview/')
  })
})

describe('a version put back', () => {
  it('brings words, blocks, bylines and topics of that save; what is out stays out meanwhile', async () => {
    const slug = await writeStory(newsroom.editor, 'As it was')
    await edit(`INSERT INTO article_topic (article, topic) VALUES ($1, 'harbour')`, [slug])
    const { revision } = await one(newsroom.editor, 'SELECT max(revision) AS revision FROM article_revision WHERE article = $1', [slug])
    await edit(`UPDATE article SET headline = 'As it is not' WHERE slug = $1`, [slug])
    await edit(`UPDATE article_block SET text = 'Other words' WHERE article = $1`, [slug])
    await edit(`INSERT INTO article_block (article, text) VALUES ($1, 'One too many')`, [slug])
    await edit(`UPDATE article_topic SET topic = 'budgets' WHERE article = $1`, [slug])
    const { path } = await story(slug)
    const { restore_revision: said } = await one(newsroom.editor, 'SELECT restore_revision($1)', [revision])
    expect(said).toMatch(/^"as-it-was" is again as it was saved on /)
    expect(await story(slug)).toMatchObject({ headline: 'As it was', status: 'PUBLISHED', path })
    expect((await edit('SELECT position, text FROM article_block WHERE article = $1', [slug])).rows).toEqual([{ position: 10, text: 'The first paragraph.' }])
    expect((await edit('SELECT topic FROM article_topic WHERE article = $1', [slug])).rows).toEqual([{ topic: 'harbour' }])
  })

  it('brings back a deleted draft', async () => {
    const slug = await writeStory(newsroom.editor, 'Deleted by mistake', { status: 'DRAFT' })
    await edit('DELETE FROM article WHERE slug = $1', [slug])
    const { rows } = await edit('SELECT revision, status FROM article_revision WHERE article = $1 ORDER BY revision DESC', [slug])
    expect(rows[0]).toMatchObject({ status: 'DELETED' })
    await expect(edit('SELECT restore_revision($1)', [rows[0]?.revision])).rejects.toThrow('says that the story was deleted')
    await edit('SELECT restore_revision($1)', [rows[1]?.revision])
    expect(await story(slug)).toMatchObject({ headline: 'Deleted by mistake', status: 'DRAFT' })
  })

  it('that names what is gone is refused, and nothing is changed', async () => {
    await edit(`INSERT INTO topic (slug, name) VALUES ('passing', 'Passing')`)
    const slug = await writeStory(newsroom.editor, 'With a passing topic', { status: 'DRAFT' })
    await edit(`INSERT INTO article_topic (article, topic) VALUES ($1, 'passing')`, [slug])
    const { revision } = await one(newsroom.editor, 'SELECT max(revision) AS revision FROM article_revision WHERE article = $1', [slug])
    await edit('DELETE FROM article_topic WHERE article = $1', [slug])
    await edit(`DELETE FROM topic WHERE slug = 'passing'`)
    await expect(edit('SELECT restore_revision($1)', [revision])).rejects.toThrow(`Revision ${String(revision)} cannot be put back: there is no topic "passing" any more.`)
  })
})
