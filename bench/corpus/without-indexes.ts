import type pg from 'pg'

interface Definition { table: string; name: string; definition: string; kind: 'index' | 'key' | 'reference' }

/** Indexes and constraints of tables, and references to them. A key's own index is not listed beside it. */
const DEFINITIONS = `
  SELECT c.conrelid::regclass::text AS table, quote_ident(c.conname) AS name, pg_get_constraintdef(c.oid) AS definition,
    CASE c.contype WHEN 'f' THEN 'reference' ELSE 'key' END AS kind
  FROM pg_constraint c WHERE c.contype IN ('p', 'u', 'f') AND (c.conrelid = ANY ($1::regclass[]) OR c.confrelid = ANY ($1::regclass[]))
  UNION ALL
  SELECT i.indrelid::regclass::text, i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid), 'index'
  FROM pg_index i WHERE i.indrelid = ANY ($1::regclass[]) AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid AND c.contype IN ('p', 'u'))`

/**
 * Runs `work` while `tables` have no indexes and no constraints that need one, then makes them anew: rows are then checked and
 * sorted once, not one by one. `keepKeys` leaves primary keys and references in place. To be run in a transaction, as the tables' owner.
 */
export async function withoutIndexes(client: pg.Client, tables: string[], { keepKeys = false }, work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<Definition>(DEFINITIONS, [tables])
  const of = (kind: Definition['kind']) => rows.filter((row) => row.kind === kind)
  const [references, keys] = keepKeys ? [[], []] : [of('reference'), of('key')]
  for (const { name } of of('index')) await client.query(`DROP INDEX ${name}`)
  for (const { table, name } of [...references, ...keys]) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`)
  await work()
  for (const { table, name, definition } of keys) await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`)
  for (const { definition } of of('index')) await client.query(definition)
  for (const { table, name, definition } of references) await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`)
}
