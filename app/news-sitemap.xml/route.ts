import { furniture } from '@/lib/store/furniture'
import { recentStories } from '@/lib/store/sitemap'
import { writeNewsSitemap } from '@/lib/wire/write-sitemap'
import { absolute } from '../site-url'
import { xml } from '../sitemap-answer'

export const dynamic = 'force-dynamic'

/** What came out in the last two days, for those who list news. */
export async function GET(): Promise<Response> {
  const [{ publication }, stories] = await Promise.all([furniture(), recentStories()])
  const urls = stories.map(({ path, headline, publishedAt, language }) => ({
    loc: absolute(path), title: headline, published: publishedAt, language: newsLanguage(language ?? publication.language),
  }))
  return xml(writeNewsSitemap(urls, publication.name))
}

/** ISO 639, but for Chinese, of which Google tells two apart. */
function newsLanguage(language: string): string {
  const tag = language.toLowerCase()
  if (/^zh-(?:tw|hk|hant)/.test(tag)) return 'zh-tw'
  return tag.startsWith('zh') ? 'zh-cn' : tag.split('-', 1).join('')
}
