import { ShareCard } from '@/components/share/share-card'
import { furniture } from '@/lib/store/furniture'
import { drawCard } from '../draw-card'
import { siteUrl } from '../site-url'

export const dynamic = 'force-dynamic'

/** The card of every page that has none of its own: the paper's name, and what it is. */
export async function GET(): Promise<Response> {
  const { publication: { name, strapline, description } } = await furniture()
  return drawCard(<ShareCard paper={name} label={strapline} headline={description || name} accent="#8a1c2b" foot={siteUrl().host} />)
}
