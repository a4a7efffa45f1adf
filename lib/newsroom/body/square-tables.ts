import type { BodyElement } from './element'

/** Gives every row of a table as many cells as its longest has, so that columns do not slip. A missing head stays missing. */
export function squareTables(elements: BodyElement[]): BodyElement[] {
  return elements.map((element) => {
    if (element.type !== 'table') return element
    const columns = Math.max(...[element.head, ...element.rows].map((cells) => cells.length))
    const square = (cells: string[]): string[] => [...cells, ...Array.from({ length: columns - cells.length }, () => '')]
    return { ...element, head: element.head.length === 0 ? [] : square(element.head), rows: element.rows.map(square) }
  })
}
