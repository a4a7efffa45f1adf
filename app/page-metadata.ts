import type { Metadata } from 'next'
import type { Publication } from '@/lib/newsroom/publication'

interface PageDescription {
  title: string
  description: string | null
  /** The page's one address, from `/`. */
  path: string
}

/** What every page that can be found says of itself: its title, what it is about, its one address, and its card when shared. */
export function pageMetadata(publication: Publication, { title, description, path }: PageDescription): Metadata {
  return {
    title,
    ...(description && { description }),
    alternates: { canonical: path },
    openGraph: {
      type: 'website',
      title,
      ...(description && { description }),
      url: path,
      siteName: publication.name,
      locale: openGraphLocale(publication.language),
    },
    twitter: { card: 'summary' },
  }
}

/** Open Graph writes a language as `en_GB`. */
export function openGraphLocale(language: string): string {
  return language.replace('-', '_')
}
