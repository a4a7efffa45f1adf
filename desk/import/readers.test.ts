import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSource } from './open-source'
import { fixture, readAll } from './testing/read-all'

const brief = (blocks: { kind: string; text: string | null }[]) =>
  blocks.map(({ kind, text }) => (text === null ? kind : `${kind} ${text}`))

describe('a WordPress export', () => {
  test('a post of the block editor comes whole, and what cannot be kept is named', async () => {
    const [post] = await readAll('wordpress.xml', fixture('uploads'))
    expect(post).toMatchObject({
      key: 'wordpress:tallispost.example:101',
      where: expect.stringMatching(/wordpress\.xml, line 14$/),
      slug: 'ferry-fares-to-rise',
      headline: 'Ferry fares to rise & one sailing to go',
      standfirst: 'Forty cents more from April.',
      status: 'PUBLISHED',
      section: { slug: 'ferries', name: 'Ferries', parent: { slug: 'harbour', name: 'Harbour & Sea' } },
      topics: [{ slug: 'harbour' }, { slug: 'great-skerry', name: 'Great Skerry' }],
      byline: [{ author: { name: 'Nora Penhale' }, role: 'WRITER' }],
      publishAt: new Date('2019-03-04T07:30:00Z'),
      modifiedAt: new Date('2019-03-05T09:00:00Z'),
      leadPicture: {
        url: 'https://tallispost.example/wp-content/uploads/2019/03/quay.png',
        alt: 'A quay with two boats',
        caption: 'The quay',
      },
      oldAddresses: ['/2019/03/04/ferry-fares-to-rise', '/2019/03/04/ferry-fares', '/?p=101'],
      dropped: ['a comment', 'the custom field “mood”', 'the block wp:latest-posts', 'a <form>'],
    })
    expect(brief(post?.blocks ?? [])).toEqual([
      'PARAGRAPH The fare to Great Skerry rises by **40 cents** in April. The last boat is to go.',
      'SUBHEAD What it costs',
      'TABLE_HEAD Fare | Now',
      'TABLE_ROW Single | $3.20',
      'IMAGE The quay at slack water',
      'PULL_QUOTE We counted the seats',
      'EMBED YouTube: https://www.youtube.com/watch?v=aaaa',
    ])
  })

  test('an old post’s paragraphs and shortcodes are read; plug-ins’ are named; a word in brackets is a word', async () => {
    const [, post] = await readAll('wordpress.xml')
    expect(brief(post?.blocks ?? [])).toEqual([
      'PARAGRAPH He kept the "Harbor" \\[sic] light for 31 years. Nobody else wanted it.',
      'PARAGRAPH A second paragraph,<br>on two lines.',
      'IMAGE The old light',
      'GALLERY_IMAGE',
      'GALLERY_IMAGE',
      'EMBED Vimeo: https://vimeo.com/1234',
    ])
    expect(post?.blocks[2]).toMatchObject({
      width: 'INSET',
      picture: { url: 'https://tallispost.example/wp-content/uploads/2012/06/light.jpg', width: 1600, height: 1067 },
    })
    expect(post?.dropped).toEqual(['the shortcode [contact-form-7] “Write to us”'])
  })

  test('drafts are drafts, and what is no story is noted', async () => {
    const [, , draft] = await readAll('wordpress.xml')
    expect(draft).toMatchObject({ status: 'DRAFT', section: null, publishAt: null, oldAddresses: [] })
    expect((await openSource(fixture('wordpress.xml'), null, null)).notes).toEqual([
      expect.stringContaining('1 of the kind “page”'),
    ])
  })
})

test('a Ghost export: cards, primary tag as section, what only members could read as a draft', async () => {
  const [post, paid, ...others] = await readAll('ghost.json')
  expect(others).toEqual([])
  expect(post).toMatchObject({
    key: 'ghost:0b6a-1',
    headline: 'Eelgrass is back',
    standfirst: 'Divers counted it.',
    status: 'PUBLISHED',
    section: { slug: 'science' },
    topics: [{ slug: 'marshes' }],
    byline: [{ author: { slug: 'imre-vale', bio: 'Writes on water.', email: null } }],
    leadPicture: { url: '/content/images/2023/05/lead.png', alt: 'Green water', caption: 'From above' },
    oldAddresses: ['/eelgrass-is-back'],
    dropped: ['the card “Sign up”'],
  })
  expect(brief(post?.blocks ?? [])).toEqual([
    'PARAGRAPH It grows *again* off the marsh.',
    'IMAGE The marsh',
    'PULL_QUOTE It never left.',
    'FACT Counted in May.',
    'RELATED Eelgrass',
    'PARAGRAPH [Earlier](/older-story)',
  ])
  expect(paid).toMatchObject({ status: 'DRAFT', dropped: ['that only paid could read it: it is a draft now'] })
})

