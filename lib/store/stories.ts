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
const past = (cursor: Cursor | null, slug: 'slug' | 'article') => (cursor === null ? { visibleFrom: { not: null } } : {
  OR: [{ visibleFrom: { lt: cursor.visibleFrom } }, { visibleFrom: cursor.visibleFrom, [slug]: { lt: cursor.slug } }],
  visibleFrom: { lte: cursor.visibleFrom },
})

/** A page of such a list by its stories' slugs alone. */
export interface SlugList {
  slugs: string[]
  next: string | null
}

interface Place { slug: string; visibleFrom: Date | null }

/** What is shown of the rows, of which one more than `limit` was asked for, and where the next page goes on. */
function pageOf<Row extends Place>(rows: Row[], limit: number): { shown: Row[]; next: string | null } {
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return { shown, next: last ? writeCursor({ visibleFrom: promised(last.visibleFrom, 'visible_from', last.slug), slug: last.slug }) : null }
}

function slugsOf(rows: Place[], limit: number): SlugList {
  const { shown, next } = pageOf(rows, limit)
  return { slugs: shown.map(({ slug }) => slug), next }
}

const newest = (cursor: Cursor | null, section: string | undefined, limit: number) => ({
  where: { ...past(cursor, 'slug'), ...(section === undefined ? {} : { section }) },
  orderBy: [{ visibleFrom: 'desc' as const }, { slug: 'desc' as const }],
  take: limit + 1,
})

/** The newest stories, of the paper or of a section, past `cursor`: at most `limit`. */
export async function latestStories(limit: number, section?: string, cursor: Cursor | null = null): Promise<StoryList> {
  const { shown, next } = pageOf(await database().article.findMany({ ...newest(cursor, section, limit), select: cardSelect }), limit)
  return { stories: shown.map(toCard), next }
}

/** The same by their slugs. */
export async function latestSlugs(limit: number, section: string | undefined, cursor: Cursor | null): Promise<SlugList> {
  return slugsOf(await database().article.findMany({ ...newest(cursor, section, limit), select: { slug: true, visibleFrom: true } }), limit)
}

/** An author's stories, newest first, past `cursor`. */
export async function storiesBy(author: string, limit: number, cursor: Cursor | null): Promise<StoryList> {
  return inFull(await slugsBy(author, limit, cursor))
}

/**
 * The same by their slugs. A story that names the author twice is listed once; that is seen to here, because Prisma's `distinct` would
 * fetch every story of theirs.
 */
export async function slugsBy(author: string, limit: number, cursor: Cursor | null): Promise<SlugList> {
  const rows = await database().articleByline.findMany({
    where: { author, ...past(cursor, 'article') },
    select: { article: true, visibleFrom: true },
    orderBy: [{ visibleFrom: 'desc' }, { article: 'desc' }],
    take: (limit + 1) * bylineRoles.length,
  })
  return slugsOf([...new Map(rows.map(({ article: slug, visibleFrom }) => [slug, { slug, visibleFrom }])).values()].slice(0, limit + 1), limit)
}

/** A topic's stories, newest first, past `cursor`. */
export async function storiesAbout(topic: string, limit: number, cursor: Cursor | null): Promise<StoryList> {
  return inFull(await slugsAbout(topic, limit, cursor))
}

/** The same by their slugs. */
export async function slugsAbout(topic: string, limit: number, cursor: Cursor | null): Promise<SlugList> {
  const rows = await database().articleTopic.findMany({
    where: { topic, ...past(cursor, 'article') },
    select: { article: true, visibleFrom: true },
    orderBy: [{ visibleFrom: 'desc' }, { article: 'desc' }],
    take: limit + 1,
  })
  return slugsOf(rows.map(({ article: slug, visibleFrom }) => ({ slug, visibleFrom })), limit)
}

async function inFull({ slugs, next }: SlugList): Promise<StoryList> {
  return { stories: await cardsOf(slugs), next }
}

/** The cards of these stories, in this order; those that are not out are left out. */
export async function cardsOf(slugs: string[]): Promise<ArticleCard[]> {
  if (slugs.length === 0) return []
  const rows = await database().article.findMany({ where: { slug: { in: slugs } }, select: cardSelect })
  return slugs.flatMap((slug) => rows.find((row) => row.slug === slug) ?? []).map(toCard)
}
