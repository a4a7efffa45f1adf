/** The feeds of the paper, of sections, authors, topics and corrections: three formats of one thing at many addresses. */
import { notFound, permanentRedirect } from 'next/navigation'
import { authorPath, isSlug, sectionPath, topicPath } from '@/lib/newsroom/address'
import { readCursor, type Cursor } from '@/lib/newsroom/cursor'
import { plainText } from '@/lib/newsroom/inline'
import { everyCorrection } from '@/lib/store/corrections'
import { feedStories, type FeedList } from '@/lib/store/feed'
import { furniture } from '@/lib/store/furniture'
import { wireSettings } from '@/lib/store/wire-settings'
import { correctionItem, storyItem, type Feed } from '@/lib/wire/feed'
import { feedFormats, feedPath, isFeedFormat, type FeedFormat } from '@/lib/wire/feed-address'
import { writeAtom } from '@/lib/wire/write-feed/write-atom'
import { writeJsonFeed } from '@/lib/wire/write-feed/write-json-feed'
import { writeRss } from '@/lib/wire/write-feed/write-rss'
import { today } from './clock'
import { sayMiningTerms } from './mining-terms'
import { absolute, wireSite } from './site-url'

const WRITERS = { 'rss.xml': writeRss, 'atom.xml': writeAtom, 'feed.json': writeJsonFeed } as const satisfies Record<FeedFormat, (feed: Feed) => string>

/** The answer to a request for a list's feed. */
export async function answerFeed(request: Request, format: string, of: FeedList | { list: 'corrections' }): Promise<Response> {
  if (!isFeedFormat(format) || ('slug' in of && !isSlug(of.slug))) notFound()
  const before = new URL(request.url).searchParams.get('before')
  const cursor = before === null ? null : readCursor(before)
  if (before !== null && cursor === null) notFound()
  const feed = of.list === 'corrections' ? await correctionsFeed(cursor, before) : await storiesFeed(of, cursor, before, format)
  if (cursor !== null && feed.items.length === 0) notFound()
  await sayMiningTerms()
  return send(feed, format)
}

async function storiesFeed(of: FeedList, cursor: Cursor | null, before: string | null, format: FeedFormat): Promise<Feed> {
  const [{ publication }, { websubHub }, found] = await Promise.all([furniture(), wireSettings(), feedStories(of, cursor)])
  if (found.kind === 'moved') permanentRedirect(`${found.to}/feeds/${format}`)
  if (found.kind !== 'feed') notFound()
  const site = wireSite(publication)
  return {
    site,
    place: { path: pathOf(of), title: found.name === '' ? publication.name : `${publication.name}: ${found.name}` },
    description: found.description ? plainText(found.description) : publication.description || publication.strapline || publication.name,
    items: found.stories.map((story) => storyItem(story, site)),
    withdrawn: found.withdrawn,
    before,
    next: found.next,
    // It is told of these feeds alone (desk/wire-delivery/send.ts): who waits for its word on another would wait for ever.
    hub: cursor === null && (of.list === 'paper' || of.list === 'section') ? websubHub : null,
    today: () => today(publication.timeZone),
  }
}

async function correctionsFeed(cursor: Cursor | null, before: string | null): Promise<Feed> {
  const [{ publication }, { corrections, next }] = await Promise.all([furniture(), everyCorrection(cursor)])
  const site = wireSite(publication)
  return {
    site,
    place: { path: '/corrections', title: `${publication.name}: Corrections` },
    description: `Every correction and clarification that ${publication.name} has made.`,
    items: corrections.map(({ correction, story }) => correctionItem(correction, story, site)),
    withdrawn: [],
    before,
    next,
    hub: null,
    today: () => today(publication.timeZone),
  }
}

function pathOf(of: FeedList): string {
  switch (of.list) {
    case 'paper': return ''
    case 'section': return sectionPath(of.slug)
    case 'author': return authorPath(of.slug)
    case 'topic': return topicPath(of.slug)
  }
}

function send(feed: Feed, format: FeedFormat): Response {
  const { type } = feedFormats[format]
  const self = `<${absolute(feedPath(feed.place, format, feed.before))}>; rel="self"`
  return new Response(WRITERS[format](feed), {
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      Link: feed.hub === null ? self : `<${feed.hub}>; rel="hub", ${self}`,
      // A searcher should find the story, not the feed that repeats it.
      'X-Robots-Tag': 'noindex',
    },
  })
}
