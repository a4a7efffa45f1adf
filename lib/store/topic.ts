import { cache } from 'react'
import type { Cursor } from '@/lib/newsroom/cursor'
import { dependsOn } from '@/lib/newsroom/render-scope'
import { database } from './database'
import { whereIs, type Whereabouts } from './moved'
import { storiesAbout, type StoryList } from './stories'

export interface Topic { slug: string; name: string; description: string | null }

const STORIES = 30

/** A topic with a page of its stories, or where the address leads instead. */
export const topicAt = cache(async (slug: string, cursor: Cursor | null): Promise<{ kind: 'topic'; topic: Topic; list: StoryList } | Whereabouts> => {
  dependsOn(`topic:${slug}`, `topic:${slug}/stories`)
  const [topic, list] = await Promise.all([database().topic.findUnique({ where: { slug } }), storiesAbout(slug, STORIES, cursor)])
  return topic ? { kind: 'topic', topic, list } : whereIs(`/topics/${slug}`)
})

/** Every topic, by name. */
export const everyTopic = cache(async (): Promise<Topic[]> => {
  dependsOn('topics')
  return database().topic.findMany({ orderBy: [{ name: 'asc' }, { slug: 'asc' }] })
})
