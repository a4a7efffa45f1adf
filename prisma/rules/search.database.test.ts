import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { furnish, one, toldBy, writeStory, type StoryOptions } from '../testing/editor'
import { openNewsroom, type Newsroom } from '../testing/newsroom'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
  const { editor } = newsroom
  await furnish(editor)
  const write = async (headline: string, body: string, publishAt: string, section = 'town') => {
    const slug = await writeStory(editor, headline, { publishAt, section, status: 'DRAFT' })
    await editor.query('UPDATE article_block SET text = $2 WHERE article = $1', [slug, body])
    await editor.query(`UPDATE article SET status = 'PUBLISHED' WHERE slug = $1`, [slug])
    return slug
  }
  await write('Ferry timetable agreed', 'The ferries will run hourly, said the *harbour* master. [Tables](https://example.org/secretword).', '2026-05-01T12:00:00Z')
  await write('Council debates café licences', 'A ferry was mentioned once in passing by a councillor.', '2026-06-01T12:00:00Z', 'courts')
  await write('Ferry fares frozen', 'Prices stay.', '2021-05-01T12:00:00Z')
  await write('Ferry of tomorrow', 'Embargoed ferry.', '2999-05-01T12:00:00Z')
  await writeStory(editor, 'Ferry in a drawer', { status: 'DRAFT' })
  await editor.query(`INSERT INTO article_topic (article, topic) VALUES ('ferry-fares-frozen', 'harbour')`)
})
afterAll(() => newsroom.close())

const search = async (query: string, section: string | null = null, since: string | null = null, until: string | null = null, newest = false) =>
  (await newsroom.reader.query<{ article: string }>('SELECT article FROM engine.search($1, $2, $3, $4, $5, 300)', [query, section, since, until, newest])).rows.map((row) => row.article)

describe('a reader searches', () => {
  it('and finds what is out, best and newest first; drafts and what is to come are not there', async () => {
    expect(await search('ferries')).toEqual(['ferry-timetable-agreed', 'ferry-fares-frozen', 'council-debates-cafe-licences'])
  })

  it('newest first, when asked', async () => {
    expect(await search('ferry', null, null, null, true)).toEqual(['council-debates-cafe-licences', 'ferry-timetable-agreed', 'ferry-fares-frozen'])
  })

  it('in a section and in a span of time', async () => {
    expect(await search('ferry', 'courts')).toEqual(['council-debates-cafe-licences'])
    expect(await search('ferry', 'no-such-section')).toEqual([])
    expect(await search('ferry', null, '2021-01-01', '2022-01-01')).toEqual(['ferry-fares-frozen'])
  })

  it('without accents, by phrase, by exclusion, by byline and by topic', async () => {
    expect(await search('cafe')).toEqual(['council-debates-cafe-licences'])
    expect(await search('"harbour master"')).toEqual(['ferry-timetable-agreed'])
    expect(await search('ferry -council')).not.toContain('council-debates-cafe-licences')
    expect(await search('Jo Marsh frozen')).toEqual(['ferry-fares-frozen'])
    expect(await search('harbour')).toEqual(expect.arrayContaining(['ferry-fares-frozen', 'ferry-timetable-agreed']))
  })

  it('and does not find the address inside a link', async () => {
    expect(await search('secretword')).toEqual([])
  })

  it.each(['', '   ', 'the', '"', '((', '-', '&|!', ':*', "'; DROP TABLE article; --", 'x'.repeat(5000), '\u{1F5DE} \uE000'])('for something odd (%s) and gets no error', async (query) => {
    expect(await search(query)).toEqual([])
  })

  it('sees how many there are by section and year', async () => {
    const { rows } = await newsroom.reader.query(`SELECT of_section, of_year, stories::int, exact FROM engine.search_facets('ferry', NULL, NULL, NULL) ORDER BY of_section NULLS LAST, of_year NULLS LAST`)
    expect(rows).toEqual([
      { of_section: 'courts', of_year: null, stories: 1, exact: true }, { of_section: 'town', of_year: null, stories: 2, exact: true },
      { of_section: null, of_year: 2021, stories: 1, exact: true }, { of_section: null, of_year: 2026, stories: 2, exact: true },
      { of_section: null, of_year: null, stories: 3, exact: true },
    ])
  })

  it('sees the passage with the words marked, and none of a story that is not out', async () => {
    const { rows } = await newsroom.reader.query(`SELECT * FROM engine.search_snippets('harbour', ARRAY['ferry-timetable-agreed', 'ferry-of-tomorrow', 'ferry-in-a-drawer'])`)
    expect(rows).toEqual([{ article: 'ferry-timetable-agreed', snippet: expect.stringContaining('\uE000harbour\uE001 master') }])
  })

  it('misspells a word and is asked what was meant', async () => {
    expect(await one(newsroom.reader, `SELECT engine.did_you_mean('ferry timetabel') AS words`)).toEqual({ words: 'ferry timetable' })
    expect(await one(newsroom.reader, `SELECT engine.did_you_mean('ferry timetable') AS words`)).toEqual({ words: null })
    expect(await one(newsroom.reader, `SELECT engine.did_you_mean('qqqqqqqq zzzzzz') AS words`)).toEqual({ words: null })
  })

  it('swaps two letters, and is asked for the word that has them the right way round, not for one that looks like it', async () => {
    await newsroom.owner.query(`INSERT INTO engine.search_word SELECT unnest('{bridge,brice,brigade,brigand}'::text[]), now()`)
    const meant = async (query: string) => (await one(newsroom.reader, 'SELECT engine.did_you_mean($1) AS words', [query])).words
    expect(await meant('brigde')).toBe('bridge')
    expect(await meant('Brigdae')).toBe('brigade')
    expect(await meant('bridgee')).toBe('bridge')
    expect(await meant('"ferry brigde" -feryr')).toBe('"ferry bridge" -feryr')
    expect(await meant(`${'brigde '.repeat(20)}`)).toContain('bridge')
  })

  it.each([['bridge', 'bridge', 0], ['brigde', 'bridge', 1], ['brige', 'bridge', 1], ['bridgge', 'bridge', 1], ['bredge', 'bridge', 1], ['harbuor', 'harbor', 1], ['', 'abc', 3], ['abc', '', 3], ['ca', 'abc', 3]])(
    'between %s and %s lie %i slips %#', async (a, b, slips) => {
      expect(await one(newsroom.owner, 'SELECT engine.slips_between($1, $2) AS slips', [a, b])).toEqual({ slips })
    })

  it('learns no word from a draft or from what is to come', async () => {
    expect((await newsroom.reader.query(`SELECT FROM engine.words_beginning('tomor', 9)`)).rowCount).toBe(0)
    expect((await newsroom.reader.query(`SELECT FROM engine.words_beginning('draw', 9)`)).rowCount).toBe(0)
    expect((await newsroom.reader.query(`SELECT * FROM engine.words_beginning('timet', 9)`)).rows).toEqual([{ words_beginning: 'timetable' }])
    expect((await newsroom.reader.query(`SELECT FROM engine.words_beginning('%', 9)`)).rowCount).toBe(0)
  })
})

