import { describe, expect, test } from 'vitest'
import { blockRow } from './block-row'
import { parsePageFile } from './parse-page-file'
import { parseStoryFile } from './parse-story-file'
import { StoryFileError } from './story-file-error'

const fileName = '2026-01-17-a-story.md'
const least = [
  'section: town', 'headline: A story', 'standfirst: What it is about.', 'format: NEWS', 'status: PUBLISHED',
  'publishAt: 2026-01-17T06:30:00-05:00',
]
const file = (front: string[], ...body: string[]): string => ['---', ...front, '---', '', ...body].join('\n')

describe('a story file', () => {
  test('is read whole', () => {
    const source = file([
      'section: town',
      'headline: "The wall: paid before it was built"',
      'standfirst: >-',
      '  Two lines',
      '  make one.',
      'kicker: On the river',
      'dateline: CARACAS',
      'format: ANALYSIS',
      'status: WITHDRAWN',
      'publishAt: 2026-01-17T06:30:00-05:00',
      'modifiedAt: -PT3H',
      'leadImage: wall',
      'language: fr',
      'backstory: From [the minutes](/town).',
      'withdrawnReason: It was wrong.',
      'byline:',
      '  - author: city-desk',
      '  - { author: jo-marsh, role: PHOTOGRAPHER }',
      'topics: [walls, water]',
      'translationOf: le-mur',
      'corrections:',
      '  - { kind: CORRECTION, madeAt: 2026-01-17T15:10:00Z, announce: true, text: "It said *two*." }',
      '  - { kind: RETRACTION, madeAt: P1D, text: Three. }',
    ], 'Words.', '', '## More')
    expect(parseStoryFile(source, `stories/${fileName}`)).toEqual({
      fileName: `stories/${fileName}`,
      slug: 'a-story',
      section: 'town',
      headline: 'The wall: paid before it was built',
      standfirst: 'Two lines make one.',
      kicker: 'On the river',
      dateline: 'CARACAS',
      format: 'ANALYSIS',
      status: 'WITHDRAWN',
      publishAt: { kind: 'instant', at: new Date('2026-01-17T11:30:00Z') },
      modifiedAt: { kind: 'from-now', milliseconds: -3 * 3_600_000 },
      leadImage: 'wall',
      language: 'fr',
      backstory: 'From [the minutes](/town).',
      withdrawnReason: 'It was wrong.',
      byline: [{ author: 'city-desk', role: 'WRITER' }, { author: 'jo-marsh', role: 'PHOTOGRAPHER' }],
      topics: ['walls', 'water'],
      corrections: [
        {
          kind: 'CORRECTION',
          madeAt: { kind: 'instant', at: new Date('2026-01-17T15:10:00Z') },
          announce: true,
          text: 'It said *two*.',
        },
        { kind: 'RETRACTION', madeAt: { kind: 'from-now', milliseconds: 86_400_000 }, announce: false, text: 'Three.' },
      ],
      blocks: [blockRow('PARAGRAPH', { text: 'Words.' }), blockRow('SUBHEAD', { text: 'More' })],
      translationOf: 'le-mur',
      minorChanges: false,
      guid: null,
      address: null,
      createdAt: null,
      firstPublishedAt: null,
      withdrawnAt: null,
    })
  })

  test('may leave out what a story can do without', () => {
    expect(parseStoryFile(file(least, 'Words.'), fileName)).toMatchObject({
      kicker: null, dateline: null, leadImage: null, language: null, backstory: null, modifiedAt: null,
      byline: [], topics: [], corrections: [],
    })
  })

  test('may be a draft that lacks almost everything', () => {
    expect(parseStoryFile(file(['section: town', 'format: NEWS', 'status: DRAFT']), fileName)).toMatchObject({
      headline: null, standfirst: null, publishAt: null, blocks: [],
    })
  })

  test('may have Windows line ends and a byte order mark', () => {
    const source = `\ufeff${file(least, 'Words', 'on.')}`.replaceAll('\n', '\r\n')
    expect(parseStoryFile(source, fileName).blocks).toEqual([blockRow('PARAGRAPH', { text: 'Words on.' })])
  })
})

