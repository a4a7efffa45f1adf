/**
 * Takes the database away and gives it back. The embedded cluster is stopped and started like a server that goes down; of a
 * cluster that is not ours (`DATABASE_URL`) the one database is closed and its connections are cut, which a client cannot tell apart.
 */
import pg from 'pg'
import { cutConnections } from '@/prisma/testing/editor'
import { startCluster, stopCluster } from '@/setup/postgres.mjs'

const dataDir = process.env.TEST_POSTGRES_DATA_DIR

async function allowConnections(allow: boolean): Promise<void> {
  const ownerUrl = process.env.E2E_OWNER_URL ?? ''
  const inDatabase = allow ? null : new pg.Client({ connectionString: ownerUrl })
  await inDatabase?.connect()
  const admin = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL })
  await admin.connect()
  await admin.query(`ALTER DATABASE ${pg.escapeIdentifier(new URL(ownerUrl).pathname.slice(1))} ALLOW_CONNECTIONS ${allow}`)
  await admin.end()
  if (inDatabase) await cutConnections(inDatabase, ['newsroom_reader', 'newsroom_editor'])
  await inDatabase?.end()
}

export async function stopPostgres(): Promise<void> {
  if (dataDir) await stopCluster(dataDir)
  else await allowConnections(false)
}

export async function startPostgres(): Promise<void> {
  if (dataDir) await startCluster(dataDir)
  else await allowConnections(true)
}
