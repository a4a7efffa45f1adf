import type { Article, Translation } from '@/lib/newsroom/article'
import { bylineText, writeByline } from '@/lib/newsroom/byline'
import { isoInZone } from '@/lib/newsroom/dates'
import { plainText } from '@/lib/newsroom/inline'
import type { Picture } from '@/lib/newsroom/picture'
import { updatedAt } from '@/lib/newsroom/story-times'
import { bodyHtml } from './body-html'
import { bodyTree } from './body-tree'
import { storyId } from './feed'
import { absoluteAt, type WireSite } from './wire-site'

interface Text { role: string; contentType: 'text/plain' | 'text/html'; value: string }
interface Concept { name: string; uri?: string; rel?: string }
interface Rendition { name: string; href: string; width: number; height: number }
interface NinjsPicture {
  uri: string
  type: 'picture'
  name: string
  descriptions: Text[]
  renditions: Rendition[]
  /** Its credit: ninjs 3 has no other place for one. */
  by?: string
}

/** The same story in another language. */
interface NinjsTranslation {
  uri: string
  type: 'text'
  name: string
  rel: 'translationOf' | 'translation'
  language: string
  altIds: { role: string; value: string }[]
}

/** An item of IPTC's ninjs 3.1 (iptc.org/standards/ninjs), as far as a story of the paper fills it. */
export interface NinjsItem {
  uri: string
  type: 'text'
  standard: typeof NINJS
  firstCreated: string
  versionCreated: string
  contentCreated: string
  pubStatus: 'usable'
  language: string
  copyrightHolder: string
  headlines: Text[]
  descriptions: Text[]
  bodies: Text[]
  by?: string
  located?: string
  people?: Concept[]
  organisations?: Concept[]
  subjects: Concept[]
  genres: Concept[]
  associations?: (NinjsPicture | NinjsTranslation)[]
  altIds: { role: string; value: string }[]
}

/** What an item is held against, as the schema names itself. */
export const NINJS = { name: 'ninjs', version: '3.1', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#' } as const

/** A published story as a ninjs item. Its `uri` never changes; its address today stands among the `altIds`. */
export function toNinjs(article: Article, site: WireSite): NinjsItem {
  const { timeZone, name } = site.publication
  const [line] = writeByline(article.byline)
  const html = bodyHtml(bodyTree(article.blocks, { origin: site.origin, path: article.path, dateline: article.dateline }))
  const authors = article.byline.map(({ author }) => author)
  const concepts = (kinds: readonly string[]): Concept[] => authors.filter(({ kind }) => kinds.includes(kind))
    .map((author) => ({ name: author.name, uri: absoluteAt(site, `/authors/${author.slug}`), rel: 'author' }))
  const [people, organisations] = [concepts(['PERSON']), concepts(['DESK', 'AGENCY'])]
  const associations = [
    ...(article.image ? [pictureOf(article.image, site)] : []),
    ...article.translations.map((one) => translationIn(one, site)),
  ]
  return {
    uri: storyId(article.guid),
    type: 'text',
    standard: NINJS,
    firstCreated: isoInZone(article.publishedAt, timeZone),
    versionCreated: isoInZone(updatedAt(article), timeZone),
    contentCreated: isoInZone(article.publishedAt, timeZone),
    pubStatus: 'usable',
    language: article.language,
    copyrightHolder: name,
    headlines: [
      { role: 'main', contentType: 'text/plain', value: article.headline },
      ...(article.kicker ? [{ role: 'kicker', contentType: 'text/plain' as const, value: article.kicker }] : []),
    ],
    descriptions: article.standfirst === '' ? [] : [{ role: 'summary', contentType: 'text/plain', value: plainText(article.standfirst) }],
    bodies: [{ role: 'main', contentType: 'text/html', value: html }],
    ...(line && { by: bylineText(line) }),
    ...(article.dateline && { located: article.dateline }),
    ...(people.length > 0 && { people }),
    ...(organisations.length > 0 && { organisations }),
    subjects: [
      { name: article.section.name, uri: absoluteAt(site, `/${article.section.slug}`), rel: 'section' },
      ...article.topics.map((topic) => ({ name: topic.name, uri: absoluteAt(site, `/topics/${topic.slug}`), rel: 'about' })),
    ],
    genres: [{ name: article.format.charAt(0) + article.format.slice(1).toLowerCase() }],
    ...(associations.length > 0 && { associations }),
    altIds: [{ role: 'web', value: absoluteAt(site, article.path) }],
  }
}

function pictureOf({ url, alt, caption, credit, width, height }: Picture, site: WireSite): NinjsPicture {
  const href = absoluteAt(site, url)
  return {
    uri: href,
    type: 'picture',
    name: 'main',
    descriptions: [
      ...(caption ? [{ role: 'caption', contentType: 'text/plain' as const, value: plainText(caption) }] : []),
      ...(alt ? [{ role: 'alternative', contentType: 'text/plain' as const, value: alt }] : []),
    ],
    renditions: [{ name: 'full', href, width, height }],
    ...(credit && { by: credit }),
  }
}

function translationIn({ guid, language, path, headline, isOriginal }: Translation, site: WireSite): NinjsTranslation {
  return {
    uri: storyId(guid),
    type: 'text',
    name: headline,
    rel: isOriginal ? 'translationOf' : 'translation',
    language,
    altIds: [{ role: 'web', value: absoluteAt(site, path) }],
  }
}
