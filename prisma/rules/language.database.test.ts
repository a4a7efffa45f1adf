import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { furnish, one, writeStory } from '../testing/editor'
import { openNewsroom, type Newsroom } from '../testing/newsroom'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
  await furnish(newsroom.editor)
})
afterAll(() => newsroom.close())

/** Which of them the rule takes. */
async function taken(tags: string[]): Promise<Set<string>> {
  const { rows } = await newsroom.owner.query<{ tag: string }>(
    'SELECT tag FROM unnest($1::text[]) tag WHERE engine.language_tag(tag) IS NOT NULL', [tags])
  return new Set(rows.map(({ tag }) => tag))
}

function isKnownToIntl(tag: string): boolean {
  try {
    new Intl.DateTimeFormat(tag)
    new Intl.Segmenter(tag)
    return true
  } catch {
    return false
  }
}

describe('the language of the paper', () => {
  const none = ['en-US-UK', 'pt-br-pt', 'en-12', 'de-1996-1901-1996', 'fr-a', 'x-klingon']
  it.each(none)('is not %s, by which no page could be dated', async (tag) => {
    const saved = newsroom.editor.query('UPDATE publication SET language = $1', [tag])
    await expect(saved).rejects.toThrow(`"${tag}" is not a language.`)
  })

  it.each([
    ['zh_Hant_TW', 'zh-Hant-TW'], ['DE-ch-1901', 'de-ch-1901'], ['es-419', 'es-419'], ['sl-rozaj-biske', 'sl-rozaj-biske'],
  ])('may be %s', async (typed, kept) => {
    const row = await one(newsroom.editor, 'UPDATE publication SET language = $1 RETURNING language', [typed])
    expect(row).toEqual({ language: kept })
  })

  it('is, of any subtags put together, one that Intl knows', async () => {
    const subtag = fc.constantFrom(
      'en', 'PT', 'zho', 'Latn', 'hant', 'GB', 'us', '419', '12', '1996', '1901',
      'rozaj', 'ROZAJ', 'scotland', 'abc', 'a1', '1abc', 'abcdefghi', '',
    )
    const tags = [...new Set(fc.sample(fc.array(subtag, { minLength: 1, maxLength: 6 }), 5_000).map((parts) => parts.join('-')))]
    const known = tags.filter((tag) => /^[a-z]{2,3}(?:-|$)/i.test(tag) && isKnownToIntl(tag))
    expect(known.length).toBeGreaterThan(20)
    expect([...await taken(tags)].sort()).toEqual(known.sort())
  })

  it('is, of any words, one that Intl knows', async () => {
    const tags = fc.sample(fc.string({ unit: fc.constantFrom(...'aZ1-_ é\n'), maxLength: 12 }), 5_000)
    for (const tag of await taken(tags)) {
      const { kept } = await one(newsroom.owner, 'SELECT engine.language_tag($1) AS kept', [tag])
      expect({ tag, kept, isKnown: isKnownToIntl(String(kept)) }).toMatchObject({ isKnown: true })
    }
  })
})

it('a story’s language that is none is told, and what it had is kept', async () => {
  const slug = await writeStory(newsroom.editor, 'In two tongues')
  const { language, desk_note: note } = await one(newsroom.editor,
    `UPDATE article SET language = 'en-US-UK' WHERE slug = $1 RETURNING language, desk_note`, [slug])
  expect(language).toBeNull()
  expect(note).toContain('"en-US-UK" is not a language (write fr, or pt-BR).')
})

it('a time zone that no page can be dated by is refused', async () => {
  const saved = newsroom.editor.query(`UPDATE publication SET time_zone = 'Factory'`)
  await expect(saved).rejects.toThrow('"Factory" is not a time zone.')
  const { rows } = await newsroom.owner.query<{ name: string }>(
    `SELECT name FROM pg_timezone_names WHERE name !~ '^(posix|right)/|^(Factory|localtime|posixrules)$'`)
  for (const { name } of rows) expect(new Intl.DateTimeFormat('en', { timeZone: name }).format(0)).not.toBe('')
})
