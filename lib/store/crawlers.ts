import { dependsOn } from '@/lib/newsroom/render-scope'
import { database } from './database'

/** The crawlers that may not read the paper, by the names that robots.txt knows them by. */
export async function refusedCrawlers(): Promise<string[]> {
  dependsOn('crawlers')
  const rows = await database().crawler.findMany({ where: { allowed: false }, select: { token: true }, orderBy: { token: 'asc' } })
  return rows.map(({ token }) => token)
}
