import { createHash } from 'node:crypto'

/** More different statements than the store has: lists of another length are other statements. */
const MOST = 300

const names = new Map<string, string>()

/**
 * A name for a statement, by which the database keeps its plan for as long as the connection lives (PostgreSQL, PREPARE): to plan the join
 * of a story takes longer than to run it. Empty when there are too many to keep: such a one is planned each time.
 */
export function statementName({ sql }: { sql: string }): string {
  const known = names.get(sql)
  if (known !== undefined) return known
  if (names.size >= MOST) return ''
  const name = `store_${createHash('sha256').update(sql).digest('base64url').slice(0, 22)}`
  names.set(sql, name)
  return name
}
