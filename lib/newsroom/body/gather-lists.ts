import type { BodyElement } from './element'
import { joinNeighbours } from './join-neighbours'

/** Items that follow one another make a list; bullets and numbers do not mix. */
export function gatherLists(elements: BodyElement[]): BodyElement[] {
  return joinNeighbours(elements, (before, after) => {
    if (before.type !== 'list' && before.type !== 'numbered-list') return null
    return after.type === before.type ? { type: before.type, items: [...before.items, ...after.items] } : null
  })
}
