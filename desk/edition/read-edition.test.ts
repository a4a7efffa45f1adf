import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { EditionError } from './edition-error'
import { readEdition } from './read-edition'

const now = new Date('2026-11-22T12:00:00Z')

/** A small edition without a fault: tests put one in. */
const sound: Record<string, string> = {
  'publication.yaml': 'name: The Paper\nstrapline: Daily\ndescription: A paper.\nlanguage: en-GB\ntimeZone: America/Halifax\n',
  'sections.yaml': "- { slug: town, name: Town, rank: 10, accent: '#174f86', accentDark: '#82b6ec' }\n",
  'authors.yaml': '- { slug: jo-marsh, name: Jo Marsh, kind: PERSON, portrait: jo }\n',
  'topics.yaml': '- { slug: walls, name: Walls }\n',
  'images.yaml': '- { slug: jo, file: jo.webp, alt: Jo. }\n- { slug: wall, file: wall.png, alt: A wall., focalX: 0.25 }\n',
  'front.yaml': '- { front: home, article: first, size: LEAD, rank: 10, endsAt: P1D }\n'
    + '- { front: town, article: first, size: MAJOR, rank: 10 }\n',
  'notices.yaml': '- { slug: flood, text: High water, url: /town/2026/01/16/first, startsAt: -PT1H, endsAt: P1D }\n',
  'pages/about.md': page('Write [to us](mailto:a@paper.example), read [the first](/town/2026/01/16/first).'),
  'stories/2026-01-16-first.md': story(
    ['publishAt: 2026-01-17T03:30:00Z', 'leadImage: wall'], 'Words [of Jo](/authors/jo-marsh).', '', '![](wall)',
  ),
  'stories/2026-11-20-second.md': story(
    ['publishAt: -P2D', 'modifiedAt: -PT1H'],
    '::related[First]{article=first}', '', 'See [the topic](/topics/walls), [more](/about#us).',
  ),
}

function story(front: string[], ...body: string[]): string {
  return [
    '---', 'section: town', 'headline: A story', 'standfirst: About it.', 'format: NEWS', 'status: PUBLISHED', ...front,
    'byline: [{ author: jo-marsh }]', 'topics: [walls]', '---', '', ...body, '',
  ].join('\n')
}

function page(...body: string[]): string {
  return ['---', 'title: About', 'rank: 10', '---', '', ...body, ''].join('\n')
}

let folder: string
beforeEach(async () => { folder = await mkdtemp(path.join(tmpdir(), 'edition-')) })
afterEach(() => rm(folder, { recursive: true }))

/** Lays the sound edition down with some files changed (null: left out), and reads it. */
async function read(changed: Record<string, string | null> = {}) {
  const mediaFolder = path.join(folder, 'media')
  await Promise.all(['media', 'pages', 'stories'].map((name) => mkdir(path.join(folder, name))))
  for (const [name, text] of Object.entries({ ...sound, ...changed })) {
    if (text !== null) await writeFile(path.join(folder, name), text)
  }
  const draw = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#888' } })
  if (changed['media/jo.webp'] === undefined) await draw(300, 400).webp().toFile(path.join(mediaFolder, 'jo.webp'))
  await draw(1200, 800).png().toFile(path.join(mediaFolder, 'wall.png'))
  return readEdition(folder, { now, mediaFolder })
}

async function problemsOf(changed: Record<string, string | null>): Promise<readonly string[]> {
  try {
    await read(changed)
  } catch (error) {
    if (error instanceof EditionError) return error.problems
    throw error
  }
  return []
}

const tiny = /^data:image\/webp;base64,/

