import { z } from 'zod'
import type { Article } from '@/lib/newsroom/article'
import type { Cursor } from '@/lib/newsroom/cursor'
import { dependsOn } from '@/lib/newsroom/render-scope'
import { wholeStories } from './article'
import { database } from './database'
import { whereIs, type Whereabouts } from './moved'
import { latestSlugs, slugsAbout, slugsBy, type SlugList } from './stories'

/** The list that a feed follows. */
export type FeedList = { list: 'paper' } | { list: 'section' | 'author' | 'topic'; slug: string }

export interface FeedStories {
  kind: 'feed'
  /** What the list is called; empty for the paper's own. */
  name: string
  description: string | null
  stories: Article[]
  next: string | null
  /** What was withdrawn from the list, the latest first; on its newest page only. */
  withdrawn: { guid: string; at: Date }[]
}

const STORIES = 20
const WITHDRAWN = 50

/** A page of a list's stories, whole; or where its address leads instead. */
export async function feedStories(of: FeedList, cursor: Cursor | null): Promise<FeedStories | Whereabouts> {
  const [named, { stories, next }, withdrawn] = await Promise.all([nameOf(of), storiesOn(of, cursor), cursor ? [] : withdrawnFrom(of)])
  if (named === null) return of.list === 'paper' ? { kind: 'unknown' } : whereIs(pathOf(of.list, of.slug))
  return { kind: 'feed', ...named, stories, next, withdrawn }
}

function pathOf(list: 'section' | 'author' | 'topic', slug: string): string {
  return list === 'section' ? `/${slug}` : `/${list}s/${slug}`
}

async function nameOf(of: FeedList): Promise<{ name: string; description: string | null } | null> {
  switch (of.list) {
    case 'paper':
      return { name: '', description: null }
    case 'section':
      dependsOn(`section:${of.slug}`)
      return database().section.findUnique({ where: { slug: of.slug }, select: { name: true, description: true } })
    case 'topic':
      dependsOn(`topic:${of.slug}`)
      return database().topic.findUnique({ where: { slug: of.slug }, select: { name: true, description: true } })
    case 'author': {
      dependsOn(`author:${of.slug}`)
      const row = await database().author.findUnique({ where: { slug: of.slug }, select: { name: true, bio: true } })
      return row && { name: row.name, description: row.bio }
    }
  }
}

async function storiesOn(of: FeedList, cursor: Cursor | null): Promise<{ stories: Article[]; next: string | null }> {
  const { slugs, next } = await page(of, cursor)
  return { stories: await wholeStories(slugs), next }
}

async function page(of: FeedList, cursor: Cursor | null): Promise<SlugList> {
  switch (of.list) {
    case 'paper':
      dependsOn('latest')
      return latestSlugs(STORIES, undefined, cursor)
    case 'section':
      dependsOn(`section:${of.slug}/stories`)
      return latestSlugs(STORIES, of.slug, cursor)
    case 'topic':
      dependsOn(`topic:${of.slug}/stories`)
      return slugsAbout(of.slug, STORIES, cursor)
    case 'author':
      dependsOn(`author:${of.slug}/stories`)
      return slugsBy(of.slug, STORIES, cursor)
  }
}

const withdrawnRows = z.array(z.object({ guid: z.string(), withdrawn_at: z.date() }))

async function withdrawnFrom(of: FeedList): Promise<{ guid: string; at: Date }[]> {
  const named = of.list === 'paper' ? '' : of.slug
  const rows = withdrawnRows.parse(await database().$queryRaw`SELECT * FROM engine.withdrawn_stories(${of.list}, ${named}, ${WITHDRAWN}::int)`)
  return rows.map(({ guid, withdrawn_at: at }) => ({ guid, at }))
}
