import type { ArticleCard } from '@/lib/newsroom/article'
import { database } from './database'
import { cardSelect, toCard } from './card'

/** The newest stories, of the paper or of a section: at most `limit`. */
export async function latestStories(limit: number, section?: string): Promise<ArticleCard[]> {
  const rows = await database().article.findMany({
    where: { visibleFrom: { not: null }, ...(section === undefined ? {} : { section }) },
    select: cardSelect,
    orderBy: [{ visibleFrom: 'desc' }, { slug: 'desc' }],
    take: limit,
  })
  return rows.map(toCard)
}
