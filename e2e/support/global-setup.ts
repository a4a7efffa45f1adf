/**
 * The paper under test: a database of its own with the demonstration edition, and the real server as `npm start` runs it.
 * What tests need to know of it is in environment variables of this process, which Playwright's workers inherit.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dropDatabase, makeDatabase, startSite } from './site'

export default async function setup(): Promise<() => Promise<void>> {
  const clusterUrl = process.env.TEST_DATABASE_URL
  if (!clusterUrl) throw new Error('The end-to-end tests need a cluster of their own: run them with `npm test -- --only=e2e`.')
  const database = `broadsheet_e2e_${process.pid}`
  const urls = await makeDatabase(clusterUrl, database, { seeded: true })
  const port = process.env.E2E_PORT ?? '3987'
  const site = `http://localhost:${port}`
  const dataDir = await mkdtemp(join(tmpdir(), 'broadsheet-e2e-'))
  const server = await startSite(urls.reader, { PORT: port, SITE_URL: site, DATA_DIR: dataDir })

  process.env.SITE = site
  process.env.INTERNAL_SITE = server.internalOrigin
  process.env.E2E_DATA_DIR = dataDir
  process.env.E2E_OWNER_URL = urls.owner
  process.env.E2E_EDITOR_URL = urls.editor

  return async () => {
    await server.stop()
    await dropDatabase(clusterUrl, database)
    await rm(dataDir, { recursive: true })
  }
}