test('ninjs 3: HTML before plain text, the subject called section, pictures, what was cancelled', async () => {
  const [story, killed, ...others] = await readAll('ninjs-3.json')
  expect(others).toEqual([])
  expect(story).toMatchObject({
    key: 'ninjs:https://wire.example/2026/01/17/bridge-closes',
    headline: 'Bridge closes for a week',
    kicker: 'Roads',
    dateline: 'PORT AVERILL',
    format: 'ANALYSIS',
    section: { slug: 'town', name: 'Town' },
    topics: [{ name: 'transport', slug: null }],
    byline: [{ author: { name: 'Ines Coe' } }, { author: { name: 'Tom Hale' } }],
    leadPicture: { url: 'https://wire.example/f.jpg', caption: 'The \\*bolt\\*', credit: 'Wire/Photo', width: 2000 },
  })
  expect(brief(story?.blocks ?? [])).toEqual(['PARAGRAPH The bolt weighs 2\u00a0kg.', 'LIST_ITEM Monday'])
  expect(killed).toMatchObject({
    key: 'ninjs:urn:wire:2',
    slug: 'wrong',
    oldAddresses: ['/2026/01/18/wrong'],
    status: 'WITHDRAWN',
    byline: [{ author: { name: 'The Wire', kind: 'AGENCY' } }],
    dropped: ['the note to editors “Kill this”'],
  })
})

test('ninjs 2, one item a line', async () => {
  expect(await readAll('ninjs-2.jsonl')).toMatchObject([
    {
      headline: 'Port strike ends',
      standfirst: 'Both sides signed.',
      status: 'PUBLISHED',
      byline: [{ author: { name: 'Rae Lund' } }],
    },
    { headline: 'Held back', status: 'DRAFT' },
  ])
})

test('RSS with full content, under whatever prefixes', async () => {
  expect(await readAll('rss.xml')).toMatchObject([
    {
      key: 'feed:tag:skerry,1',
      headline: 'A seal & a net',
      standfirst: 'Short.',
      section: { name: 'Wildlife' },
      topics: [{ name: 'Seals' }],
      slug: 'a-seal',
      byline: [{ author: { name: 'Ola Finn' } }],
      oldAddresses: ['/posts/a-seal.html'],
      blocks: [{ kind: 'PARAGRAPH' }, { kind: 'IMAGE', picture: { url: 'https://skerry.example/i/seal.jpg', width: 800 } }],
    },
    {
      byline: [{ author: { name: 'Skerry Notes', kind: 'DESK' } }],
      blocks: [{ text: 'One line.' }],
      dropped: ['that the feed has no more of it than its description'],
    },
  ])
})

test('Atom with XHTML', async () => {
  expect(await readAll('atom.xml')).toMatchObject([
    {
      key: 'feed:urn:log:1',
      headline: 'Ice thins',
      standfirst: 'Measured twice.',
      section: { name: 'Ice' },
      byline: [{ author: { name: 'Bo Aas' } }],
      publishAt: new Date('2024-02-01T08:00:00Z'),
      blocks: [
        { kind: 'PARAGRAPH', text: 'Down to <sub>4</sub> cm.' },
        { kind: 'QUOTE', text: 'Thin.' },
      ],
    },
  ])
})

test('Markdown: our dialect, and that of others', async () => {
  expect(await readAll('markdown')).toMatchObject([
    {
      key: 'markdown:mud-and-silt',
      slug: 'mud-and-silt',
      format: 'FEATURE',
      status: 'PUBLISHED',
      section: { slug: 'harbour', name: 'Harbour' },
      byline: [{ author: { slug: 'ola-finn', name: 'Ola Finn' }, role: 'PHOTOGRAPHER' }],
      oldAddresses: ['/old/mud.html'],
      dropped: ['the field “weather”'],
      blocks: [
        { kind: 'PARAGRAPH' },
        { kind: 'IMAGE', picture: { url: 'file:harbour/core.png', alt: 'The core, drawn in spring' } },
        { kind: 'PULL_QUOTE', attribution: 'Ola Finn' },
      ],
    },
    {
      headline: 'Tides',
      standfirst: 'They come and go.',
      section: { name: 'Harbour' },
      topics: [{ name: 'Sea' }, { slug: 'tides' }],
      blocks: [
        { kind: 'SUBHEAD', text: 'Tides' },
        { text: 'First, a word.' },
        { kind: 'IMAGE', picture: { alt: 'A gauge' } },
        { text: 'beside words' },
      ],
    },
  ])
})

describe('a broken file stops with its line', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'desk-import-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  test.each([
    [
      'cut.xml',
      '<rss xmlns:wp="http://wordpress.org/export/1.2/">\n<channel>\n<item><title>x</title>\n',
      /cut\.xml, line \d: This is not well-formed XML/,
    ],
    [
      'crossed.xml',
      '<rss xmlns:wp="http://wordpress.org/export/1.2/">\n<channel>\n<item><title>x</item>\n</channel></rss>',
      /crossed\.xml, line 3: .*unexpected close tag\)\. Nothing was imported/,
    ],
    ['none.xml', '<rss><channel><title>x</title></channel></rss>', /no feed with stories/],
    ['comma.json', '[{"uri":"a"},\n{"uri" 2}]', /comma\.json, line 2: This is not JSON/],
    ['shape.json', '[{"uri":"a"},\n{"headline": "x"}]', /shape\.json, line 2: .*uri: must be there/],
    ['yaml.md', '---\ntitle: x\ndate: never\n---\nWords.', /yaml\.md, line 3: "date" must be a time/],
    ['box.md', '---\ntitle: x\n---\nWords.\n\n:::pull-quote\nOpen.\n', /box\.md, line 6: Close :::pull-quote/],
  ])('%s', async (name, content, message) => {
    await writeFile(path.join(folder, name), content)
    await expect(openSource(path.join(folder, name), null, null)).rejects.toThrow(message)
  })
})
