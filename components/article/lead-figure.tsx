import type { Picture } from '@/lib/newsroom/picture'
import { Caption } from '../picture/caption'
import { SitePicture } from '../picture/site-picture'

/** The picture above the text: the first that the page loads, because it is what a reader waits for. */
export function LeadFigure({ picture }: { picture: Picture }) {
  return (
    <figure className="story-lead">
      <SitePicture picture={picture} sizes="(min-width: 80rem) 72rem, 100vw" isFirst />
      <Caption caption={picture.caption} credit={picture.credit} />
    </figure>
  )
}
