import type { Metadata } from 'next'
import { FeedList } from '@/components/feeds/feed-list'
import { Paper } from '@/components/paper/paper'
import { sectionPath } from '@/lib/newsroom/address'
import { everySection } from '@/lib/store/every-section'
import { furniture } from '@/lib/store/furniture'
import { feedFormatNames, feedFormats, feedPath } from '@/lib/wire/feed-address'
import { breadcrumbList } from '@/lib/wire/structured-data/lists'
import { pageMetadata } from '../page-metadata'
import { wireSite } from '../site-url'
import { StructuredData } from '../structured-data'

export async function generateMetadata(): Promise<Metadata> {
  const { publication } = await furniture()
  const description = `How to follow ${publication.name} in a feed reader: RSS, Atom and JSON Feed, for the whole paper and for each section.`
  return pageMetadata(publication, { title: 'Feeds', description, path: '/feeds' })
}

export default async function Feeds() {
  const [paper, sections] = await Promise.all([furniture(), everySection()])
  const { publication } = paper
  const places = [
    { name: publication.name, path: '' },
    ...sections.map(({ slug, name }) => ({ name, path: sectionPath(slug) })),
    { name: 'Corrections', path: '/corrections' },
  ]
  const lists = places.map(({ name, path }) => ({
    name,
    href: path || '/',
    feeds: feedFormatNames.map((format) => ({ format: feedFormats[format].name, href: feedPath({ path }, format) })),
  }))
  return (
    <Paper furniture={paper}>
      <FeedList lists={lists} />
      <StructuredData things={[breadcrumbList(wireSite(publication), [{ name: 'Front page', href: '/' }, { name: 'Feeds' }])]} />
    </Paper>
  )
}
