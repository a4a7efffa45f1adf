import { z } from 'zod'
import type { Article, ArticleCard } from '@/lib/newsroom/article'
import { dependsOn } from '@/lib/newsroom/render-scope'
import { database } from './database'
import { cardsOf } from './stories'

export interface AroundStory {
  /** Stories that share its topics. */
  related: ArticleCard[]
  /** Its neighbours in its section, by time. */
  previous: ArticleCard | null
  next: ArticleCard | null
}

const places = z.array(z.object({ place: z.enum(['related', 'previous', 'next']), slug: z.string() }))
const RELATED = 4

/** What a reader may go on to from a story: which stories, by one query, and then their cards, by another. */
export async function aroundStory(article: Article): Promise<AroundStory> {
  const { slug, publishedAt, section } = article
  const rows = places.parse(await database().$queryRaw`
    SELECT 'related' AS place, related_stories AS slug FROM engine.related_stories(${slug}, ${RELATED})
    UNION ALL (SELECT 'previous', slug FROM article WHERE section = ${section.slug} AND visible_from < ${publishedAt} AND slug <> ${slug}
      ORDER BY visible_from DESC, slug DESC LIMIT 1)
    UNION ALL (SELECT 'next', slug FROM article WHERE section = ${section.slug} AND visible_from > ${publishedAt} AND slug <> ${slug}
      ORDER BY visible_from, slug LIMIT 1)`)
  const cards = new Map((await cardsOf([...new Set(rows.map((row) => row.slug))])).map((card) => [card.slug, card]))
  const cardsAt = (place: 'related' | 'previous' | 'next') => rows.flatMap((row) => (row.place === place ? cards.get(row.slug) ?? [] : []))
  const [previous = null] = cardsAt('previous')
  const [next = null] = cardsAt('next')
  // the newest story of a section waits for the next one; the others’ neighbours are told by their cards
  if (!next) dependsOn(`section:${section.slug}/stories`)
  return { related: cardsAt('related'), previous, next }
}
