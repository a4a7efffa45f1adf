import { getImageProps } from 'next/image'
import type { Picture } from '@/lib/newsroom/picture'
import { isOwnAddress } from '@/lib/newsroom/site-address'

interface SitePictureProps {
  picture: Picture
  /** How wide it is shown, as `<img sizes>` says it. */
  sizes: string
  className?: string
  /** The picture that a reader waits for: loaded first. Every other one when it comes near. */
  isFirst?: boolean
  /** It repeats what stands beside it (a portrait next to the name), so its alternative is empty. */
  isDecorative?: boolean
}

/**
 * A picture in the sizes that screens ask for. Its width and height are always there, so that nothing jumps, and its focal
 * point, which matters where a class crops it. A picture that lies elsewhere is a link, because pages load nothing from others.
 */
export function SitePicture({ picture, sizes, className, isFirst = false, isDecorative = false }: SitePictureProps) {
  if (!isOwnAddress(picture.url)) {
    return isDecorative ? null : <a className="picture-elsewhere" href={picture.url}>{picture.alt}</a>
  }
  const { props } = getImageProps({
    src: picture.url,
    alt: isDecorative ? '' : picture.alt,
    width: picture.width,
    height: picture.height,
    sizes,
    ...(isFirst ? { fetchPriority: 'high', loading: 'eager' } : { loading: 'lazy' }),
  })
  const { placeholder } = picture
  // Not next/image's style: that hides the alternative text while a picture loads.
  return (
    <img
      src={props.src}
      srcSet={props.srcSet}
      sizes={props.sizes}
      width={props.width}
      height={props.height}
      alt={props.alt}
      loading={props.loading}
      fetchPriority={props.fetchPriority}
      decoding={props.decoding}
      {...(placeholder === null ? {} : { style: { backgroundImage: `url(${placeholder})` } })}
      className={['picture', ...focalClasses(picture), className].filter(Boolean).join(' ')}
    />
  )
}

/** The focal point in tenths, as classes: a style attribute a picture would be a CSS rule a picture. */
function focalClasses({ focal }: Picture): string[] {
  const tenth = (fraction: number): number => Math.round(Math.min(Math.max(fraction, 0), 1) * 10)
  const [x, y] = [tenth(focal.x), tenth(focal.y)]
  return [...(x === 5 ? [] : [`focal-x-${x}`]), ...(y === 5 ? [] : [`focal-y-${y}`])]
}
