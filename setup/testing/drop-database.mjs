import { setTimeout as sleep } from 'node:timers/promises'

const PATIENCE_MS = 30_000
const EVERY_MS = 250

/**
 * Drops a database and whoever is still connected to it. PostgreSQL's own autovacuum may be at work in it, which only a superuser
 * may end: then it is waited for.
 * @param {import('pg').Client} client  connected to another database, as the owner
 * @param {string} database
 */
export async function dropDatabase(client, database) {
  for (const until = performance.now() + PATIENCE_MS; ; await sleep(EVERY_MS)) {
    try {
      await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(database)} WITH (FORCE)`)
      return
    } catch (error) {
      const isForbidden = error instanceof Error && 'code' in error && error.code === '42501'
      if (!isForbidden || performance.now() > until) throw error
    }
  }
}
