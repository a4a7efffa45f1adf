import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { beforePath } from '@/components/page/list-on'
import { Paper } from '@/components/paper/paper'
import { TopicPage } from '@/components/topic/topic-page'
import { isSlug, topicPath } from '@/lib/newsroom/address'
import { writeCursor } from '@/lib/newsroom/cursor'
import { plainText } from '@/lib/newsroom/inline'
import { furniture } from '@/lib/store/furniture'
import { topicAt } from '@/lib/store/topic'
import { breadcrumbList, collectionPage } from '@/lib/wire/structured-data/lists'
import { listCursor, type ListSearchParams } from '../../list-cursor'
import { listMetadata } from '../../list-metadata'
import { wireSite } from '../../site-url'
import { StructuredData } from '../../structured-data'

interface Props {
  params: Promise<{ topic: string }>
  searchParams: ListSearchParams
}

async function load({ params, searchParams }: Props) {
  const [{ topic }, cursor] = await Promise.all([params, listCursor(searchParams)])
  return { cursor, found: isSlug(topic) ? await topicAt(topic, cursor) : { kind: 'unknown' as const } }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ publication }, { cursor, found }] = await Promise.all([furniture(), load(props)])
  if (found.kind !== 'topic') return {}
  const { slug, name, description } = found.topic
  const about = description ? plainText(description) : `What ${publication.name} has on ${name}.`
  const path = topicPath(slug)
  const feeds = { path, title: `${publication.name}: ${name}` }
  return listMetadata(publication, { title: name, description: about, path, cursor, next: found.list.next, feeds })
}

export default async function Topic(props: Props) {
  const [paper, { cursor, found }] = await Promise.all([furniture(), load(props)])
  if (found.kind === 'moved') permanentRedirect(found.to)
  if (found.kind !== 'topic' || (cursor && found.list.stories.length === 0)) notFound()
  const { slug, name, description } = found.topic
  const site = wireSite(paper.publication)
  const path = cursor ? beforePath(topicPath(slug), writeCursor(cursor)) : topicPath(slug)
  return (
    <Paper furniture={paper}>
      <TopicPage
        topic={found.topic}
        {...found.list}
        before={cursor?.visibleFrom ?? null}
        sections={paper.sections}
        dates={paper.publication}
      />
      <StructuredData
        things={[
          collectionPage(site, { title: name, description: description && plainText(description), path }, found.list.stories),
          breadcrumbList(site, [{ name: 'Front page', href: '/' }, { name: 'Topics', href: '/topics' }, { name }]),
        ]}
      />
    </Paper>
  )
}
