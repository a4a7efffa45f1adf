import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { Paper } from '@/components/paper/paper'
import { TopicPage } from '@/components/topic/topic-page'
import { isSlug, topicPath } from '@/lib/newsroom/address'
import { plainText } from '@/lib/newsroom/inline'
import { furniture } from '@/lib/store/furniture'
import { topicAt } from '@/lib/store/topic'
import { listCursor, type ListSearchParams } from '../../list-cursor'
import { listMetadata } from '../../list-metadata'

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
  return listMetadata(publication, { title: name, description: about, path: topicPath(slug), cursor, next: found.list.next })
}

export default async function Topic(props: Props) {
  const [paper, { cursor, found }] = await Promise.all([furniture(), load(props)])
  if (found.kind === 'moved') permanentRedirect(found.to)
  if (found.kind !== 'topic' || (cursor && found.list.stories.length === 0)) notFound()
  return (
    <Paper furniture={paper}>
      <TopicPage
        topic={found.topic}
        {...found.list}
        before={cursor?.visibleFrom ?? null}
        sections={paper.sections}
        dates={paper.publication}
      />
    </Paper>
  )
}
