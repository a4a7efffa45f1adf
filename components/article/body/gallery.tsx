import type { ElementOf } from '@/lib/newsroom/body'
import { Caption } from '../../picture/caption'
import { SitePicture } from '../../picture/site-picture'

/** Pictures that belong together, two abreast; an odd one leads. */
export function Gallery({ element: { images } }: { element: ElementOf<'gallery'> }) {
  return (
    <ul className="gallery" aria-label={`Gallery of ${images.length} pictures`}>
      {images.map(({ picture, caption }, index) => (
        <li key={`${picture.slug}-${index}`}>
          <figure>
            <SitePicture picture={picture} sizes="(min-width: 80rem) 36rem, (min-width: 46rem) 50vw, 100vw" />
            <Caption caption={caption ?? picture.caption} credit={picture.credit} />
          </figure>
        </li>
      ))}
    </ul>
  )
}
