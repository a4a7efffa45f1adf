/** From the rows of a story to what its page shows: a list of pure steps, each of which can be read and tested alone. */
import type { Block } from './block'
import type { BodyElement } from './body/element'
import { gatherAnswers } from './body/gather-answers'
import { gatherBoxes } from './body/gather-boxes'
import { gatherGalleries } from './body/gather-galleries'
import { gatherLists } from './body/gather-lists'
import { gatherTables } from './body/gather-tables'
import { gatherTimelines } from './body/gather-timelines'
import { nameSubheads } from './body/name-subheads'
import { squareTables } from './body/square-tables'
import { standAlone } from './body/stand-alone'

export type { BodyElement, ElementOf } from './body/element'

const steps: readonly ((elements: BodyElement[]) => BodyElement[])[] = [
  gatherLists,
  gatherTables,
  squareTables,
  gatherGalleries,
  gatherBoxes,
  gatherAnswers,
  gatherTimelines,
  nameSubheads,
]

/**
 * Assembles the body of a story from its blocks, in their order. Nothing is dropped: a block that misses its company stands
 * alone.
 */
export function assembleBody(blocks: readonly Block[]): BodyElement[] {
  return steps.reduce((elements, step) => step(elements), blocks.map(standAlone))
}
