import type { ElementContent } from 'hast'
import { instant } from '../source/instant'
import { htmlToBlocks, nodesToBlocks } from '../html/html-to-blocks'
import { oldPath } from '../html/html-place'
import { attribute } from '../html/nodes'
import { plainWords } from '../html/plain-words'
import { brokenFile } from '../source/broken-file'
import { mediaFiles } from '../source/media-files'
import { childOf, childrenOf, childText, readXml, xmlText, type XmlElement } from '../source/read-xml'
import { sourceAuthor, sourcePicture, sourceStory, type ImportSource, type SourceStory } from '../source-story'

interface Feed {
  file: string
  mediaFolder: string | null
  title: string | null
  language: string | null
}

/** RSS (2.0, and 1.0 as far as it goes) or Atom, with full content. */
export async function readFeed(file: string, mediaFolder: string | null): Promise<ImportSource> {
  const feed: Feed = { file, mediaFolder, title: null, language: null }
  let total = 0
  for await (const element of readXml(file, new Set(['item', 'atom:entry', 'title', 'atom:title', 'language']))) {
    if (element.name === 'item' || element.name === 'atom:entry') total += 1
    else if (element.name === 'language') feed.language ??= xmlText(element).trim() || null
    else feed.title ??= plainWords(xmlText(element))
  }
  if (total === 0) throw brokenFile(file, 1, 'This is no feed with stories: it has neither <item> nor <entry>.')
  return { total, notes: [], stories: () => readEntries(feed) }
}

async function* readEntries(feed: Feed): AsyncIterable<SourceStory> {
  for await (const entry of readXml(feed.file, new Set(['item', 'atom:entry']))) {
    yield entry.name === 'item' ? readItem(entry, feed) : readEntry(entry, feed)
  }
}

function readItem(item: XmlElement, feed: Feed): SourceStory {
  const link = childText(item, 'link')
  const full = childText(item, 'content:encoded')
  const summary = childText(item, 'description')
  const enclosure = childOf(item, 'enclosure') ?? childOf(item, 'media:content')
  const isPicture = (enclosure?.attributes.type ?? '').startsWith('image/') || enclosure?.attributes.medium === 'image'
  const writers = [...childrenOf(item, 'dc:creator'), ...childrenOf(item, 'author')].map((name) =>
    // RSS has an e-mail address here, and a name in brackets after it.
    plainWords(/^\S+@\S+\s*\((.+)\)$/.exec(xmlText(name).trim())?.[1] ?? xmlText(name)),
  )
  return story(
    feed,
    item,
    {
      id: childText(item, 'guid') ?? link,
      link,
      headline: plainWords(childText(item, 'title')),
      standfirst: full === null ? null : plainWords(summary),
      publishedAt: childText(item, 'pubDate') ?? childText(item, 'dc:date'),
      modifiedAt: null,
      writers: writers.filter((name) => name !== null),
      labels: childrenOf(item, 'category')
        .map((label) => plainWords(xmlText(label)))
        .filter((name) => name !== null),
      picture: isPicture ? (enclosure?.attributes.url ?? null) : null,
      html: full ?? summary ?? '',
    },
    full === null ? ['that the feed has no more of it than its description'] : [],
  )
}

function readEntry(entry: XmlElement, feed: Feed): SourceStory {
  const links = childrenOf(entry, 'atom:link')
  const link = links.find(({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate')?.attributes.href ?? null
  const content = childOf(entry, 'atom:content') ?? childOf(entry, 'atom:summary')
  const isSummary = content?.name === 'atom:summary'
  return story(
    feed,
    entry,
    {
      id: childText(entry, 'atom:id') ?? link,
      link,
      headline: plainWords(childText(entry, 'atom:title')),
      standfirst: isSummary ? null : plainWords(childText(entry, 'atom:summary')),
      publishedAt: childText(entry, 'atom:published') ?? childText(entry, 'atom:updated'),
      modifiedAt: childText(entry, 'atom:updated'),
      writers: childrenOf(entry, 'atom:author').flatMap((author) => childText(author, 'atom:name') ?? []),
      labels: childrenOf(entry, 'atom:category').flatMap(({ attributes }) => attributes.label ?? attributes.term ?? []),
      picture: null,
      html: contentOf(content),
    },
    isSummary ? ['that the feed has no more of it than its summary'] : [],
  )
}

interface Entry {
  id: string | null
  link: string | null
  headline: string | null
  standfirst: string | null
  publishedAt: string | null
  modifiedAt: string | null
  writers: string[]
  /** The first is its section, the others are topics. */
  labels: string[]
  picture: string | null
  html: string | ElementContent[]
}

function story(feed: Feed, element: XmlElement, entry: Entry, dropped: string[]): SourceStory {
  const options = {
    base: entry.link !== null && URL.canParse(entry.link) ? new URL(entry.link) : null,
    picture: (url: string, image: Parameters<typeof attribute>[0]) => {
      const [width, height] = [Number(attribute(image, 'width')), Number(attribute(image, 'height'))]
      const alt = plainWords(attribute(image, 'alt'))
      return sourcePicture(url, {
        alt,
        files: mediaFiles(url, feed.mediaFolder),
        ...(width > 0 && height > 0 ? { width, height } : {}),
      })
    },
  }
  const body = typeof entry.html === 'string' ? htmlToBlocks(entry.html, options) : nodesToBlocks(entry.html, options)
  const [section, ...topics] = [...new Set(entry.labels)].map((name) => ({ slug: null, name, description: null }))
  const desk = feed.title === null ? [] : [sourceAuthor(feed.title, { kind: 'DESK' })]
  const writers = entry.writers.length > 0 ? entry.writers.map((name) => sourceAuthor(name)) : desk
  const path = entry.link === null ? null : oldPath(entry.link)
  return sourceStory(`feed:${entry.id ?? entry.headline ?? element.line}`, `${feed.file}, line ${element.line}`, {
    slug:
      (path?.includes('?') ? null : path)
        ?.split('/')
        .at(-1)
        ?.replace(/\.\w+$/, '') || null,
    section: section ? { ...section, parent: null } : null,
    headline: entry.headline,
    standfirst: entry.standfirst,
    status: 'PUBLISHED',
    publishAt: instant(entry.publishedAt),
    modifiedAt: instant(entry.modifiedAt),
    byline: writers.map((author) => ({ author, role: 'WRITER' })),
    topics,
    leadPicture:
      entry.picture === null ? null : sourcePicture(entry.picture, { files: mediaFiles(entry.picture, feed.mediaFolder) }),
    blocks: body.blocks,
    oldAddresses: path === null || path === '/' ? [] : [path],
    dropped: [...dropped, ...body.dropped],
  })
}

/** Atom's content is text, escaped HTML or XHTML (RFC 4287 §3.1.1). */
function contentOf(content: XmlElement | null): string | ElementContent[] {
  if (content === null) return ''
  const { type } = content.attributes
  if (type === 'xhtml') return content.children.map(toHast)
  return type === 'html' || type === 'text/html'
    ? xmlText(content)
    : xmlText(content)
        .split(/\n\s*\n/)
        .map((words): ElementContent => ({
          type: 'element',
          tagName: 'p',
          properties: {},
          children: [{ type: 'text', value: words }],
        }))
}

function toHast(node: XmlElement | string): ElementContent {
  if (typeof node === 'string') return { type: 'text', value: node }
  const { class: className, ...attributes } = node.attributes
  return {
    type: 'element',
    tagName: node.name.toLowerCase(),
    children: node.children.map(toHast),
    properties: { ...attributes, ...(className === undefined ? {} : { className: className.split(/\s+/) }) },
  }
}
