import type { ElementOf } from '@/lib/newsroom/body'
import { plainText } from '@/lib/newsroom/inline'
import { Caption } from '../../picture/caption'
import { hostOf } from '@/lib/newsroom/site-address'
import { LinkCard } from './link-card'

/** A recording that the browser can play itself, loaded when asked; any other is a link. */
export function Audio({ element: { caption, url } }: { element: ElementOf<'audio'> }) {
  if (!/\.(mp3|m4a|ogg|opus)$/i.test(url)) {
    return <LinkCard label={`Audio on ${hostOf(url)}`} title={caption ? plainText(caption) : 'Listen'} url={url} />
  }
  return (
    <figure className="figure">
      <audio className="w-full" controls preload="none" src={url} aria-label={caption ? plainText(caption) : 'Recording'} />
      <Caption caption={caption} credit={null} />
    </figure>
  )
}
