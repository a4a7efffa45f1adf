import { instant } from '../source/instant'
import { autop } from '@wordpress/autop'
import { plainWords } from '../html/plain-words'
import { htmlToBlocks } from '../html/html-to-blocks'
import { oldPath } from '../html/html-place'
import { childrenOf, childText, xmlText, type XmlElement } from '../source/read-xml'
import {
  sourceAuthor,
  sourceStory,
  type SourceAuthor,
  type SourceLabel,
  type SourceSection,
  type SourceStory,
} from '../source-story'
import { metaOf, type Attachments } from './attachments'
import { expandShortcodes } from './shortcodes'

export interface WordPressSite {
  file: string
  base: URL | null
  language: string | null
  /** By login. */
  authors: Map<string, SourceAuthor>
  /** Categories, by slug. */
  sections: Map<string, SourceSection>
  /** Slugs of categories by their numbers. */
  termSlugs: Map<string, string>
  attachments: Attachments
}

/** One post of an export. */
export function readPost(item: XmlElement, site: WordPressSite): SourceStory {
  const dropped: string[] = []
  const drop = (what: string): void => {
    dropped.push(what)
  }
  const meta = metaOf(item)
  const id = childText(item, 'wp:post_id') ?? childText(item, 'guid') ?? childText(item, 'link') ?? ''
  const link = childText(item, 'link')
  const body = readContent(item, id, link, site, drop)
  const { section, topics } = readTerms(item, meta, site)
  const thumbnail = site.attachments.withId(meta.get('_thumbnail_id') ?? '')
  const slug = decodedSlug(childText(item, 'wp:post_name'))
  noteRest(item, meta, drop)
  return sourceStory(`wordpress:${site.base?.host ?? ''}:${id}`, `${site.file}, line ${item.line}`, {
    slug,
    section,
    headline: plainWords(childText(item, 'title')),
    standfirst: plainWords(childText(item, 'excerpt:encoded')),
    byline: readByline(item, site).map((author) => ({ author, role: 'WRITER' })),
    topics,
    leadPicture: thumbnail,
    blocks: body.blocks,
    ...readStatus(item, drop),
    oldAddresses: readAddresses(item, link, drop),
    dropped: [...dropped, ...body.dropped],
  })
}

/** Posts of the block editor are HTML; those before it have an empty line where a paragraph ends. */
function readContent(item: XmlElement, id: string, link: string | null, site: WordPressSite, drop: (what: string) => void) {
  const content = childText(item, 'content:encoded') ?? ''
  const html = expandShortcodes(content, { attachedTo: () => site.attachments.attachedTo(id) }, drop)
  const base = link !== null && URL.canParse(link) ? new URL(link) : site.base
  return htmlToBlocks(content.includes('<!-- wp:') ? html : autop(html), {
    base,
    picture: (url, image) => site.attachments.shown(url, image),
  })
}

function readStatus(item: XmlElement, drop: (what: string) => void): Pick<SourceStory, 'status' | 'publishAt' | 'modifiedAt'> {
  const status = childText(item, 'wp:status') ?? 'publish'
  const isSecret = childText(item, 'wp:post_password') !== null || status === 'private'
  if (isSecret) drop('its password or privacy: it is a draft now')
  const publishAt = utc(childText(item, 'wp:post_date_gmt')) ?? instant(childText(item, 'pubDate'))
  const isOut = (status === 'publish' || status === 'future') && !isSecret
  return { status: isOut ? 'PUBLISHED' : 'DRAFT', publishAt, modifiedAt: utc(childText(item, 'wp:post_modified_gmt')) }
}

/** The primary category is the section, the others and the tags are topics. */
function readTerms(
  item: XmlElement,
  meta: Map<string, string>,
  site: WordPressSite,
): { section: SourceSection | null; topics: SourceLabel[] } {
  const terms = childrenOf(item, 'category')
    .map((term) => ({
      domain: term.attributes.domain ?? 'category',
      slug: term.attributes.nicename ?? null,
      name: plainWords(xmlText(term)) ?? term.attributes.nicename ?? '',
    }))
    .filter(({ name }) => name !== '')
  const categories = terms.filter(({ domain, slug }) => domain === 'category' && slug !== 'uncategorized')
  const primary = site.termSlugs.get(meta.get('_yoast_wpseo_primary_category') ?? '')
  const chosen = categories.find(({ slug }) => slug === primary) ?? categories[0]
  const toSection = (slug: string | null, name: string): SourceSection =>
    (slug === null ? undefined : site.sections.get(slug)) ?? { slug, name, description: null, parent: null }
  return {
    section: chosen ? toSection(chosen.slug, chosen.name) : null,
    topics: [...categories.filter((term) => term !== chosen), ...terms.filter(({ domain }) => domain === 'post_tag')].map(
      ({ slug, name }) => ({ slug, name, description: null }),
    ),
  }
}

/** Guest authors (the plug-in Co-Authors Plus) stand among the terms, and in the place of whoever pressed the button. */
function readByline(item: XmlElement, site: WordPressSite): SourceAuthor[] {
  const guests = childrenOf(item, 'category')
    .filter((term) => term.attributes.domain === 'author')
    .map((term) => {
      const login = (term.attributes.nicename ?? '').replace(/^cap-/, '')
      return site.authors.get(login) ?? sourceAuthor(plainWords(xmlText(term)) ?? login)
    })
  if (guests.length > 0) return guests
  const login = childText(item, 'dc:creator')
  return login === null ? [] : [site.authors.get(login) ?? sourceAuthor(login)]
}

function readAddresses(item: XmlElement, link: string | null, drop: (what: string) => void): string[] {
  const isOut = childText(item, 'wp:status') === 'publish'
  // By its number a post is found whatever its link is.
  const id = childText(item, 'wp:post_id')
  const byNumber = isOut && id !== null && /^\d+$/.test(id) ? [`/?p=${id}`] : []
  if (link === null) return byNumber
  const path = oldPath(link)
  if (path === null && isOut) drop(`the old address ${link}: its query does not tell a story`)
  if (path === null || path === '/' || path.includes('?')) return byNumber
  const olds = childrenOf(item, 'wp:postmeta')
    .filter((meta) => childText(meta, 'wp:meta_key') === '_wp_old_slug')
    .flatMap((meta) => childText(meta, 'wp:meta_value') ?? [])
  return [path, ...olds.map((slug) => path.replace(/[^/]+$/, slug.toLowerCase())), ...byNumber]
}

function noteRest(item: XmlElement, meta: Map<string, string>, drop: (what: string) => void): void {
  const comments = childrenOf(item, 'wp:comment').length
  if (comments > 0) drop(comments === 1 ? 'a comment' : `${comments} comments`)
  for (const name of meta.keys())
    if (name !== '' && !name.startsWith('_') && name !== 'credit') drop(`the custom field “${name}”`)
}

function decodedSlug(name: string | null): string | null {
  try {
    return name === null ? null : decodeURIComponent(name)
  } catch {
    return name
  }
}

/** `2019-03-04 10:00:00`, in UTC; zeros where there is none. */
function utc(text: string | null): Date | null {
  return text === null || text.startsWith('0000') ? null : instant(`${text.replace(' ', 'T')}Z`)
}
