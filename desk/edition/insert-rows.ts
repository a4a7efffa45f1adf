import type pg from 'pg'

type Cell = string | number | boolean | Date | null

/**
 * Inserts rows in one statement with one parameter, however many there are. `columns` names the cells to take from each row,
 * with the types of their columns; `leadImage` goes into `lead_image`. Names are the program's own words, never data: they are
 * not escaped.
 */
export async function insertRows<Column extends string>(
  client: pg.Client,
  table: string,
  columns: Readonly<Record<Column, string>>,
  /** A cell that is left out is NULL. */
  rows: readonly Readonly<Partial<Record<NoInfer<Column>, Cell | undefined>>>[],
): Promise<void> {
  if (rows.length === 0) return
  const cells = Object.keys(columns)
  const recordset = Object.entries(columns).map(([name, type]) => `"${name}" ${String(type)}`).join(', ')
  // In the order given: where a rule looks at the rows before, it finds them.
  await client.query(
    `INSERT INTO ${table} (${cells.map(columnName).join(', ')})
     SELECT ${cells.map((name) => `"${name}"`).join(', ')}
     FROM ROWS FROM (jsonb_to_recordset($1) AS (${recordset})) WITH ORDINALITY ORDER BY ordinality`,
    [JSON.stringify(rows.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => Object.hasOwn(columns, name)))))],
  )
}

function columnName(cell: string): string {
  return cell.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
