import { add, say, written, xmlDocument, type XmlElement } from './write-feed/xml'

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const IMAGE = 'http://www.google.com/schemas/sitemap-image/1.1'
const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9'

/** A page, by its whole address. `lastmod` only where it is known: one that is not true makes searchers heed none. */
export interface SitemapUrl {
  loc: string
  lastmod?: Date
  image?: string
}

/** An article that came out in the last two days. */
export interface NewsUrl {
  loc: string
  title: string
  published: Date
  /** ISO 639: `en`. */
  language: string
}

/** The index of the sitemaps (sitemaps.org 0.9). */
export function writeSitemapIndex(files: readonly SitemapUrl[]): string {
  const document = xmlDocument()
  const index = add(document, 'sitemapindex', { xmlns: SITEMAP })
  for (const file of files) place(add(index, 'sitemap'), file)
  return written(document)
}

/** A sitemap, with pictures by Google's extension. */
export function writeSitemap(urls: readonly SitemapUrl[]): string {
  const document = xmlDocument()
  const set = add(document, 'urlset', { xmlns: SITEMAP, 'xmlns:image': IMAGE })
  for (const url of urls) {
    const element = add(set, 'url')
    place(element, url)
    if (url.image !== undefined) say(add(element, 'image:image'), 'image:loc', url.image)
  }
  return written(document)
}

/** Google's news sitemap. `publication` is the paper's name, exactly as searchers know it. */
export function writeNewsSitemap(articles: readonly NewsUrl[], publication: string): string {
  const document = xmlDocument()
  const set = add(document, 'urlset', { xmlns: SITEMAP, 'xmlns:news': NEWS })
  for (const { loc, title, published, language } of articles) {
    const element = add(set, 'url')
    say(element, 'loc', loc)
    const news = add(element, 'news:news')
    const paper = add(news, 'news:publication')
    say(paper, 'news:name', publication)
    say(paper, 'news:language', language)
    say(news, 'news:publication_date', published.toISOString())
    say(news, 'news:title', title)
  }
  return written(document)
}

function place(element: XmlElement, { loc, lastmod }: SitemapUrl): void {
  say(element, 'loc', loc)
  if (lastmod) say(element, 'lastmod', lastmod.toISOString())
}
