import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCursor } from '@/lib/newsroom/cursor'
import { newRenderScope, renderScope } from '@/lib/newsroom/render-scope'
import { furnish, writeStory } from '@/prisma/testing/editor'
import type { Newsroom } from '@/prisma/testing/newsroom'
import { storyAt } from './article'
import { frontPage } from './front'
import { furniture } from './furniture'
import { sectionAt } from './section'
import { storiesBy } from './stories'
import { openReadNewsroom } from './testing/read-newsroom'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await openReadNewsroom()
  const { editor } = newsroom
  await furnish(editor)
  await writeStory(editor, 'The whole story', { publishAt: '2026-01-17T12:00:00Z' })
  await editor.query(`UPDATE article SET lead_image = 'quay', dateline = 'PORT', kicker = 'Label', backstory = 'By asking.' WHERE slug = 'the-whole-story'`)
  await editor.query(`INSERT INTO article_byline (article, author, role) VALUES ('the-whole-story', 'city-desk', 'ADDITIONAL_REPORTING')`)
  await editor.query(`INSERT INTO article_topic (article, topic) VALUES ('the-whole-story', 'harbour'), ('the-whole-story', 'budgets')`)
  await editor.query(`INSERT INTO article_correction (article, made_at, text, announce) VALUES ('the-whole-story', '2026-01-18T12:00:00Z', 'It was Tuesday.', true)`)
  await editor.query(`INSERT INTO article_block (article, position, kind, text, image, width) VALUES ('the-whole-story', 0, 'IMAGE', 'A caption', 'quay', 'WIDE'), ('the-whole-story', 30, 'IMAGE', 'No picture yet', NULL, 'COLUMN')`)
})
afterAll(() => newsroom.close())

/** What `read` answers, and the surrogate keys it named. */
async function reading<T>(read: () => Promise<T>): Promise<{ value: T; keys: string[] }> {
  const scope = newRenderScope()
  const value = await renderScope.run(scope, read)
  return { value, keys: [...scope.keys].sort() }
}

describe('a story is read at its address', () => {
  it('whole, with every part in the order the desk gave it, and names what it read', async () => {
    const { value, keys } = await reading(() => storyAt('/town/2026/01/17/the-whole-story'))
    if (value.kind !== 'story') throw new Error(value.kind)
    expect(value.article).toMatchObject({
      slug: 'the-whole-story', headline: 'The whole story', section: { slug: 'town', name: 'The Town' }, dateline: 'PORT', kicker: 'Label', language: 'en-GB',
      image: { slug: 'quay', alt: 'A quay', width: 1200, height: 800, focal: { x: 0.5, y: 0.5 } },
      byline: [{ author: { slug: 'jo-marsh', kind: 'PERSON' }, role: 'WRITER' }, { author: { slug: 'city-desk', kind: 'DESK' }, role: 'ADDITIONAL_REPORTING' }],
      topics: [{ slug: 'harbour' }, { slug: 'budgets' }],
      corrections: [{ text: 'It was Tuesday.', announce: true, madeAt: new Date('2026-01-18T12:00:00Z') }],
      blocks: [{ kind: 'PARAGRAPH', text: 'The first paragraph.' }, { kind: 'IMAGE', caption: 'A caption', width: 'WIDE', picture: { slug: 'quay' } }],
    })
    expect(value.article.publishedAt).toEqual(new Date('2026-01-17T12:00:00Z'))
    expect(keys).toEqual(['article:the-whole-story', 'byline:city-desk', 'byline:jo-marsh', 'card:the-whole-story', 'image:quay', 'label:budgets', 'label:harbour', 'signature:city-desk', 'signature:jo-marsh', 'translations:the-whole-story'])
  })

  it('that never was one: unknown, and the page is rendered anew once a story goes there', async () => {
    const { value, keys } = await reading(() => storyAt('/town/2026/01/17/nothing'))
    expect(value).toEqual({ kind: 'unknown' })
    expect(keys).toEqual(['path:/town/2026/01/17/nothing'])
  })

  it('that is a draft or comes later: unknown', async () => {
    await writeStory(newsroom.editor, 'Tomorrow', { publishAt: '2999-01-01T12:00:00Z' })
    expect(await storyAt('/town/2999/01/01/tomorrow')).toEqual({ kind: 'unknown' })
  })

  it('that it once had: moved, also below a renamed section', async () => {
    await writeStory(newsroom.editor, 'Old name', { publishAt: '2026-01-18T12:00:00Z' })
    await newsroom.editor.query(`UPDATE article SET slug = 'new-name' WHERE slug = 'old-name'`)
    expect(await storyAt('/town/2026/01/18/old-name')).toEqual({ kind: 'moved', to: '/town/2026/01/18/new-name' })
    await newsroom.editor.query(`INSERT INTO section (slug, name) VALUES ('sea', 'Sea')`)
    await newsroom.editor.query(`UPDATE section SET slug = 'coast' WHERE slug = 'sea'`)
    expect(await storyAt('/sea/2026/01')).toEqual({ kind: 'moved', to: '/coast/2026/01' })
    expect(await sectionAt('sea')).toEqual({ kind: 'moved', to: '/coast' })
  })

  it('that was withdrawn: gone, with the reason', async () => {
    const slug = await writeStory(newsroom.editor, 'Gone', { publishAt: '2026-01-19T12:00:00Z' })
    await newsroom.editor.query(`UPDATE article SET status = 'WITHDRAWN', withdrawn_reason = 'We were wrong.' WHERE slug = $1`, [slug])
    expect(await storyAt('/town/2026/01/19/gone')).toEqual({ kind: 'withdrawn', reason: 'We were wrong.' })
  })

  it('of an old site, shaped like the paper’s archive but for what lies there: moved', async () => {
    const { rows: [leads] } = await newsroom.editor.query(
      `SELECT engine.lead_here('/archive/from-there', $1) AS story, engine.lead_here('/archive/2019/05/03/from-there', $1) AS deep,
         engine.lead_here('/archive', $1) AS all, engine.lead_here('/archive/2019/05/03', $1) AS day, engine.lead_here('/topics/there', $1) AS topic`, ['new-name'])
    expect(leads).toEqual({ story: true, deep: true, all: false, day: false, topic: false })
    for (const path of ['/archive/from-there', '/archive/2019/05/03/from-there']) {
      expect(await storyAt(path)).toEqual({ kind: 'moved', to: '/town/2026/01/18/new-name' })
    }
  })

  it.each([`/town/2026/01/17/'; DROP TABLE article; --`, '/', '', '/%', '/\u{1F5DE}'])('that is hostile or odd (%s): unknown', async (path) => {
    expect(await storyAt(path)).toEqual({ kind: 'unknown' })
  })
})

