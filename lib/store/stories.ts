import { bylineRoles, type ArticleCard } from '@/lib/newsroom/article'
import { writeCursor, type Cursor } from '@/lib/newsroom/cursor'
import { cardSelect, promised, toCard } from './card'
import { database } from './database'

/** A page of a list of stories, newest first. `next` is the cursor of the page after it, if there is one. */
export interface StoryList {
  stories: ArticleCard[]
  next: string | null
}

/** Rows of any list that carries `visibleFrom` and names its story, past a cursor. */
const past = (cursor: Cursor | null, slug: 'slug' | 'article') =>
  cursor ? { OR: [{ visibleFrom: { lt: cursor.visibleFrom } }, { visibleFrom: cursor.visibleFrom, [slug]: { lt: cursor.slug } }], visibleFrom: { lte: cursor.visibleFrom } } : { visibleFrom: { not: null } }

type Row = Parameters<typeof toCard>[0]

function toList(rows: Row[], limit: number): StoryList {
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    stories: shown.map(toCard),
    next: last ? writeCursor({ visibleFrom: promised(last.visibleFrom, 'visible_from', last.slug), slug: last.slug }) : null,
  }
}

/** The newest stories, of the paper or of a section, past `cursor`: at most `limit`. */
export async function latestStories(limit: number, section?: string, cursor: Cursor | null = null): Promise<StoryList> {
  const rows = await database().article.findMany({
    where: { ...past(cursor, 'slug'), ...(section === undefined ? {} : { section }) },
    select: cardSelect,
    orderBy: [{ visibleFrom: 'desc' }, { slug: 'desc' }],
    take: limit + 1,
  })
  return toList(rows, limit)
}

/**
 * An author's stories, newest first, past `cursor`. A story that names them twice is listed once; that is seen to here, because
 * Prisma's `distinct` would fetch every story of theirs.
 */
export async function storiesBy(author: string, limit: number, cursor: Cursor | null): Promise<StoryList> {
  const rows = await database().articleByline.findMany({
    where: { author, ...past(cursor, 'article') },
    select: { article: true },
    orderBy: [{ visibleFrom: 'desc' }, { article: 'desc' }],
    take: (limit + 1) * bylineRoles.length,
  })
  return storiesInOrder([...new Set(rows.map((row) => row.article))].slice(0, limit + 1), limit)
}

/** A topic's stories, newest first, past `cursor`. */
export async function storiesAbout(topic: string, limit: number, cursor: Cursor | null): Promise<StoryList> {
  const rows = await database().articleTopic.findMany({
    where: { topic, ...past(cursor, 'article') },
    select: { article: true },
    orderBy: [{ visibleFrom: 'desc' }, { article: 'desc' }],
    take: limit + 1,
  })
  return storiesInOrder(rows.map((row) => row.article), limit)
}

async function storiesInOrder(slugs: string[], limit: number): Promise<StoryList> {
  const rows = await database().article.findMany({ where: { slug: { in: slugs } }, select: cardSelect })
  return toList(slugs.flatMap((slug) => rows.find((row) => row.slug === slug) ?? []), limit)
}

/** The cards of these stories, in this order; those that are not out are left out. */
export async function cardsOf(slugs: string[]): Promise<ArticleCard[]> {
  return slugs.length === 0 ? [] : (await storiesInOrder(slugs, slugs.length)).stories
}
