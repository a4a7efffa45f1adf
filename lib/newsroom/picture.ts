/** A row of `image`, as pages use it. Sizes in pixels; the focal point in fractions of width and height from the top left. */
export interface Picture {
  slug: string
  /** Address of the file: an absolute path of the site, or an absolute URL. */
  url: string
  alt: string
  caption: string | null
  credit: string | null
  width: number
  height: number
  focal: { x: number; y: number }
}
