import type { Metadata } from 'next'
import { openGraphLocale } from './page-metadata'
import { absolute } from './site-url'
import { authorPath } from '@/lib/newsroom/address'
import type { Article } from '@/lib/newsroom/article'
import { isoInZone } from '@/lib/newsroom/dates'
import { plainText } from '@/lib/newsroom/inline'
import type { Publication } from '@/lib/newsroom/publication'

/** What a story says of itself to searchers and to those who share it (Open Graph `article`). Instants carry the paper's offset. */
export function storyMetadata(article: Article, publication: Publication): Metadata {
  const description = plainText(article.standfirst)
  const { image } = article
  return {
    title: article.headline,
    ...(description && { description }),
    alternates: { canonical: article.path },
    openGraph: {
      type: 'article',
      title: article.headline,
      ...(description && { description }),
      url: article.path,
      siteName: publication.name,
      locale: openGraphLocale(article.language),
      publishedTime: isoInZone(article.publishedAt, publication.timeZone),
      modifiedTime: isoInZone(article.modifiedAt, publication.timeZone),
      section: article.section.name,
      tags: article.topics.map((topic) => topic.name),
      authors: [...new Set(article.byline.map((entry) => absolute(authorPath(entry.author.slug))))],
      ...(image && { images: [{ url: image.url, width: image.width, height: image.height, alt: image.alt }] }),
    },
    twitter: { card: image ? 'summary_large_image' : 'summary' },
  }
}
