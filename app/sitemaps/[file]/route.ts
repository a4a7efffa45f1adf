import { sitemapNamed } from '../../sitemap-answer'

export const dynamic = 'force-dynamic'

interface Context { params: Promise<{ file: string }> }

/** One of the paper's sitemaps. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return sitemapNamed((await params).file)
}
