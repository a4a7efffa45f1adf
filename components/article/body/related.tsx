import type { ElementOf } from '@/lib/newsroom/body'
import { plainText } from '@/lib/newsroom/inline'
import { hostOf, isOwnAddress } from '@/lib/newsroom/site-address'
import { LinkCard } from './link-card'

/** Another story, or a page elsewhere, whose host is named before anybody goes there. */
export function Related({ element: { text, url } }: { element: ElementOf<'related'> }) {
  return <LinkCard label={isOwnAddress(url) ? 'Related' : `On ${hostOf(url)}`} title={plainText(text)} url={url} />
}
