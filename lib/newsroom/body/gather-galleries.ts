import type { BodyElement } from './element'
import { joinNeighbours } from './join-neighbours'

/** Gallery pictures that follow one another make a gallery. */
export function gatherGalleries(elements: BodyElement[]): BodyElement[] {
  return joinNeighbours(elements, (before, after) => {
    if (before.type !== 'gallery' || after.type !== 'gallery') return null
    return { type: 'gallery', images: [...before.images, ...after.images] }
  })
}
