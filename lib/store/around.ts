import { z } from 'zod'
import type { Article, ArticleCard } from '@/lib/newsroom/article'
import { dependsOn } from '@/lib/newsroom/render-scope'
import { cardSelect, toCard } from './card'
import { database } from './database'
import { cardsOf } from './stories'

export interface AroundStory {
  /** Stories that share its topics. */
  related: ArticleCard[]
  /** Its neighbours in its section, by time. */
  previous: ArticleCard | null
  next: ArticleCard | null
}

const slugs = z.array(z.object({ slug: z.string() }))
const RELATED = 4

/** What a reader may go on to from a story. */
export async function aroundStory(article: Article): Promise<AroundStory> {
  const { slug, publishedAt, section } = article
  const neighbour = (direction: 'previous' | 'next') => {
    const [than, order] = direction === 'previous' ? (['lt', 'desc'] as const) : (['gt', 'asc'] as const)
    return database().article.findFirst({
      where: { section: section.slug, visibleFrom: { [than]: publishedAt }, slug: { not: slug } },
      select: cardSelect,
      orderBy: [{ visibleFrom: order }, { slug: order }],
    })
  }
  const [rows, previous, next] = await Promise.all([
    database().$queryRaw`SELECT related_stories AS slug FROM engine.related_stories(${slug}, ${RELATED})`,
    neighbour('previous'),
    neighbour('next'),
  ])
  // the newest story of a section waits for the next one; the others’ neighbours are told by their cards
  if (!next) dependsOn(`section:${section.slug}/stories`)
  return { related: await cardsOf(slugs.parse(rows).map((row) => row.slug)), previous: previous && toCard(previous), next: next && toCard(next) }
}
