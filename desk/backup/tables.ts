import type pg from 'pg'

export interface Table {
  /** With its schema, quoted: `public.article`. */
  name: string
  /** Those that hold something: generated ones are made anew. */
  columns: string[]
}

/**
 * Every table of the paper and its machinery, each after those that it refers to. What Prisma remembers of migrations is none.
 */
export async function tablesInOrder(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table & { refers: string[] }>(
    `SELECT c.oid::regclass::text AS name,
       ARRAY(SELECT quote_ident(a.attname) FROM pg_attribute a
         WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum) AS columns,
       ARRAY(SELECT k.confrelid::regclass::text FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid <> c.oid) AS refers
     FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace IN ('public'::regnamespace, 'engine'::regnamespace)
       AND c.relname <> '_prisma_migrations' ORDER BY 1`,
  )
  const placed: Table[] = []
  const waiting = [...rows]
  while (waiting.length > 0) {
    const index = waiting.findIndex(({ refers }) => refers.every((other) => placed.some(({ name }) => name === other)))
    const [table] = waiting.splice(Math.max(index, 0), 1)
    if (!table || index < 0) throw new Error('Tables refer to one another in a circle: a backup does not know where to begin.')
    placed.push({ name: table.name, columns: table.columns })
  }
  return placed
}

/** The migrations that the database has, in order: its version. */
export async function schemaVersion(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    'SELECT migration_name AS name FROM engine._prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1',
  )
  return rows.map(({ name }) => name)
}

export interface Sequence {
  name: string
  value: string
  isCalled: boolean
}

export async function sequences(client: pg.Client): Promise<Sequence[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT oid::regclass::text AS name FROM pg_class WHERE relkind = 'S' AND relnamespace IN ('public'::regnamespace, 'engine'::regnamespace) ORDER BY 1`,
  )
  const found: Sequence[] = []
  for (const { name } of rows) {
    const {
      rows: [at],
    } = await client.query<{ value: string; called: boolean }>(
      `SELECT last_value::text AS value, is_called AS called FROM ${name}`,
    )
    if (at) found.push({ name, value: at.value, isCalled: at.called })
  }
  return found
}
