import type { Metadata } from 'next'
import { sayOtherForms } from './other-forms'
import { feedTypes, openGraphLocale } from './page-metadata'
import { absolute } from './site-url'
import { authorPath, sectionPath } from '@/lib/newsroom/address'
import type { Article } from '@/lib/newsroom/article'
import { cropOf, cropPath, shareCardPath, shareCardSize } from '@/lib/newsroom/crop'
import { isoInZone } from '@/lib/newsroom/dates'
import { plainText } from '@/lib/newsroom/inline'
import { isOwnAddress } from '@/lib/newsroom/site-address'
import { updatedAt } from '@/lib/newsroom/story-times'
import type { Publication } from '@/lib/newsroom/publication'

/** What a story says of itself to searchers and to those who share it (Open Graph `article`). Instants carry the paper's offset. */
export function storyMetadata(article: Article, publication: Publication): Metadata {
  const description = plainText(article.standfirst) || article.headline
  const { headline, section } = article
  const feeds = { path: sectionPath(section.slug), title: `${publication.name}: ${section.name}` }
  const markdown = `${article.path}.md`
  sayOtherForms(feeds, [{ path: markdown, type: 'text/markdown' }, { path: `${article.path}.ninjs.json`, type: 'application/json' }])
  return {
    title: headline,
    description,
    alternates: {
      canonical: absolute(article.path),
      ...(article.translations.length > 0 && { languages: languagesOf(article) }),
      types: {
        ...feedTypes(feeds),
        'text/markdown': [{ url: absolute(markdown), title: 'Markdown' }],
      },
    },
    openGraph: {
      type: 'article',
      title: headline,
      description,
      url: absolute(article.path),
      siteName: publication.name,
      locale: openGraphLocale(article.language),
      publishedTime: isoInZone(article.publishedAt, publication.timeZone),
      modifiedTime: isoInZone(updatedAt(article), publication.timeZone),
      section: section.name,
      tags: article.topics.map((topic) => topic.name),
      authors: [...new Set(article.byline.map((entry) => absolute(authorPath(entry.author.slug))))],
      images: [shareImage(article)],
    },
    twitter: { card: 'summary_large_image' },
  }
}

/** The story's picture, cropped to what cards show; without one of the paper's own, a card with its headline. */
function shareImage({ path, image, headline }: Article) {
  if (!image || !isOwnAddress(image.url)) {
    return { url: absolute(shareCardPath(path)), ...shareCardSize, type: 'image/png', alt: headline }
  }
  return { url: absolute(cropPath(path, '16x9')), ...cropOf(image, '16x9').sent, type: 'image/jpeg', alt: image.alt }
}

/**
 * Every language that the story is to be had in, itself among them: each of those pages says the same. Whoever reads none of them is
 * led to the original (`x-default`), where that is out.
 */
function languagesOf({ language, path, isTranslation, translations }: Article): Record<string, string> {
  const all = [{ language, path, isOriginal: !isTranslation }, ...translations]
  const original = all.find(({ isOriginal }) => isOriginal)
  return Object.fromEntries([
    ...all.map((one) => [one.language, absolute(one.path)]),
    ...(original ? [['x-default', absolute(original.path)]] : []),
  ])
}
