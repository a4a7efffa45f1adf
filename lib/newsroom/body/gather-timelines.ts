import type { BodyElement } from './element'
import { continuesUnder, joinNeighbours } from './join-neighbours'

/** Entries that follow one another make a timeline. */
export function gatherTimelines(elements: BodyElement[]): BodyElement[] {
  return joinNeighbours(elements, (before, after) => {
    if (before.type !== 'timeline' || after.type !== 'timeline' || !continuesUnder(before.title, after.title)) return null
    return { ...before, entries: [...before.entries, ...after.entries] }
  })
}
