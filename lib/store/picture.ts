import { dependsOn } from '@/lib/newsroom/render-scope'
import { isPlaceholder, type Picture } from '@/lib/newsroom/picture'
import { safeHref } from '@/lib/newsroom/safe-href'
import type { ImageModel } from '@/prisma/generated/models'

/**
 * A row of `image` as a picture; the page is told anew when the row changes. An image without alt text is decorative; one whose file
 * is nowhere that a page may lead to is none.
 */
export function toPicture(row: ImageModel): Picture | null {
  dependsOn(`image:${row.slug}`)
  return pictureOf(row)
}

/** The same, for a page that does not show it. */
export function pictureOf(row: ImageModel): Picture | null {
  const { slug, alt, caption, credit, width, height, focalX, focalY, placeholder } = row
  const url = safeHref(row.url)
  return url === null ? null : {
    slug, url, alt: alt ?? '', caption, credit, width, height, focal: { x: focalX, y: focalY },
    placeholder: placeholder !== null && isPlaceholder(placeholder) ? placeholder : null,
  }
}