describe('an edition without a fault', () => {
  test('is read whole, its times fixed, its pictures measured, its stories addressed', async () => {
    const edition = await read()
    expect(edition.publication).toMatchObject({ name: 'The Paper', timeZone: 'America/Halifax', contactEmail: null })
    expect(edition.images).toEqual([
      {
        slug: 'jo', url: '/media/edition/jo.webp', alt: 'Jo.', caption: null, credit: null, copyright: null, placeholder: expect.stringMatching(tiny), width: 300, height: 400, focalX: 0.5,
        focalY: 0.5,
      },
      {
        slug: 'wall', url: '/media/edition/wall.png', alt: 'A wall.', caption: null, credit: null, copyright: null, placeholder: expect.stringMatching(tiny), width: 1200, height: 800,
        focalX: 0.25, focalY: 0.5,
      },
    ])
    expect(edition.stories.map(({ slug, publishAt, modifiedAt }) => ({ slug, publishAt, modifiedAt }))).toEqual([
      { slug: 'first', publishAt: new Date('2026-01-17T03:30:00Z'), modifiedAt: null },
      { slug: 'second', publishAt: new Date('2026-11-20T12:00:00Z'), modifiedAt: new Date('2026-11-22T11:00:00Z') },
    ])
    // The day is that of the paper's zone.
    expect(edition.stories[1]?.blocks[0]).toMatchObject({ kind: 'RELATED', text: 'First', url: '/town/2026/01/16/first' })
    expect(edition.front[0]).toMatchObject({ front: 'home', startsAt: null, endsAt: new Date('2026-11-23T12:00:00Z') })
    expect(edition.notices[0]?.startsAt).toEqual(new Date('2026-11-22T11:00:00Z'))
    expect(edition.pages[0]).toMatchObject({ slug: 'about', inFooter: true, blocks: [{ kind: 'PARAGRAPH' }] })
  })

  test('may have no notices and no topics', async () => {
    expect((await read({ 'notices.yaml': '[]\n' })).notices).toEqual([])
  })
})

describe('what does not fit together is named, file by file', () => {
  const second = 'stories/2026-11-20-second.md'
  const plain = story(['publishAt: -P2D'], 'x')

  test.each<[string, Record<string, string | null>, string[]]>([
    ['a section', { [second]: plain.replace('section: town', 'section: sea') }, [`${second}: there is no section "sea".`]],
    ['an author', { [second]: plain.replace('jo-marsh', 'al-reed') }, [`${second}: there is no author "al-reed".`]],
    ['a topic', { [second]: plain.replace('walls', 'seas') }, [`${second}: there is no topic "seas".`]],
    ['a lead image', { [second]: story(['publishAt: -P2D', 'leadImage: sea'], 'x') }, [`${second}: there is no image "sea".`]],
    ['an image of a block', { [second]: story(['publishAt: -P2D'], '![](sea)') }, [`${second}: there is no image "sea".`]],
    ['an image of a page', { 'pages/about.md': page('![](sea)') }, ['pages/about.md: there is no image "sea".']],
    ['a portrait', { 'authors.yaml': '- { slug: jo-marsh, name: Jo, kind: PERSON, portrait: sea }\n' }, [
      'authors.yaml, jo-marsh: there is no image "sea".',
    ]],
    ['a story on a front', { 'front.yaml': '- { front: home, article: x, size: LEAD, rank: 1 }\n' }, [
      'front.yaml, x on home: there is no story "x".',
    ]],
    ['a front', { 'front.yaml': '- { front: sea, article: first, size: LEAD, rank: 1 }\n' }, [
      'front.yaml, first on sea: there is no section "sea".',
    ]],
    ['a related story', { [second]: story(['publishAt: -P2D'], 'x', '', '::related[x]{article=third}') }, [
      `${second}: ::related names "third", but there is no such story.`,
    ]],
    ['a story at another day', { [second]: story(['publishAt: -P2D'], '[x](/town/2026/01/17/first)') }, [
      `${second}: the link to /town/2026/01/17/first leads nowhere: that story is at /town/2026/01/16/first.`,
    ]],
    ['a link in a correction', {
      [second]: story(['publishAt: -P2D', 'corrections: [{ kind: CORRECTION, madeAt: -P1D, text: "[x](/sea)" }]'], 'x'),
    }, [
      `${second}: the link to /sea leads nowhere: there is no such section or page.`,
    ]],
    ['a link to an author', { [second]: story(['publishAt: -P2D'], '*[x](/authors/al)*') }, [
      `${second}: the link to /authors/al leads nowhere: there is no such author.`,
    ]],
    ['a link to a draft', {
      'stories/2026-11-21-third.md': story(['publishAt: P1D'], 'x').replace('PUBLISHED', 'DRAFT'),
      'notices.yaml': '- { slug: flood, text: High water, url: /town/2026/11/23/third }\n',
    }, ['notices.yaml, flood: the link to /town/2026/11/23/third leads nowhere: that story is a draft.']],
    ['a page called like a section', { 'pages/town.md': page('x') }, [
      'pages/town.md: a section has this address already. Rename the page.',
    ]],
    ['a notice that ends before it starts', { 'notices.yaml': '- { slug: flood, text: x, startsAt: P2D, endsAt: P1D }\n' }, [
      'notices.yaml, flood ends before it starts.',
    ]],
    ['a change before publication', { [second]: story(['publishAt: -P2D', 'modifiedAt: -P3D'], 'x') }, [
      `${second}: modifiedAt comes before publishAt.`,
    ]],
    ['a change to come', { [second]: story(['publishAt: -P2D', 'modifiedAt: P1D'], 'x') }, [
      `${second}: modifiedAt lies ahead: a story was changed at the latest now.`,
    ]],
    ['a withdrawal of what was not out', { [second]: story(['publishAt: P2D'], 'x').replace('PUBLISHED', 'WITHDRAWN') }, [
      `${second}: publishAt lies ahead: only what was out can be withdrawn.`,
    ]],
  ])('%s', async (_, changed, problems) => {
    expect(await problemsOf(changed)).toEqual(problems)
  })

  test('a picture that is missing, and one that is none', async () => {
    expect(await problemsOf({ 'media/jo.webp': null })).toEqual([
      `images.yaml: the file of "jo" is missing: put jo.webp into ${path.join(folder, 'media')}.`,
    ])
    await rm(path.join(folder, 'media'), { recursive: true })
    await rm(path.join(folder, 'pages'), { recursive: true })
    await rm(path.join(folder, 'stories'), { recursive: true })
    expect(await problemsOf({ 'media/jo.webp': 'no picture' })).toEqual([
      expect.stringMatching(/^images\.yaml: the file of "jo", jo\.webp, is no picture/),
    ])
  })
})

