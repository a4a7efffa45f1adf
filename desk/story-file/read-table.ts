import type { Table, TableRow } from 'mdast'
import { joinCells } from '@/lib/newsroom/body/table-cells'
import { blockRow, type BlockRow } from './block-row'
import type { BodySource } from './body-source'

/** A table's head and rows; its caption and source stand with the head. */
export function readTable(
  node: Table,
  source: BodySource,
  caption: string | null = null,
  from: string | null = null,
): BlockRow[] {
  const [head, ...rows] = node.children
  if (!head) return source.fail(node, 'A table has a head.')
  return [
    blockRow('TABLE_HEAD', { text: readRow(head, source), label: caption, attribution: from }),
    ...rows.map((row) => blockRow('TABLE_ROW', { text: readRow(row, source) })),
  ]
}

function readRow(row: TableRow, source: BodySource): string {
  const cells = row.children.map((cell) => (cell.children.length === 0 ? '' : source.words(cell, cell.children)))
  if (cells.every((cell) => cell === '')) source.fail(row, 'A row of this table is empty: write something, or take it out.')
  return joinCells(cells)
}