describe('search follows the newsroom', () => {
  it('a changed headline, a withdrawn story, a renamed slug, section and author', async () => {
    const { editor } = newsroom
    await editor.query(`UPDATE article SET headline = 'Hovercraft fares frozen' WHERE slug = 'ferry-fares-frozen'`)
    expect(await search('hovercraft')).toEqual(['ferry-fares-frozen'])
    await editor.query(`UPDATE article SET slug = 'hovercraft-fares' WHERE slug = 'ferry-fares-frozen'`)
    expect(await search('hovercraft')).toEqual(['hovercraft-fares'])
    await editor.query(`UPDATE section SET slug = 'city' WHERE slug = 'town'`)
    expect(await search('hovercraft', 'city')).toEqual(['hovercraft-fares'])
    await editor.query(`UPDATE author SET name = 'Joanna Quill' WHERE slug = 'jo-marsh'`)
    expect(await search('quill hovercraft')).toEqual(['hovercraft-fares'])
    await editor.query(`UPDATE article SET status = 'WITHDRAWN', withdrawn_reason = 'x' WHERE slug = 'hovercraft-fares'`)
    expect(await search('hovercraft')).toEqual([])
  })

  it('in the story’s own language', async () => {
    const slug = await writeStory(newsroom.editor, 'Les chevaux du port', { publishAt: '2026-05-01T12:00:00Z', section: 'courts', status: 'DRAFT' })
    await newsroom.editor.query(`UPDATE article SET language = 'fr', status = 'PUBLISHED' WHERE slug = $1`, [slug])
    expect(await one(newsroom.owner, `SELECT words @@ to_tsquery('engine.newsroom_fr', 'chevaux') AS found FROM engine.search_document WHERE article = $1`, [slug])).toEqual({ found: true })
  })
})

