import type { Article, AuthorKind, BylineEntry, BylineRole } from '@/lib/newsroom/article'
import type { DateStyle } from '@/lib/newsroom/dates'
import type { Furniture, Section } from '@/lib/newsroom/publication'
import { everyBlock } from './fixture-blocks'
import { somePicture } from './fixture-pictures'

/** How the paper of these fixtures writes dates. */
export const dates: DateStyle = { timeZone: 'Europe/London', language: 'en-GB' }

/** Someone in a byline. */
export function someone(name: string, role: BylineRole = 'WRITER', kind: AuthorKind = 'PERSON'): BylineEntry {
  return { author: { slug: name.toLowerCase().replaceAll(' ', '-'), name, kind, title: null, portrait: null }, role }
}

/** A story with every kind of block; a test says only what it is about. */
export function someArticle(parts: Partial<Article> = {}): Article {
  return {
    slug: 'the-quay-is-empty',
    guid: '0b54ba0e-6b1f-4b4a-9d6c-5a1e2f3c4d5e',
    path: '/world/2026/01/17/the-quay-is-empty',
    headline: 'The quay is empty',
    standfirst: 'No ship has docked in a week. Who decided that, nobody says.',
    kicker: null,
    format: 'NEWS',
    section: { slug: 'world', name: 'World' },
    publishedAt: new Date('2026-01-17T06:30:00Z'),
    modifiedAt: new Date('2026-01-17T06:30:00Z'),
    image: somePicture(),
    byline: [someone('Ana Ruiz'), someone('Ben Okri')],
    dateline: 'LA GUAIRA',
    language: 'en-GB',
    backstory: null,
    topics: [{ slug: 'ports', name: 'Ports' }, { slug: 'trade', name: 'Trade' }],
    corrections: [],
    isTranslation: false,
    translations: [],
    blocks: everyBlock,
    ...parts,
  }
}

export const sections: Section[] = [
  { slug: 'world', name: 'World', description: 'Abroad.', accent: '#005a9c', accentDark: '#7ab8f5' },
  { slug: 'culture', name: 'Culture', description: null, accent: '#8a1c4a', accentDark: '#f0a0c0' },
]

/** What stands round every page. */
export const furniture: Furniture = {
  publication: {
    name: 'The Sample',
    strapline: 'A paper for tests',
    description: 'News that is not true.',
    language: 'en-GB',
    timeZone: 'Europe/London',
    contactEmail: 'desk@sample.example',
    address: '1 Fixture Street',
    footerNote: 'Nothing here happened.',
  },
  sections,
  pages: [{ slug: 'about', title: 'About us' }],
  notices: [],
}