describe('what is wrong is named with its line', () => {
  const without = (name: string, ...more: string[]): string[] => [...least.filter((line) => !line.startsWith(name)), ...more]

  test.each<[string, string, number, RegExp]>([
    ['no front matter', 'Words.', 1, /Begin the file with a line ---/],
    ['no end of it', '---\nsection: town\n', 1, /End what stands at the head/],
    ['broken YAML', file(['section: town', 'headline: The wall: paid'], 'x'), 3, /not YAML.*quotes/],
    ['a missing section', file(without('section')), 2, /"section" is missing/],
    ['a missing headline', file(without('headline')), 2, /"headline" is missing/],
    ['an empty standfirst', file(without('standfirst', "standfirst: ' '")), 7, /"standfirst" must not be empty/],
    ['a missing time', file(without('publishAt')), 2, /"publishAt" is missing/],
    ['an unknown name', file([...least, 'author: jo-marsh']), 2, /Take "author" out/],
    ['a number for words', file(without('headline', 'headline: 1986')), 7, /"headline" must be words: put quotes/],
    ['an unknown format', file(without('format', 'format: BLOG')), 7, /"format" must be one of NEWS, ANALYSIS/],
    ['a time without an offset', file(without('publishAt', 'publishAt: 2026-01-17T06:30:00')), 7, /a time with its offset/],
    ['a day that is not in the calendar', file(without('publishAt',
    'publishAt: 2026-02-30T06:30:00Z')), 7, /a time with its offset/],
    ['a duration of months', file(without('publishAt', 'publishAt: P1M')), 7, /a duration from now/],
    ['half a duration', file(without('publishAt', 'publishAt: P1DT')), 7, /a duration from now/],
    ['an unknown language', file([...least, 'language: French']), 8, /"language" must be a language/],
    ['an unknown role', file([...least, 'byline:', '  - author: a',
    '  - { author: b, role: EDITOR }']), 10, /"byline\.2\.role" must be one of/],
    ['an author twice', file([...least, 'byline:', '  - author: a', '  - author: a']), 10, /repeats "a, WRITER"/],
    ['a topic twice', file([...least, 'topics: [a, b, a]']), 8, /repeats "a"/],
    ['a topic that is no slug', file([...least, 'topics: [The Sea]']), 8, /must be a slug/],
    ['a list that is none', file([...least, 'topics: sea']), 8, /"topics" must be a list/],
    ['a correction that cannot be printed', file([...least, 'corrections:',
    '  - { kind: CORRECTION, madeAt: P1D, text: "<b>x</b>" }']), 9, /take <b> out/],
    ['a reason without a withdrawal', file([...least, 'withdrawnReason: Wrong.']), 8, /WITHDRAWN: take it out/],
    ['a body that cannot be read', file(least, 'Words.', '', '# Big'), 12, /A subhead begins with ##/],
  ])('%s', (_, source, line, advice) => {
    const read = () => parseStoryFile(source, fileName)
    expect(read).toThrow(StoryFileError)
    expect(read).toThrow(advice)
    expect(read).toThrow(expect.objectContaining({ fileName, line }))
  })

  test.each([
    'a-story.md', '2026-02-30-a.md', '2026-01-17-A.md', '2026-01-17-.md', '2026-01-17-a_b.md', '2026-01-17-a.txt',
    `2026-01-17-${'a'.repeat(81)}.md`,
  ])('a file called %s', (name) => {
    expect(() => parseStoryFile(file(least, 'Words.'), name)).toThrow(/Name the file/)
  })
})

describe('a page file', () => {
  test('is read whole', () => {
    const source = file(['title: About', 'description: Who we are.', 'rank: 10', 'footer: false'], 'Words.')
    expect(parsePageFile(source, 'pages/about.md')).toEqual({
      fileName: 'pages/about.md',
      slug: 'about',
      title: 'About',
      description: 'Who we are.',
      rank: 10,
      footer: false,
      policy: null,
      modifiedAt: null,
      blocks: [blockRow('PARAGRAPH', { text: 'Words.' })],
    })
  })

  test('stands in the footer unless it says otherwise', () => {
    expect(parsePageFile(file(['title: About', 'rank: 10']), 'about.md')).toMatchObject({ footer: true, description: null })
  })

  test.each<[string, string, RegExp]>([
    ['About.md', file(['title: About', 'rank: 10']), /Name the file/],
    ['about.md', file(['rank: 10']), /Write "title"/],
    ['about.md', file(['title: About', 'rank: 1.5']), /"rank"/],
    ['about.md', file(['title: About', 'rank: 1', 'footer: maybe']), /"footer" must be true or false/],
  ])('%s with %j is refused', (name, source, advice) => {
    expect(() => parsePageFile(source, name)).toThrow(advice)
  })
})