describe('the words that are offered while a reader types', () => {
  const write = (said: string, options: StoryOptions = {}) => writeStory(newsroom.editor, said, { section: 'courts', ...options })
  const offered = async (prefix: string) => {
    const { rows } = await newsroom.reader.query<{ word: string }>(
      'SELECT word FROM engine.words_beginning($1, 9) word', [prefix])
    return rows.map(({ word }) => word)
  }
  const status = (slug: string, to: string) =>
    newsroom.editor.query(`UPDATE article SET status = $2::article_status WHERE slug = $1`, [slug, to])
  const headline = (slug: string, to: string) =>
    newsroom.editor.query('UPDATE article SET headline = $2 WHERE slug = $1', [slug, to])

  it('go with the story that was withdrawn, and so do those of what it is asked', async () => {
    const slug = await write('Zebediah Quillfeather accused')
    expect(await offered('zebed')).toEqual(['zebediah'])
    expect(await one(newsroom.reader, `SELECT engine.did_you_mean('quillfether') AS words`)).toEqual({ words: 'quillfeather' })
    await status(slug, 'WITHDRAWN')
    expect(await offered('zebed')).toEqual([])
    expect(await one(newsroom.reader, `SELECT engine.did_you_mean('quillfether') AS words`)).toEqual({ words: null })
    await status(slug, 'PUBLISHED')
    expect(await offered('zebed')).toEqual(['zebediah'])
    await status(slug, 'DRAFT')
    expect(await offered('zebed')).toEqual([])
  })

  it('stay as long as one story that is out has them above its text', async () => {
    const first = await write('Wexcombe votes')
    const second = await write('Wexcombe counts')
    await status(first, 'WITHDRAWN')
    expect(await offered('wexc')).toEqual(['wexcombe'])
    // in its text alone it was never learnt
    await newsroom.editor.query(`UPDATE article_block SET text = 'Wexcombe again.' WHERE article = $1`, [second])
    await headline(second, 'The count is over')
    expect(await offered('wexc')).toEqual([])
  })

  it('go when both stories that had them are withdrawn in one statement', async () => {
    const slugs = [await write('Yarrowby floods'), await write('Yarrowby dries')]
    await newsroom.editor.query(`UPDATE article SET status = 'WITHDRAWN' WHERE slug = ANY ($1)`, [slugs])
    expect(await offered('yarrow')).toEqual([])
  })

  it('go when a headline, a byline, a topic or a name no longer has them, and pages that offered them are told', async () => {
    const { editor } = newsroom
    const slug = await write('Thaddeus speaks')
    expect(await toldBy(newsroom.urls.reader, () => headline(slug, 'A witness speaks'))).toContain('words')
    expect(await offered('thadd')).toEqual([])
    await editor.query(`INSERT INTO topic (slug, name) VALUES ('ogilvray', 'The Ogilvray case')`)
    await editor.query(`INSERT INTO article_topic (article, topic) VALUES ($1, 'ogilvray')`, [slug])
    expect(await offered('ogil')).toEqual(['ogilvray'])
    await editor.query(`UPDATE topic SET name = 'The Pemberline case' WHERE slug = 'ogilvray'`)
    expect([await offered('ogil'), await offered('pemb')]).toEqual([[], ['pemberline']])
    await editor.query('DELETE FROM article_topic WHERE article = $1', [slug])
    expect(await offered('pemb')).toEqual([])
  })

  it('of a story in another language go with it too', async () => {
    const slug = await write('Les goélands', { status: 'DRAFT' })
    await newsroom.editor.query(`UPDATE article SET language = 'fr', status = 'PUBLISHED' WHERE slug = $1`, [slug])
    expect(await offered('goél')).toEqual(['goélands'])
    await headline(slug, 'Les goélands reviennent')
    expect(await offered('goél')).toEqual(['goélands'])
    await status(slug, 'WITHDRAWN')
    expect(await offered('goél')).toEqual([])
  })

  it('come with a scheduled story at its hour, by themselves', async () => {
    const due = new Date(Date.now() + 1_000)
    const slug = await write('Kittiwakes return', { publishAt: due.toISOString() })
    expect(await offered('kitti')).toEqual([])
    expect(await one(newsroom.reader, `SELECT engine.did_you_mean('kittiwaks') AS words`)).toEqual({ words: null })
    await newsroom.owner.query('SELECT pg_sleep(greatest(0, extract(epoch FROM $1::timestamptz - clock_timestamp())))', [due])
    expect(await offered('kitti')).toEqual(['kittiwakes'])
    await status(slug, 'WITHDRAWN')
    expect(await offered('kitti')).toEqual([])
  })

  it('of a story that is put off, or deleted before its hour, wait or go with it', async () => {
    const { owner, editor } = newsroom
    const known = async () =>
      (await owner.query(`SELECT visible_from::date::text AS day FROM engine.search_word WHERE word = 'guillemots'`)).rows
    const slug = await write('Guillemots return', { publishAt: '2998-01-01T12:00:00Z' })
    await write('Guillemots leave', { publishAt: '2999-01-01T12:00:00Z' })
    expect(await known()).toEqual([{ day: '2998-01-01' }])
    await editor.query(`UPDATE article SET publish_at = '2998-06-01T12:00:00Z' WHERE slug = $1`, [slug])
    expect(await known()).toEqual([{ day: '2998-06-01' }])
    await editor.query('DELETE FROM article WHERE slug = $1', [slug])
    expect(await known()).toEqual([{ day: '2999-01-01' }])
    await status('guillemots-leave', 'DRAFT')
    expect(await known()).toEqual([])
  })
})
