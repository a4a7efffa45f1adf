import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openNewsroom, type Newsroom } from '@/prisma/testing/newsroom'
import { blockRow } from '../story-file/block-row'
import type { Edition, StoryRow } from './edition'
import { loadEdition } from './load-edition'

let newsroom: Newsroom
beforeEach(async () => { newsroom = await openNewsroom() })
afterEach(() => newsroom.close())

const publishAt = new Date('2026-01-17T03:30:00Z')

function story(slug: string, cells: Partial<StoryRow> = {}): StoryRow {
  return {
    fileName: `stories/2026-01-16-${slug}.md`,
    slug,
    section: 'town',
    headline: `The "${slug}"`,
    standfirst: 'About it.',
    kicker: null,
    dateline: null,
    format: 'NEWS',
    status: 'PUBLISHED',
    publishAt,
    modifiedAt: null,
    leadImage: null,
    language: null,
    backstory: null,
    withdrawnReason: null,
    byline: [{ author: 'jo-marsh', role: 'WRITER' }],
    topics: [],
    corrections: [],
    blocks: [blockRow('PARAGRAPH', { text: 'Words.' })],
    ...cells,
  }
}

function edition(...stories: StoryRow[]): Edition {
  return {
    publication: {
      name: 'The Paper', strapline: 'Daily', description: 'A paper.', language: 'en-GB', timeZone: 'America/Halifax',
      contactEmail: 'desk@paper.example', address: '1 Square', footerNote: 'A demonstration.',
    },
    sections: [
      { slug: 'town', name: 'Town', description: null, rank: 10, accent: '#174f86', accentDark: '#82b6ec' },
      { slug: 'sea', name: 'Sea', description: 'Salt.', rank: 20, accent: '#54407f', accentDark: '#b9a5e8' },
    ],
    images: [{
      slug: 'wall', url: '/media/edition/wall.webp', alt: 'A wall.', caption: null, credit: 'Jo', width: 1200, height: 800,
      placeholder: 'data:image/webp;base64,AAAA', focalX: 0.25, focalY: 0.5,
    }],
    authors: [
      { slug: 'jo-marsh', name: 'Jo Marsh', kind: 'PERSON', title: 'Reporter', bio: null, email: null, portrait: 'wall' },
      { slug: 'city-desk', name: 'City Desk', kind: 'DESK', title: null, bio: null, email: null, portrait: null },
    ],
    topics: [{ slug: 'walls', name: 'Walls', description: null }, { slug: 'water', name: 'Water', description: null }],
    pages: [{
      fileName: 'pages/about.md', slug: 'about', title: 'About', description: null, rank: 10, inFooter: false, policy: null,
      blocks: [blockRow('PARAGRAPH', { text: 'We.' }), blockRow('DIVIDER')],
    }],
    stories,
    front: stories.slice(0, 1).map(({ slug }) => (
      { front: 'home', article: slug, size: 'LEAD', rank: 10, startsAt: null, endsAt: publishAt }
    )),
    notices: [{ slug: 'flood', text: 'High water', url: '/town', startsAt: publishAt, endsAt: null }],
  }
}

async function rows(sql: string): Promise<Record<string, unknown>[]> {
  return (await newsroom.owner.query<Record<string, unknown>>(sql)).rows
}

