import type { ElementOf } from '@/lib/newsroom/body'
import { plainText } from '@/lib/newsroom/inline'
import { hostOf } from '@/lib/newsroom/site-address'
import { LinkCard } from './link-card'

/** Something that lives elsewhere: a link that names where. Nothing of it is loaded, so nobody there learns who reads here. */
export function Embed({ element: { title, url, provider } }: { element: ElementOf<'embed'> }) {
  return <LinkCard label={`On ${provider ?? hostOf(url)}`} title={plainText(title)} url={url} />
}
