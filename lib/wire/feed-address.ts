/** Where feeds are: below the list that they follow, one address a format. */

export const feedFormats = {
  'rss.xml': { type: 'application/rss+xml', name: 'RSS' },
  'atom.xml': { type: 'application/atom+xml', name: 'Atom' },
  'feed.json': { type: 'application/feed+json', name: 'JSON Feed' },
} as const
export type FeedFormat = keyof typeof feedFormats

/** The list that a feed follows: its page's path, without a slash at its end (the paper's own is empty), and what it is called. */
export interface FeedPlace {
  path: string
  title: string
}

export interface FeedLink {
  type: (typeof feedFormats)[FeedFormat]['type']
  path: string
  title: string
}

export function isFeedFormat(word: string): word is FeedFormat {
  return Object.hasOwn(feedFormats, word)
}

/** The address of a list's feed; `before` is the cursor of an older page of it. */
export function feedPath(place: Pick<FeedPlace, 'path'>, format: FeedFormat, before: string | null = null): string {
  return `${place.path}/feeds/${format}${before === null ? '' : `?before=${encodeURIComponent(before)}`}`
}

/** A list's feed in each format, as its page announces them. */
export function feedLinks(place: FeedPlace): FeedLink[] {
  return feedFormatNames.map((format) => {
    const { type, name } = feedFormats[format]
    return { type, path: feedPath(place, format), title: `${place.title} (${name})` }
  })
}

export const feedFormatNames = ['rss.xml', 'atom.xml', 'feed.json'] as const satisfies readonly FeedFormat[]
