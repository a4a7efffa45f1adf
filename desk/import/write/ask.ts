import type pg from 'pg'

const names = new Map<string, string>()

/** Asks by a prepared statement: an import says the same few sentences ten thousand times. */
export async function ask<Row extends pg.QueryResultRow>(client: pg.Client, text: string, values: unknown[]): Promise<Row[]> {
  const name = names.get(text) ?? `import_${names.size}`
  names.set(text, name)
  return (await client.query<Row>({ name, text, values })).rows
}
