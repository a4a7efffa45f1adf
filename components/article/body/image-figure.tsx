import type { BlockWidth } from '@/lib/newsroom/block'
import type { ElementOf } from '@/lib/newsroom/body'
import { Caption } from '../../picture/caption'
import { SitePicture } from '../../picture/site-picture'

const widths: Record<BlockWidth, { className: string; sizes: string }> = {
  COLUMN: { className: 'figure-column', sizes: '(min-width: 46rem) 35rem, 100vw' },
  INSET: { className: 'figure-inset', sizes: '(min-width: 46rem) 18rem, 100vw' },
  WIDE: { className: 'figure-wide', sizes: '(min-width: 80rem) 72rem, 100vw' },
  FULL: { className: 'figure-full', sizes: '100vw' },
}

/**
 * A picture in the body, as wide as the editor set it. The caption of one in the column comes first, because on wide windows it
 * floats into the margin beside the picture's top, and makes way there for what hangs in the margin already.
 */
export function ImageFigure({ element: { picture, caption, width } }: { element: ElementOf<'image'> }) {
  const { className, sizes } = widths[width]
  const words = <Caption caption={caption ?? picture.caption} credit={picture.credit} />
  return (
    <figure className={`figure ${className}`}>
      {width === 'COLUMN' && words}
      <SitePicture picture={picture} sizes={sizes} />
      {width !== 'COLUMN' && words}
    </figure>
  )
}
