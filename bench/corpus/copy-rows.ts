import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from } from 'pg-copy-streams'

export type Cell = string | number | boolean | Date | null

/** Rows are sent in pieces of about this many characters: one write a row would cost more than the row. */
const PIECE = 1 << 18

/**
 * Sends rows by COPY as they are made; never more of them in memory than the connection has taken. `columns` are the table's, in the
 * order of a row's cells. Names are the program's own words, never data: they are not escaped.
 */
export async function copyRows(client: pg.Client, table: string, columns: readonly string[], rows: Iterable<readonly Cell[]>): Promise<void> {
  await pipeline(Readable.from(inPieces(rows)), client.query(from(`COPY ${table} (${columns.join(', ')}) FROM STDIN`)))
}

function* inPieces(rows: Iterable<readonly Cell[]>): Generator<string> {
  let piece = ''
  for (const row of rows) {
    piece += `${row.map(toText).join('\t')}\n`
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  if (piece) yield piece
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** PostgreSQL's text format of COPY. */
function toText(cell: Cell): string {
  if (cell === null) return '\\N'
  if (cell instanceof Date) return cell.toISOString()
  return String(cell).replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character)
}
