import type { Picture } from '@/lib/newsroom/picture'
import { Caption } from '../picture/caption'
import { SitePicture } from '../picture/site-picture'

interface LeadFigureProps {
  picture: Picture
  /** It stands over the rail as well. */
  isWide: boolean
}

const wide = '(min-width: 80rem) 76rem, 100vw'
const besideRail = '(min-width: 80rem) 55rem, (min-width: 64rem) 47rem, 100vw'

/** The picture above the text: the first that the page loads, because it is what a reader waits for. */
export function LeadFigure({ picture, isWide }: LeadFigureProps) {
  return (
    <figure className="story-lead">
      <SitePicture picture={picture} sizes={isWide ? wide : besideRail} isFirst />
      <Caption caption={picture.caption} credit={picture.credit} />
    </figure>
  )
}
