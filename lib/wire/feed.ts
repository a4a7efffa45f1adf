/** A feed as data: what RSS, Atom and JSON Feed say, each in its own way. */
import type { Article, ArticleCard, Correction } from '@/lib/newsroom/article'
import { correctionTitles } from '@/lib/newsroom/correction-titles'
import { cropOf, cropPath } from '@/lib/newsroom/crop'
import { plainText } from '@/lib/newsroom/inline'
import { isOwnAddress } from '@/lib/newsroom/site-address'
import { updatedAt } from '@/lib/newsroom/story-times'
import { bodyHtml } from './body-html'
import { bodyTree, figure } from './body-tree'
import type { FeedPlace } from './feed-address'
import { authorsOf } from './structured-data/news-article'
import { absoluteAt, type WireSite } from './wire-site'

export interface Feed {
  site: WireSite
  place: FeedPlace
  description: string
  items: FeedItem[]
  /** Stories that were in it and were withdrawn since. */
  withdrawn: Withdrawn[]
  /** The cursor of this page; null for the newest. */
  before: string | null
  /** The cursor of the page with older entries, if there is one (RFC 5005 §3). */
  next: string | null
  /** The WebSub hub that knows of changes first. */
  hub: string | null
  /** The day on which it is written, asked only where nothing else tells a time: an answer that has asked is true for that day alone. */
  today: () => Date
}

export interface FeedItem {
  /** Never changes: `urn:uuid:…`. */
  id: string
  url: string
  /** Plain words. */
  title: string
  summary: string
  html: string
  published: Date
  updated: Date
  authors: { name: string; url: string }[]
  /** Section and topics. */
  tags: string[]
  language: string
  image: { url: string; width: number; height: number; alt: string } | null
}

export interface Withdrawn { guid: string; at: Date }

/** What a story goes by on every wire. */
export function storyId(guid: string): string {
  return `urn:uuid:${guid}`
}

/** A story, whole. */
export function storyItem(article: Article, site: WireSite): FeedItem {
  const { path, image } = article
  const place = { origin: site.origin, path, dateline: article.dateline }
  const body = bodyTree(article.blocks, place)
  const lead = image === null ? [] : [figure(image, null, place)]
  const [writers] = authorsOf(article.byline)
  return {
    id: storyId(article.guid),
    url: absoluteAt(site, path),
    title: article.headline,
    summary: plainText(article.standfirst),
    html: bodyHtml({ type: 'root', children: [...lead, ...body.children] }) + correctionNotes(article.corrections),
    published: article.publishedAt,
    updated: updatedAt(article),
    authors: writers.map(({ name, slug }) => ({ name, url: absoluteAt(site, `/authors/${slug}`) })),
    tags: [...new Set([article.section.name, ...article.topics.map(({ name }) => name)])],
    language: article.language,
    image: image && isOwnAddress(image.url)
      ? { url: absoluteAt(site, cropPath(path, '16x9')), ...cropOf(image, '16x9').sent, alt: image.alt }
      : null,
  }
}

function correctionNotes(corrections: readonly Correction[]): string {
  if (corrections.length === 0) return ''
  const items = corrections.map(({ text }) => ({ type: 'paragraph' as const, children: [{ type: 'text' as const, value: plainText(text) }] }))
  return bodyHtml({ type: 'root', children: [{ type: 'heading', depth: 2, children: [{ type: 'text', value: 'Corrections' }] }, ...items] })
}

/** A correction: what was put right, and in which story. */
export function correctionItem(correction: Correction, story: ArticleCard & { guid: string }, site: WireSite): FeedItem {
  const url = absoluteAt(site, story.path)
  const words = plainText(correction.text)
  return {
    id: `${storyId(story.guid)}#${correction.madeAt.toISOString()}`,
    url: `${url}#corrections`,
    title: `${correctionTitles[correction.kind]}: ${story.headline}`,
    summary: words,
    html: bodyHtml({
      type: 'root',
      children: [
        { type: 'paragraph', children: [{ type: 'text', value: words }] },
        { type: 'paragraph', children: [{ type: 'link', url, children: [{ type: 'text', value: story.headline }] }] },
      ],
    }),
    published: correction.madeAt,
    updated: correction.madeAt,
    authors: [{ name: site.publication.name, url: absoluteAt(site, '/') }],
    tags: [story.section.name],
    language: site.publication.language,
    image: null,
  }
}

/** When a feed last changed: its newest entry, change or withdrawal; null when it never had any. */
export function feedUpdated({ items, withdrawn }: Pick<Feed, 'items' | 'withdrawn'>): Date | null {
  const times = [...items.map(({ updated }) => updated.getTime()), ...withdrawn.map(({ at }) => at.getTime())]
  return times.length === 0 ? null : new Date(Math.max(...times))
}

/** The page that a feed follows. */
export function homeOf({ site, place }: Pick<Feed, 'site' | 'place'>): string {
  return absoluteAt(site, place.path === '' ? '/' : place.path)
}
