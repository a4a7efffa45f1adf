import { sitemapIndex } from '../sitemap-answer'

export const dynamic = 'force-dynamic'

/** The index of the paper's sitemaps. */
export async function GET(): Promise<Response> {
  return sitemapIndex()
}
