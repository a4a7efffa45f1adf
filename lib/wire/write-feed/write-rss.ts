import { feedPath, feedFormats } from '../feed-address'
import { feedUpdated, homeOf, type Feed, type FeedItem } from '../feed'
import { absoluteAt } from '../wire-site'
import { add, say, written, xmlDocument, type XmlElement } from './xml'

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
} as const

/** Minutes for which a reader may leave the feed alone. */
const TTL = '15'

/** RSS 2.0 after the RSS Advisory Board's profile. A withdrawn story is simply not in it. */
export function writeRss(feed: Feed): string {
  const { site, place, description, items, before, next, hub } = feed
  const { type } = feedFormats['rss.xml']
  const home = homeOf(feed)
  const document = xmlDocument()
  const rss = add(document, 'rss', { version: '2.0', ...NAMESPACES })
  const channel = add(rss, 'channel')
  say(channel, 'title', place.title)
  say(channel, 'link', home)
  say(channel, 'description', description)
  say(channel, 'language', site.publication.language.toLowerCase())
  const updated = feedUpdated(feed)
  if (updated !== null) say(channel, 'lastBuildDate', updated.toUTCString())
  say(channel, 'ttl', TTL)
  say(channel, 'docs', 'https://www.rssboard.org/rss-specification')
  const link = (rel: string, href: string, more = {}) => add(channel, 'atom:link', { rel, href, ...more })
  link('self', absoluteAt(site, feedPath(place, 'rss.xml', before)), { type })
  if (before !== null) link('first', absoluteAt(site, feedPath(place, 'rss.xml')), { type })
  if (next !== null) link('next', absoluteAt(site, feedPath(place, 'rss.xml', next)), { type })
  if (hub !== null) link('hub', hub)
  const image = add(channel, 'image')
  say(image, 'url', absoluteAt(site, '/logo.png'))
  say(image, 'title', place.title)
  say(image, 'link', home)
  for (const item of items) writeItem(add(channel, 'item'), item)
  return written(document)
}

function writeItem(element: XmlElement, item: FeedItem): void {
  say(element, 'title', item.title)
  say(element, 'link', item.url)
  say(element, 'guid', item.id, { isPermaLink: 'false' })
  say(element, 'pubDate', item.published.toUTCString())
  say(element, 'atom:updated', item.updated.toISOString())
  for (const { name } of item.authors) say(element, 'dc:creator', name)
  say(element, 'dc:language', item.language)
  for (const tag of item.tags) say(element, 'category', tag)
  if (item.summary !== '') say(element, 'description', item.summary)
  say(element, 'content:encoded', item.html)
  if (item.image === null) return
  const { url, width, height, alt } = item.image
  const media = add(element, 'media:content', { url, medium: 'image', type: 'image/jpeg', width: `${width}`, height: `${height}` })
  if (alt !== '') say(media, 'media:description', alt, { type: 'plain' })
}
