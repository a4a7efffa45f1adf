import type { Element } from 'hast'
import { joinCells } from '@/lib/newsroom/body/table-cells'
import { sourceBlock, type SourceBlock } from '../source-story'
import { readBlocks } from './html-to-blocks'
import type { HtmlPlace } from './html-place'
import { inlineMarkdown } from './inline-markdown'
import { attribute, find, findAll, isBlank, isTag } from './nodes'

/** A table's head and rows; `caption` where a figure gives it one. Cells hold lines: what stands in them beside words follows. */
export function readTable(table: Element, place: HtmlPlace, caption: string | null = null): SourceBlock[] {
  const own = find(table, isTag('caption'))
  const label = caption ?? (own && (inlineMarkdown(own.children, place) || null))
  const rows = findAll(table, isTag('tr')).filter((row) => row.children.some((cell) => !isBlank(cell)))
  if (findAll(table, isTag('table')).length > 1) place.drop('a table within a table: its rows stand in the one around it')
  if (rows.some((row) => cellsOf(row).some((cell) => isSpanning(cell)))) place.drop('the cells of a table that span several')

  const [first, ...others] = rows
  if (!first) return []
  const isHead = find(table, isTag('thead')) !== null || cellsOf(first).every(isTag('th'))
  const extra: SourceBlock[] = []
  const line = (row: Element): string => joinCells(cellsOf(row).map((cell) => readCell(cell, place, extra)))
  const head = isHead ? [sourceBlock('TABLE_HEAD', { text: line(first), label })] : []
  const body = (isHead ? others : rows).map((row) => sourceBlock('TABLE_ROW', { text: line(row) }))
  // A caption stands with a head; without one it is the line above.
  const above = !isHead && label !== null ? [sourceBlock('MINOR_SUBHEAD', { text: label })] : []
  return [...above, ...[...head, ...body].filter(({ text }) => text?.replace(/[| ]/g, '') !== ''), ...extra]
}

function readCell(cell: Element, place: HtmlPlace, extra: SourceBlock[]): string {
  const blocks = readBlocks(cell.children, place)
  extra.push(...blocks.filter(({ text, picture }) => text === null || picture !== null))
  return blocks
    .filter(({ text, picture }) => text !== null && picture === null)
    .map(({ text }) => text)
    .join('<br>')
}

function cellsOf(row: Element): Element[] {
  return row.children.filter((cell) => cell.type === 'element').filter(isTag('td', 'th'))
}

function isSpanning(cell: Element): boolean {
  return [attribute(cell, 'colSpan'), attribute(cell, 'rowSpan')].some((span) => span !== null && span !== '1')
}