describe('fronts', () => {
  it('put slots first, fill up with the newest, and show no story twice', async () => {
    for (const n of [1, 2, 3, 4, 5, 6]) await writeStory(newsroom.editor, `Filler ${n}`, { publishAt: `2026-02-0${n}T12:00:00Z`, section: 'courts' })
    await newsroom.editor.query(`INSERT INTO front_slot (front, article, size) VALUES ('home', 'filler-1', 'LEAD'), ('home', 'filler-2', 'MAJOR')`)
    const { value: front, keys } = await reading(frontPage)
    expect(front.lead?.slug).toBe('filler-1')
    expect(front.majors[0]?.slug).toBe('filler-2')
    const shown = [front.lead, ...front.majors, ...front.standards, ...front.latest, ...front.strips.flatMap((strip) => strip.stories)].map((card) => card?.slug)
    expect(new Set(shown).size).toBe(shown.length)
    expect(shown).toHaveLength(8)
    expect(keys).toEqual(expect.arrayContaining(['front:home', 'latest', 'card:filler-1']))
  })

  it('of a section list its stories, newest first', async () => {
    const { value, keys } = await reading(() => sectionAt('courts'))
    if (value.kind !== 'section') throw new Error(value.kind)
    expect([value.front.lead, ...value.front.majors, ...value.front.standards].map((card) => card?.slug)).toEqual(['filler-6', 'filler-5', 'filler-4', 'filler-3', 'filler-2', 'filler-1'])
    expect(keys).toContain('section:courts/stories')
  })

  it('carry the paper’s name, sections and pages', async () => {
    const { publication, sections } = await furniture()
    expect(publication).toMatchObject({ name: 'Broadsheet', timeZone: 'Europe/London' })
    expect(sections.map((section) => section.slug)).toEqual(['courts', 'coast', 'town'])
  })
})

describe('an author’s stories', () => {
  it('are listed once each, also where one names them for two things, and page on without a gap', async () => {
    const { editor } = newsroom
    for (const headline of ['Photographed one', 'Photographed two', 'Photographed three']) {
      const slug = await writeStory(editor, headline, { author: 'city-desk', publishAt: '2025-03-01T12:00:00Z' })
      await editor.query(`INSERT INTO article_byline (article, author, role) VALUES ($1, 'city-desk', 'PHOTOGRAPHER')`, [slug])
    }
    const first = await storiesBy('city-desk', 2, null)
    const second = await storiesBy('city-desk', 2, readCursor(first.next ?? ''))
    expect([...first.stories, ...second.stories].map((story) => story.slug)).toEqual(['the-whole-story', 'photographed-two', 'photographed-three', 'photographed-one'])
    expect(second.next).toBeNull()
  })
})
