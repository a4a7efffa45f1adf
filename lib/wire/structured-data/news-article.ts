import type { CorrectionComment, NewsArticle } from 'schema-dts'
import { authorPath } from '@/lib/newsroom/address'
import type { Article, ArticleFormat, BylineEntry } from '@/lib/newsroom/article'
import { cropPath, cropRatios, shareCardPath, type CropRatio } from '@/lib/newsroom/crop'
import { isoInZone } from '@/lib/newsroom/dates'
import { plainText } from '@/lib/newsroom/inline'
import { isOwnAddress } from '@/lib/newsroom/site-address'
import { updatedAt } from '@/lib/newsroom/story-times'
import { countWords } from '@/lib/newsroom/word-count'
import { citationsOf } from '../citations'
import { absoluteAt, type WireSite } from '../wire-site'
import { publisher } from './organization'

/** A review is a NewsArticle of that genre: schema.org's own type is a Review, which must say what product it rates. */
const TYPES = {
  NEWS: 'ReportageNewsArticle',
  ANALYSIS: 'AnalysisNewsArticle',
  FEATURE: 'ReportageNewsArticle',
  OPINION: 'OpinionNewsArticle',
  INTERVIEW: 'ReportageNewsArticle',
  EXPLAINER: 'BackgroundNewsArticle',
  REVIEW: 'NewsArticle',
  EDITORIAL: 'OpinionNewsArticle',
} as const satisfies Record<ArticleFormat, string>

const GENRES = { INTERVIEW: 'Interview', REVIEW: 'Review', EDITORIAL: 'Editorial', FEATURE: 'Feature' } as const

/** What may be read aloud: the story's headline and standfirst, by their classes. */
const SPOKEN = ['.story-headline', '.story-standfirst']

/** A story as searchers read it (schema.org NewsArticle; Google's Article structured data). Times are those that the page shows. */
export function newsArticle(article: Article, site: WireSite): NewsArticle {
  const { timeZone } = site.publication
  const url = absoluteAt(site, article.path)
  const citations = citationsOf(article.blocks, site)
  const genre = Object.entries(GENRES).find(([format]) => format === article.format)?.[1]
  const [writers, others] = authorsOf(article.byline)
  return {
    '@type': TYPES[article.format],
    '@id': `${url}#article`,
    url,
    mainEntityOfPage: url,
    headline: article.headline,
    ...(article.standfirst && { description: plainText(article.standfirst) }),
    image: imagesOf(article).map((path) => absoluteAt(site, path)),
    datePublished: isoInZone(article.publishedAt, timeZone),
    dateModified: isoInZone(updatedAt(article), timeZone),
    ...(writers.length > 0 && { author: writers.map((author) => personOrDesk(author, site)) }),
    ...(others.length > 0 && { contributor: others.map((author) => personOrDesk(author, site)) }),
    publisher: publisher(site),
    inLanguage: article.language,
    isAccessibleForFree: true,
    articleSection: article.section.name,
    ...(genre && { genre }),
    ...(article.topics.length > 0 && { keywords: article.topics.map(({ name }) => name) }),
    wordCount: countWords(article.blocks),
    ...(article.dateline && { dateline: article.dateline }),
    ...(article.backstory && { backstory: plainText(article.backstory) }),
    ...(citations.length > 0 && { citation: citations }),
    ...(article.corrections.length > 0 && {
      correction: article.corrections.map(({ text, madeAt }): CorrectionComment => ({
        '@type': 'CorrectionComment', text: plainText(text), datePublished: isoInZone(madeAt, timeZone),
      })),
    }),
    ...translationsOf(article, site),
    speakable: { '@type': 'SpeakableSpecification', cssSelector: SPOKEN },
  }
}

/** What the story was translated from, or what it was translated into. */
function translationsOf({ isTranslation, translations }: Article, site: WireSite): Pick<NewsArticle, 'translationOfWork' | 'workTranslation'> {
  const works = translations.filter(({ isOriginal }) => isOriginal === isTranslation).map(({ path, language }) => {
    const url = absoluteAt(site, path)
    return { '@type': 'NewsArticle' as const, '@id': `${url}#article`, url, inLanguage: language }
  })
  if (works.length === 0) return {}
  return isTranslation ? { translationOfWork: works } : { workTranslation: works }
}

/** The lead picture in the ratios that searchers ask for; without one of the paper's own, the story's card. */
function imagesOf({ path, image }: Article): string[] {
  if (!image || !isOwnAddress(image.url)) return [shareCardPath(path)]
  return ratios.map((ratio) => cropPath(path, ratio))
}

const ratios = Object.keys(cropRatios).filter((ratio): ratio is CropRatio => Object.hasOwn(cropRatios, ratio))

/** Those who wrote, and those who photographed and drew; each once. Where nobody wrote, all are the authors. */
export function authorsOf(byline: readonly BylineEntry[]): [BylineEntry['author'][], BylineEntry['author'][]] {
  const isWriter = ({ role }: BylineEntry) => role === 'WRITER' || role === 'ADDITIONAL_REPORTING'
  const writers = once(byline.filter(isWriter))
  const others = once(byline.filter((entry) => !isWriter(entry))).filter(({ slug }) => !writers.some((writer) => writer.slug === slug))
  return writers.length > 0 ? [writers, others] : [others, []]
}

function once(entries: BylineEntry[]): BylineEntry['author'][] {
  return [...new Map(entries.map(({ author }) => [author.slug, author])).values()]
}

/** The name alone, without "By" or title, and the page that says who it is. */
function personOrDesk({ name, kind, slug, title }: BylineEntry['author'], site: WireSite) {
  const url = absoluteAt(site, authorPath(slug))
  return kind === 'PERSON'
    ? { '@type': 'Person' as const, name, url, ...(title && { jobTitle: title }) }
    : { '@type': 'Organization' as const, name, url }
}
