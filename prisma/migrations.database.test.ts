import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { furnish, one, writeStory } from './testing/editor'
import { openNewsroom, type Newsroom } from './testing/newsroom'

const folder = new URL('migrations/', import.meta.url)
const migrations = readdirSync(folder).filter((name) => /^\d/.test(name)).sort()
const STRICTER = '20261123180000_rules_reviewed'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
  const { owner, editor } = newsroom
  const apply = (name: string) => owner.query(readFileSync(new URL(`${name}/migration.sql`, folder), 'utf8'))
  await owner.query('DROP SCHEMA public, engine CASCADE; CREATE SCHEMA public')
  for (const name of migrations.filter((one) => one < STRICTER)) await apply(name)

  await furnish(editor)
  await editor.query(`UPDATE publication SET language = 'en-US-UK'`)
  for (const [headline, language] of [['Lisbon', 'pt-br-pt'], ['Berlin', 'de-12'], ['Paris', 'fr']]) {
    const slug = await writeStory(editor, `${headline} speaks`)
    await editor.query('UPDATE article SET language = $2 WHERE slug = $1', [slug, language])
  }
  await writeStory(editor, 'Zebediah accused')
  await editor.query(`UPDATE article SET status = 'WITHDRAWN' WHERE slug = 'zebediah-accused'`)
  await writeStory(editor, 'Kittiwakes return', { publishAt: '2999-01-01T12:00:00Z' })
  await editor.query(
    `INSERT INTO article_block (article, kind, text, url) VALUES ('paris-speaks', 'RELATED', 'More', 'https://[oops/')`,
  )

  for (const name of migrations.filter((one) => one >= STRICTER)) await apply(name)
}, 60_000)
afterAll(() => newsroom.close())

describe('a paper whose rows the stricter rules would refuse', () => {
  it('has languages that its pages can be dated by, as near as may be to those that were written', async () => {
    expect(await one(newsroom.editor, 'SELECT language FROM publication')).toEqual({ language: 'en-US' })
    const { rows } = await newsroom.editor.query(`SELECT slug, language FROM article WHERE language IS NOT NULL ORDER BY slug`)
    expect(rows).toEqual([
      { slug: 'berlin-speaks', language: 'de' }, { slug: 'lisbon-speaks', language: 'pt-br' },
      { slug: 'paris-speaks', language: 'fr' },
    ])
  })

  it('suggests no word of a story that was withdrawn, and those of scheduled ones at their hour', async () => {
    const { rows } = await newsroom.owner.query(`
      SELECT word, visible_from <= now() AS known FROM engine.search_word
      WHERE word IN ('zebediah', 'kittiwakes', 'lisbon', 'marsh') ORDER BY word`)
    expect(rows).toEqual([{ word: 'kittiwakes', known: false }, { word: 'lisbon', known: true }, { word: 'marsh', known: true }])
  })

  it('keeps the address that no page links to, and names its block with the next save', async () => {
    const { status, desk_note: note } = await one(newsroom.editor,
      `UPDATE article SET kicker = 'France' WHERE slug = 'paris-speaks' RETURNING status, desk_note`)
    expect(status).toBe('PUBLISHED')
    expect(note).toContain('block 20 (RELATED) has no url that can be linked to')
  })
})
