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
  /** A few of its pixels as a data URI, to stand in its place until it has loaded. */
  placeholder: string | null
}

/** Whether a text can stand in a style sheet as a placeholder: a small picture in base64, and nothing else. */
export function isPlaceholder(text: string): boolean {
  return /^data:image\/(webp|avif|png|jpeg);base64,[A-Za-z0-9+/=]{1,600}$/.test(text)
}
