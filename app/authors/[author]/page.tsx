import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { AuthorPage } from '@/components/author/author-page'
import { Paper } from '@/components/paper/paper'
import { authorPath, isSlug } from '@/lib/newsroom/address'
import { plainText } from '@/lib/newsroom/inline'
import { authorAt } from '@/lib/store/author'
import { furniture } from '@/lib/store/furniture'
import { breadcrumbList, profilePage } from '@/lib/wire/structured-data/lists'
import { listCursor, type ListSearchParams } from '../../list-cursor'
import { listMetadata } from '../../list-metadata'
import { wireSite } from '../../site-url'
import { StructuredData } from '../../structured-data'

interface Props {
  params: Promise<{ author: string }>
  searchParams: ListSearchParams
}

async function load({ params, searchParams }: Props) {
  const [{ author }, cursor] = await Promise.all([params, listCursor(searchParams)])
  return { cursor, found: isSlug(author) ? await authorAt(author, cursor) : { kind: 'unknown' as const } }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ publication }, { cursor, found }] = await Promise.all([furniture(), load(props)])
  if (found.kind !== 'author') return {}
  const { slug, name, title, bio } = found.author
  const description = bio ? plainText(bio) : [title, publication.name].filter(Boolean).join(', ')
  const path = authorPath(slug)
  const feeds = { path, title: `${publication.name}: ${name}` }
  return listMetadata(publication, { title: name, description, path, cursor, next: found.list.next, feeds })
}

export default async function Author(props: Props) {
  const [paper, { cursor, found }] = await Promise.all([furniture(), load(props)])
  if (found.kind === 'moved') permanentRedirect(found.to)
  if (found.kind !== 'author' || (cursor && found.list.stories.length === 0)) notFound()
  const site = wireSite(paper.publication)
  const steps = [{ name: 'Front page', href: '/' }, { name: 'Authors', href: '/authors' }, { name: found.author.name }]
  return (
    <Paper furniture={paper}>
      <AuthorPage
        author={found.author}
        {...found.list}
        before={cursor?.visibleFrom ?? null}
        sections={paper.sections}
        dates={paper.publication}
      />
      <StructuredData things={[profilePage(site, found.author), breadcrumbList(site, steps)]} />
    </Paper>
  )
}
