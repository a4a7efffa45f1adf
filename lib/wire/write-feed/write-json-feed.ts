import { feedPath } from '../feed-address'
import { homeOf, type Feed } from '../feed'
import { absoluteAt } from '../wire-site'

/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export function writeJsonFeed(feed: Feed): string {
  const { site, place, description, items, before, next, hub } = feed
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: place.title,
    home_page_url: homeOf(feed),
    feed_url: absoluteAt(site, feedPath(place, 'feed.json', before)),
    ...(description && { description }),
    ...(next !== null && { next_url: absoluteAt(site, feedPath(place, 'feed.json', next)) }),
    icon: absoluteAt(site, '/logo.png'),
    language: site.publication.language,
    authors: [{ name: site.publication.name, url: absoluteAt(site, '/') }],
    ...(hub !== null && { hubs: [{ type: 'WebSub', url: hub }] }),
    items: items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      ...(item.summary && { summary: item.summary }),
      content_html: item.html,
      date_published: item.published.toISOString(),
      date_modified: item.updated.toISOString(),
      authors: item.authors,
      tags: item.tags,
      language: item.language,
      ...(item.image && { image: item.image.url }),
    })),
  })
}