describe('an edition loaded into an empty newsroom', () => {
  test('is there whole, every cell of it', async () => {
    const whole = story('whole', {
      kicker: 'On the river', dateline: 'HALIFAX', format: 'ANALYSIS', modifiedAt: new Date('2026-02-01T12:00:00Z'),
      leadImage: 'wall', language: 'fr', backstory: 'How.', topics: ['water', 'walls'],
      byline: [{ author: 'city-desk', role: 'WRITER' }, { author: 'jo-marsh', role: 'PHOTOGRAPHER' }],
      corrections: [{ kind: 'CLARIFICATION', madeAt: new Date('2026-02-01T12:00:00Z'), announce: true, text: 'It said.' }],
      blocks: [
        blockRow('TIMELINE_ENTRY', { text: 'Words.', label: '1986', attribution: 'History' }),
        blockRow('IMAGE', { image: 'wall', text: 'Caption', width: 'WIDE' }),
        blockRow('RELATED', { text: 'More', url: '/town' }),
        blockRow('PREFORMATTED', { text: ' a\n  b' }),
        blockRow('PARAGRAPH', { text: 'Words with \\ and "quotes" and ’.' }),
      ],
    })
    const told: string[] = []
    await loadEdition(edition(whole), newsroom.editor, (what, count) => told.push(`${count} ${what}`))

    expect(told).toEqual(['2 sections', '1 drafts', '1 stories'])
    expect(await rows('SELECT name, time_zone, contact_email, address, footer_note FROM publication')).toEqual([{
      name: 'The Paper', time_zone: 'America/Halifax', contact_email: 'desk@paper.example', address: '1 Square',
      footer_note: 'A demonstration.',
    }])
    expect(await rows('SELECT slug, rank, accent_dark FROM section ORDER BY rank')).toEqual([
      { slug: 'town', rank: 10, accent_dark: '#82b6ec' }, { slug: 'sea', rank: 20, accent_dark: '#b9a5e8' },
    ])
    expect(await rows('SELECT url, alt, credit, width, height, focal_x, focal_y FROM image')).toEqual([
      { url: '/media/edition/wall.webp', alt: 'A wall.', credit: 'Jo', width: 1200, height: 800, focal_x: 0.25, focal_y: 0.5 },
    ])
    expect(await rows('SELECT slug, kind, title, portrait FROM author ORDER BY slug')).toEqual([
      { slug: 'city-desk', kind: 'DESK', title: null, portrait: null },
      { slug: 'jo-marsh', kind: 'PERSON', title: 'Reporter', portrait: 'wall' },
    ])
    expect(await rows('SELECT slug, rank, in_footer FROM page')).toEqual([{ slug: 'about', rank: 10, in_footer: false }])
    expect(await rows('SELECT position, kind, text FROM page_block ORDER BY position')).toEqual([
      { position: 10, kind: 'PARAGRAPH', text: 'We.' }, { position: 20, kind: 'DIVIDER', text: null },
    ])
    const cells = 'path, status, format, kicker, dateline, lead_image, language, backstory, publish_at, modified_at'
    expect(await rows(`SELECT ${cells} FROM article`)).toEqual([{
      // The day is that of the paper's zone, which was set first.
      path: '/town/2026/01/16/whole', status: 'PUBLISHED', format: 'ANALYSIS', kicker: 'On the river', dateline: 'HALIFAX',
      lead_image: 'wall', language: 'fr', backstory: 'How.', publish_at: publishAt, modified_at: new Date('2026-02-01T12:00:00Z'),
    }])
    const blockCells = 'position, kind, text, attribution, image, url, label, width'
    expect(await rows(`SELECT ${blockCells} FROM article_block ORDER BY position`)).toEqual(
      whole.blocks.map((block, index) => ({ position: (index + 1) * 10, ...block })),
    )
    expect(await rows('SELECT author, role, rank FROM article_byline ORDER BY rank')).toEqual([
      { author: 'city-desk', role: 'WRITER', rank: 1 }, { author: 'jo-marsh', role: 'PHOTOGRAPHER', rank: 2 },
    ])
    expect(await rows('SELECT topic FROM article_topic ORDER BY rank')).toEqual([{ topic: 'water' }, { topic: 'walls' }])
    expect(await rows('SELECT kind, made_at, announce, text FROM article_correction')).toEqual([
      { kind: 'CLARIFICATION', made_at: new Date('2026-02-01T12:00:00Z'), announce: true, text: 'It said.' },
    ])
    expect(await rows('SELECT front, article, size, starts_at, ends_at FROM front_slot')).toEqual([
      { front: 'home', article: 'whole', size: 'LEAD', starts_at: null, ends_at: publishAt },
    ])
    expect(await rows('SELECT slug, url, starts_at, ends_at FROM notice')).toEqual([
      { slug: 'flood', url: '/town', starts_at: publishAt, ends_at: null },
    ])
  })

  test('has each story in the state that its file asks for', async () => {
    const ahead = new Date(Date.now() + 86_400_000)
    await loadEdition(edition(
      story('out'),
      story('ahead', { publishAt: ahead }),
      story('draft', { status: 'DRAFT', publishAt: null, standfirst: null, blocks: [] }),
      story('gone', { status: 'WITHDRAWN', withdrawnReason: 'It was wrong.' }),
    ), newsroom.editor)
    expect(await rows('SELECT slug, status, publish_at FROM article ORDER BY slug')).toEqual([
      { slug: 'ahead', status: 'PUBLISHED', publish_at: ahead },
      { slug: 'draft', status: 'DRAFT', publish_at: null },
      { slug: 'gone', status: 'WITHDRAWN', publish_at: publishAt },
      { slug: 'out', status: 'PUBLISHED', publish_at: publishAt },
    ])
    expect((await newsroom.reader.query('SELECT slug FROM article')).rows).toEqual([{ slug: 'out' }])
    expect((await newsroom.reader.query('SELECT slug, reason FROM engine.withdrawn_article')).rows).toEqual([
      { slug: 'gone', reason: 'It was wrong.' },
    ])
  })

  test('is there in about two seconds when it has sixty stories', async () => {
    const blocks = Array.from({ length: 30 }, (_, index) =>
      blockRow('PARAGRAPH', { text: `Words of paragraph ${index}. `.repeat(8) }))
    const stories = Array.from({ length: 60 }, (_, index) => story(`story-${index}`, { blocks, topics: ['walls', 'water'] }))
    const started = performance.now()
    await loadEdition(edition(...stories), newsroom.editor)
    expect(performance.now() - started).toBeLessThan(6000)
    expect(await rows('SELECT count(*)::int AS stories FROM article WHERE path IS NOT NULL')).toEqual([{ stories: 60 }])
  })
})

describe('an edition that the newsroom does not take', () => {
  test('names the story with its desk note, and leaves nothing behind', async () => {
    const incomplete = story('incomplete', { byline: [], blocks: [] })
    await expect(loadEdition(edition(story('out'), incomplete), newsroom.editor)).rejects.toThrow(
      /does not take as PUBLISHED:\nstories\/2026-01-16-incomplete\.md: NOT PUBLISHED\. It still needs .*body.*byline/,
    )
    expect(await rows('SELECT FROM article')).toEqual([])
    expect(await rows('SELECT FROM section')).toEqual([])
    expect(await rows('SELECT name FROM publication')).toEqual([{ name: 'Broadsheet' }])
  })

  test('what was never out cannot be withdrawn', async () => {
    const gone = story('gone', { status: 'WITHDRAWN', publishAt: new Date(Date.now() + 86_400_000) })
    await expect(loadEdition(edition(gone), newsroom.editor)).rejects.toThrow(/WITHDRAWN:\n.*Nothing to withdraw/)
  })

  test('a newsroom that has rows of its own keeps them', async () => {
    await newsroom.editor.query(`INSERT INTO topic (slug, name) VALUES ('walls', 'Our walls')`)
    await expect(loadEdition(edition(), newsroom.editor)).rejects.toThrow('an empty newsroom, and this one has topics already')
    expect(await rows('SELECT name FROM topic')).toEqual([{ name: 'Our walls' }])
  })
})
