import type { Metadata } from 'next'
import { Paper } from '@/components/paper/paper'
import { TopicList } from '@/components/topic/topic-list'
import { furniture } from '@/lib/store/furniture'
import { everyTopic } from '@/lib/store/topic'
import { pageMetadata } from '../page-metadata'

export async function generateMetadata(): Promise<Metadata> {
  const { publication } = await furniture()
  const description = `Every topic that ${publication.name} keeps, with what belongs to it.`
  return pageMetadata(publication, { title: 'Topics', description, path: '/topics' })
}

export default async function TopicsPage() {
  const [paper, topics] = await Promise.all([furniture(), everyTopic()])
  return <Paper furniture={paper}><TopicList topics={topics} /></Paper>
}
