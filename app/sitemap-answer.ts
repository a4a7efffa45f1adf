import { notFound } from 'next/navigation'
import { authorPath, isCalendarDate, sectionPath, topicPath } from '@/lib/newsroom/address'
import { cropPath } from '@/lib/newsroom/crop'
import { everyAuthor } from '@/lib/store/author'
import { everySection } from '@/lib/store/every-section'
import { daysOfStories, everyPage, storiesOfDays } from '@/lib/store/sitemap'
import { everyTopic } from '@/lib/store/topic'
import { sitemapFiles } from '@/lib/wire/sitemap-files'
import { writeSitemap, writeSitemapIndex, type SitemapUrl } from '@/lib/wire/write-sitemap'
import { absolute } from './site-url'

/** Where a sitemap is, by its name. */
export function sitemapPath(name: string): string {
  return `/sitemaps/${name}.xml`
}

/** The protocol's own limit, for what is never so many. */
const MOST_URLS = 50_000

/** Sitemaps of what is no story. */
const OTHERS: Readonly<Record<string, () => Promise<SitemapUrl[]>>> = {
  sections: async () => [
    ...['/', '/archive', '/authors', '/topics', '/corrections', '/search'].map((path) => ({ loc: absolute(path) })),
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
    ...Object.entries(OTHERS).map(async ([name, urlsOf]) => ({ name, isEmpty: (await urlsOf()).length === 0 })),
  ])
  return xml(writeSitemapIndex([
    ...others.filter(({ isEmpty }) => !isEmpty).map(({ name }) => ({ loc: absolute(sitemapPath(name)) })),
    ...sitemapFiles(days).map(({ name, modifiedAt }) => ({ loc: absolute(sitemapPath(name)), lastmod: modifiedAt })),
  ]))
}

/** A sitemap by the name of its file: `sections.xml`, `2026-11.xml`. */
export async function sitemapNamed(file: string): Promise<Response> {
  const [, name = ''] = /^([a-z0-9-]+)\.xml$/.exec(file) ?? []
  const others = Object.hasOwn(OTHERS, name) ? OTHERS[name] : undefined
  const urls = others ? (await others()).slice(0, MOST_URLS) : await storyUrls(name)
  // A sitemap without an address is none.
  if (urls.length === 0) notFound()
  return xml(writeSitemap(urls))
}

async function storyUrls(name: string): Promise<SitemapUrl[]> {
  const [year = '', month, day] = name.split('-')
  if (month === undefined || !isCalendarDate(year, month, day)) notFound()
  const found = sitemapFiles(await daysOfStories(`${year}-${month}`)).find((file) => file.name === name)
  if (!found) notFound()
  const stories = await storiesOfDays(found.firstDay, found.lastDay)
  return stories.map(({ path, modifiedAt, hasPicture }) => ({
    loc: absolute(path), lastmod: modifiedAt, ...(hasPicture && { image: absolute(cropPath(path, '16x9')) }),
  }))
}

/** An answer in XML. A sitemap is for reading, not for finding. */
export function xml(body: string): Response {
  return new Response(body, { headers: { 'Content-Type': 'application/xml; charset=utf-8', 'X-Robots-Tag': 'noindex' } })
}
