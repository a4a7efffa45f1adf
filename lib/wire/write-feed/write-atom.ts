import { calendarDay } from '@/lib/newsroom/dates'
import { dayStart } from '@/lib/newsroom/day-start'
import { feedFormats, feedPath } from '../feed-address'
import { feedUpdated, homeOf, storyId, type Feed, type FeedItem } from '../feed'
import { absoluteAt } from '../wire-site'
import { add, say, written, xmlDocument, type XmlElement } from './xml'

const ATOM = 'http://www.w3.org/2005/Atom'
/** Tombstones, RFC 6721. */
const TOMBSTONES = 'http://purl.org/atompub/tombstones/1.0'

/** Atom (RFC 4287), paged (RFC 5005 §3), with a tombstone for what was withdrawn (RFC 6721). */
export function writeAtom(feed: Feed): string {
  const { site, place, description, items, withdrawn, before, next, hub } = feed
  const { type } = feedFormats['atom.xml']
  const { name, language } = site.publication
  const document = xmlDocument()
  const root = add(document, 'feed', { xmlns: ATOM, 'xmlns:at': TOMBSTONES, 'xml:lang': language })
  const link = (rel: string, href: string, more = {}) => add(root, 'link', { rel, href, ...more })
  // The feed's own address names it: every page of it is the same feed.
  say(root, 'id', absoluteAt(site, feedPath(place, 'atom.xml')))
  say(root, 'title', place.title)
  if (description !== '') say(root, 'subtitle', description)
  say(root, 'updated', (feedUpdated(feed) ?? startOfDay(feed)).toISOString())
  say(add(root, 'author'), 'name', name)
  link('self', absoluteAt(site, feedPath(place, 'atom.xml', before)), { type })
  link('alternate', homeOf(feed), { type: 'text/html' })
  if (before !== null) link('first', absoluteAt(site, feedPath(place, 'atom.xml')), { type })
  if (next !== null) link('next', absoluteAt(site, feedPath(place, 'atom.xml', next)), { type })
  if (hub !== null) link('hub', hub)
  say(root, 'icon', absoluteAt(site, '/logo.png'))
  for (const { guid, at } of withdrawn) add(root, 'at:deleted-entry', { ref: storyId(guid), when: at.toISOString() })
  for (const item of items) writeEntry(add(root, 'entry', item.language === language ? {} : { 'xml:lang': item.language }), item)
  return written(document)
}

/** An Atom feed must say a time (RFC 4287 §4.1.1). One that is empty says the day's beginning, which all who write it that day agree on. */
function startOfDay({ today, site: { publication: { timeZone } } }: Feed): Date {
  return dayStart(calendarDay(today(), timeZone), timeZone)
}

function writeEntry(element: XmlElement, item: FeedItem): void {
  say(element, 'id', item.id)
  say(element, 'title', item.title)
  say(element, 'published', item.published.toISOString())
  say(element, 'updated', item.updated.toISOString())
  add(element, 'link', { rel: 'alternate', type: 'text/html', href: item.url })
  for (const { name, url } of item.authors) {
    const author = add(element, 'author')
    say(author, 'name', name)
    say(author, 'uri', url)
  }
  for (const tag of item.tags) add(element, 'category', { term: tag })
  if (item.summary !== '') say(element, 'summary', item.summary, { type: 'text' })
  say(element, 'content', item.html, { type: 'html' })
}
