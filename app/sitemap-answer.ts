import { notFound } from 'next/navigation'
import { authorPath, isCalendarDate, sectionPath, topicPath } from '@/lib/newsroom/address'
import { cropPath } from '@/lib/newsroom/crop'
import { everyAuthor } from '@/lib/store/author'
import { everySection } from '@/lib/store/every-section'
import { daysOfStories, everyPage, storiesOfDays } from '@/lib/store/sitemap'
import { everyTopic } from '@/lib/store/topic'
import { MOST_URLS, sitemapFiles } from '@/lib/wire/sitemap-files'
import { writeSitemap, writeSitemapIndex, type SitemapUrl } from '@/lib/wire/write-sitemap'
import { absolute } from './site-url'

/** Where a sitemap is, by its name. */
export function sitemapPath(name: string): string {
  return `/sitemaps/${name}.xml`
}

/** Sitemaps of what is no story. */
const OTHERS: Readonly<Record<string, () => Promise<SitemapUrl[]>>> = {
  sections: async () => [
    ...['/', '/archive', '/authors', '/topics', '/corrections', '/search', '/feeds'].map((path) => ({ loc: absolute(path) })),
    ...(await everySection()).map(({ slug }) => ({ loc: absolute(sectionPath(slug)) })),
  ],
  topics: async () => (await everyTopic()).map(({ slug }) => ({ loc: absolute(topicPath(slug)) })),
  authors: async () => (await everyAuthor()).map(({ slug }) => ({ loc: absolute(authorPath(slug)) })),
  pages: async () => (await everyPage()).map(({ slug, modifiedAt }) => ({ loc: absolute(sectionPath(slug)), lastmod: modifiedAt })),
}

/** `/sitemap.xml`: every other sitemap, those of the stories with when one of theirs last changed. */
export async function sitemapIndex(): Promise<Response> {
  const [days, ...others] = await Promise.all([
    daysOfStories(),
    ...Object.entries(OTHERS).map(async ([name, urlsOf]) => partNames(name, (await urlsOf()).length)),
  ])
  return xml(writeSitemapIndex([
    ...others.flat().map((name) => ({ loc: absolute(sitemapPath(name)) })),
    ...sitemapFiles(days).map(({ name, modifiedAt }) => ({ loc: absolute(sitemapPath(name)), lastmod: modifiedAt })),
  ]))
}

/** The files of a list: `topics`, `topics-2` and so on. */
function partNames(name: string, urls: number): string[] {
  return Array.from({ length: Math.ceil(urls / MOST_URLS) }, (_, index) => (index === 0 ? name : `${name}-${index + 1}`))
}

/** A sitemap by the name of its file: `sections.xml`, `topics-2.xml`, `2026-11.xml`. */
export async function sitemapNamed(file: string): Promise<Response> {
  const [, name = ''] = /^([a-z0-9-]+)\.xml$/.exec(file) ?? []
  const urls = /^\d/.test(name) ? await storyUrls(name) : await otherUrls(name)
  // A sitemap without an address is none.
  if (urls.length === 0) notFound()
  return xml(writeSitemap(urls))
}

async function otherUrls(name: string): Promise<SitemapUrl[]> {
  const [list = ''] = name.split('-', 1)
  const urlsOf = Object.hasOwn(OTHERS, list) ? OTHERS[list] : undefined
  if (!urlsOf) notFound()
  const urls = await urlsOf()
  const part = partNames(list, urls.length).indexOf(name)
  if (part === -1) notFound()
  return urls.slice(part * MOST_URLS, (part + 1) * MOST_URLS)
}

async function storyUrls(name: string): Promise<SitemapUrl[]> {
  const [year = '', month, day, ...rest] = name.split('-')
  if (rest.length > 1 || month === undefined || !isCalendarDate(year, month, day)) notFound()
  const found = sitemapFiles(await daysOfStories(`${year}-${month}`)).find((file) => file.name === name)
  if (!found) notFound()
  const stories = await storiesOfDays(found.firstDay, found.lastDay, { skip: found.skip, most: MOST_URLS })
  return stories.map(({ path, modifiedAt, hasPicture }) => ({
    loc: absolute(path), lastmod: modifiedAt, ...(hasPicture && { image: absolute(cropPath(path, '16x9')) }),
  }))
}

/** An answer in XML. A sitemap is for reading, not for finding. */
export function xml(body: string): Response {
  return new Response(body, { headers: { 'Content-Type': 'application/xml; charset=utf-8', 'X-Robots-Tag': 'noindex' } })
}
