import type { ElementOf } from '@/lib/newsroom/body'
import { plainText } from '@/lib/newsroom/inline'
import { Caption } from '../../picture/caption'
import { hostOf, isOwnAddress } from '@/lib/newsroom/site-address'
import { LinkCard } from './link-card'

/** A film that the browser can play itself, loading nothing before it is asked to; any other is a link that says where it is. */
export function Video({ element: { caption, url, poster, captions } }: { element: ElementOf<'video'> }) {
  if (!/\.(mp4|webm)$/i.test(url)) {
    return <LinkCard label={`Video on ${hostOf(url)}`} title={caption ? plainText(caption) : 'Watch the video'} url={url} />
  }
  return (
    <figure className="figure">
      <video
        className="picture"
        controls
        preload="none"
        src={url}
        aria-label={poster?.alt || (caption ? plainText(caption) : 'Video')}
        width={poster?.width ?? 1280}
        height={poster?.height ?? 720}
        {...(poster && isOwnAddress(poster.url) ? { poster: poster.url } : {})}
      >
        {captions !== null && <track kind="captions" label="Captions" src={captions} default />}
      </video>
      <Caption caption={caption} credit={poster?.credit ?? null} />
    </figure>
  )
}
