/**
 * A newsroom of its own for a test: a fresh copy of the migrated database, and a connection for each role.
 * Tests speak SQL as an editor would.
 */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { roleUrl } from '@/setup/roles.mjs'
import { dropDatabase } from '@/setup/testing/drop-database.mjs'

export interface Newsroom {
  owner: pg.Client
  editor: pg.Client
  reader: pg.Client
  /** Addresses of this database as each role. */
  urls: { owner: string; editor: string; reader: string }
  close(): Promise<void>
}

export async function openNewsroom(): Promise<Newsroom> {
  const clusterUrl = inject('clusterUrl')
  const database = `broadsheet_test_${randomBytes(6).toString('hex')}`
  const admin = new pg.Client({ connectionString: clusterUrl })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${database} TEMPLATE ${inject('templateDatabase')}`)

  const ownerUrl = new URL(clusterUrl)
  ownerUrl.pathname = `/${database}`
  const urls = { owner: ownerUrl.href, editor: roleUrl(ownerUrl.href, 'newsroom_editor'), reader: roleUrl(ownerUrl.href, 'newsroom_reader') }
  const connect = async (connectionString: string) => {
    const client = new pg.Client({ connectionString })
    await client.connect()
    return client
  }
  const [owner, editor, reader] = await Promise.all([connect(urls.owner), connect(urls.editor), connect(urls.reader)])
  return {
    owner, editor, reader, urls,
    async close() {
      await Promise.all([owner.end(), editor.end(), reader.end()])
      await dropDatabase(admin, database)
      await admin.end()
    },
  }
}