describe('what cannot be read is named first, all of it', () => {
  test('files that are missing', async () => {
    expect(await problemsOf({ 'publication.yaml': null, 'topics.yaml': null })).toEqual([
      'publication.yaml is missing: every edition has one.', 'topics.yaml is missing: every edition has one.',
    ])
  })

  test('files with a fault in them, with their lines', async () => {
    expect(await problemsOf({
      'publication.yaml': sound['publication.yaml']?.replace('America/Halifax', 'Atlantis/Harbour') ?? null,
      'sections.yaml': "- { slug: town, name: Town, rank: 10, accent: blue, accentDark: '#82b6ec' }\n",
      'authors.yaml': '- { slug: jo, name: Jo, kind: ROBOT }\n',
      'topics.yaml': '- { slug: a, name: A }\n- { slug: a, name: B }\n',
      'notices.yaml': '',
      'pages/about.md': 'Words.',
      'stories/2026-01-16-first.md': story(['publishAt: -P2D'], '# x'),
      'stories/2026-02-02-second.md': story(['publishAt: -P2D'], 'x'),
    })).toEqual([
      'authors.yaml, line 1: "1.kind" must be one of PERSON, DESK, AGENCY.',
      'notices.yaml, line 1: What stands here must be a list.',
      'pages/about.md, line 1: Begin the file with a line ---, then say what it is, then --- again.',
      'publication.yaml, line 5: "timeZone" must be a time zone, like Europe/London.',
      'sections.yaml, line 1: "1.accent" is wrong: a colour is # and six hexadecimal digits, like "#8a1c2b".',
      expect.stringMatching(/^stories\/2026-01-16-first\.md, line 12: A subhead/),
      'stories/2026-11-20-second.md: stories/2026-02-02-second.md has the same slug. Call one of them something else.',
      'topics.yaml, line 2: "2" repeats "a": once is enough.',
    ])
  })
})
