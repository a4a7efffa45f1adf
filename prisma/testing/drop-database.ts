import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

const PATIENCE_MS = 30_000

/**
 * Drops a database and whoever is still connected to it. PostgreSQL's own autovacuum may be at work in it, which only a superuser
 * may end: then it is waited for. `admin` is connected to another database.
 */
export async function dropDatabase(admin: pg.Client, database: string): Promise<void> {
  for (const until = performance.now() + PATIENCE_MS; ; await sleep(250)) {
    try {
      await admin.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(database)} WITH (FORCE)`)
      return
    } catch (error) {
      const isForbidden = error instanceof pg.DatabaseError && error.code === '42501'
      if (!isForbidden || performance.now() > until) throw error
    }
  }
}
