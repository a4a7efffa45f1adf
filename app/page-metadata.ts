import type { Metadata } from 'next'
import type { Publication } from '@/lib/newsroom/publication'
import { shareCardSize } from '@/lib/newsroom/crop'
import { feedLinks, type FeedPlace } from '@/lib/wire/feed-address'
import { sayOtherForms } from './other-forms'
import { absolute } from './site-url'

interface PageDescription {
  title: string
  description: string | null
  /** The page's one address, from `/`. */
  path: string
  /** The feeds that list what this page lists; the paper's own when it lists nothing. */
  feeds?: FeedPlace
}

/** What every page that can be found says of itself: its title, what it is about, its one address, its feeds, and its card when shared. */
export function pageMetadata(publication: Publication, { title, description, path, feeds }: PageDescription): Metadata {
  const { name } = publication
  const listed = feeds ?? { path: '', title: name }
  sayOtherForms(listed)
  return {
    title,
    ...(description && { description }),
    alternates: { canonical: absolute(path), types: feedTypes(listed) },
    openGraph: {
      type: 'website',
      title,
      ...(description && { description }),
      url: absolute(path),
      siteName: name,
      locale: openGraphLocale(publication.language),
      images: [{ url: absolute('/share.png'), ...shareCardSize, type: 'image/png', alt: name }],
    },
    twitter: { card: 'summary_large_image' },
  }
}

/** The feeds of a place as `<link rel="alternate">`. */
export function feedTypes(place: FeedPlace): Record<string, { url: string; title: string }[]> {
  return Object.fromEntries(feedLinks(place).map(({ type, path, title }) => [type, [{ url: absolute(path), title }]]))
}

/** Open Graph writes a language as `en_GB`. */
export function openGraphLocale(language: string): string {
  return language.replace('-', '_')
}
