import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Paper } from '@/components/paper/paper'
import { SearchPage } from '@/components/search/search-page'
import { dayEnd, dayStart } from '@/lib/newsroom/day-start'
import { readSearchAddress, searchPath, type QueryParameters } from '@/lib/newsroom/search-address'
import { everySection } from '@/lib/store/every-section'
import { furniture } from '@/lib/store/furniture'
import { searchStories } from '@/lib/store/search'
import { everyTopic } from '@/lib/store/topic'
import { pageMetadata } from '../page-metadata'

interface Props { searchParams: Promise<QueryParameters> }

async function read({ searchParams }: Props) {
  const [parameters, names] = await Promise.all([searchParams, everySection()])
  return { names, ...readSearchAddress(parameters, names.map(({ slug }) => slug)) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ publication }, { address }] = await Promise.all([furniture(), read(props)])
  const { words, page } = address
  const title = words === '' ? 'Search' : `Search results for “${words}”${page > 1 ? `, page ${page}` : ''}`
  const description = words === '' ? `Search every story of ${publication.name}.` : `What ${publication.name} has on “${words}”.`
  return {
    ...pageMetadata(publication, { title, description, path: words === '' ? '/search' : searchPath(address) }),
    ...(words !== '' && { robots: { index: false, follow: true } }),
  }
}

export default async function Search(props: Props) {
  const [paper, { address, notes, names }] = await Promise.all([furniture(), read(props)])
  const { timeZone } = paper.publication
  const { words, from, to } = address
  const span = { since: from === null ? null : dayStart(from, timeZone), until: to === null ? null : dayEnd(to, timeZone) }
  const [found, topics] = words === '' ? [null, await everyTopic()] : [await searchStories({ ...address, ...span }), []]
  if (found && address.page > Math.max(found.pages, 1)) notFound()
  return (
    <Paper furniture={paper}>
      <SearchPage
        search={address}
        notes={notes}
        found={found}
        sections={paper.sections}
        names={names}
        topics={topics}
        dates={paper.publication}
      />
    </Paper>
  )
}
