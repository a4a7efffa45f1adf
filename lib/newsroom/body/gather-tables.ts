import type { BodyElement } from './element'
import { joinNeighbours } from './join-neighbours'

/** Rows belong to the table above them; a head begins a table. */
export function gatherTables(elements: BodyElement[]): BodyElement[] {
  return joinNeighbours(elements, (before, after) => {
    if (before.type !== 'table' || after.type !== 'table') return null
    return after.head.length === 0 ? { ...before, rows: [...before.rows, ...after.rows] } : null
  })
}
