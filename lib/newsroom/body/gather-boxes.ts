import type { BodyElement } from './element'
import { continuesUnder, joinNeighbours } from './join-neighbours'

/** Key points that follow one another make a list, and facts a box. */
export function gatherBoxes(elements: BodyElement[]): BodyElement[] {
  return joinNeighbours(elements, (before, after) => {
    if (before.type === 'key-points' && after.type === 'key-points' && continuesUnder(before.title, after.title)) {
      return { ...before, items: [...before.items, ...after.items] }
    }
    if (before.type === 'fact-box' && after.type === 'fact-box' && continuesUnder(before.title, after.title)) {
      return { ...before, paragraphs: [...before.paragraphs, ...after.paragraphs] }
    }
    return null
  })
}
