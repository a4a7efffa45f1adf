import { refusedCrawlers } from '@/lib/store/crawlers'
import { wireSettings } from '@/lib/store/wire-settings'
import { writeRobots } from '@/lib/wire/robots'
import { absolute } from '../site-url'

export const dynamic = 'force-dynamic'

/** Who may read what (RFC 9309): from the rows of `crawler` and `publication`. */
export async function GET(): Promise<Response> {
  const [refused, { allowAiAnswers, allowAiTraining }] = await Promise.all([refusedCrawlers(), wireSettings()])
  const sitemaps = ['/sitemap.xml', '/news-sitemap.xml'].map(absolute)
  return new Response(writeRobots({ refused, allowAiAnswers, allowAiTraining, sitemaps }), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })
}
