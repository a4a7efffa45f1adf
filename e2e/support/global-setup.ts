/**
 * The paper under test: a database of its own with the demonstration edition, and the real server as `npm start` runs it.
 * What tests need to know of it is in environment variables of this process, which Playwright's workers inherit.
 */
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { promisify } from 'node:util'
import pg from 'pg'
import { z } from 'zod'
import { cutConnections } from '@/prisma/testing/editor'
import { roleUrl } from '@/setup/roles.mjs'

const run = promisify(execFile)

/** What the press says when it serves. */
const listening = z.object({ type: z.literal('listening'), internalPort: z.number() })

export default async function setup(): Promise<() => Promise<void>> {
  const clusterUrl = process.env.TEST_DATABASE_URL
  if (!clusterUrl) throw new Error('The end-to-end tests need a cluster of their own: run them with `npm test -- --only=e2e`.')
  const database = `broadsheet_e2e_${process.pid}`
  const admin = new pg.Client({ connectionString: clusterUrl })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${database}`)
  await admin.end()

  const owner = new URL(clusterUrl)
  owner.pathname = `/${database}`
  const urls = { owner: owner.href, editor: roleUrl(owner.href, 'newsroom_editor'), reader: roleUrl(owner.href, 'newsroom_reader') }
  await run(process.execPath, ['setup/prisma.mjs', 'migrate', 'deploy'], { env: { ...process.env, DATABASE_URL: urls.owner } })
  await run(process.execPath, ['--import', 'tsx', 'prisma/seed.ts'], { env: { ...process.env, EDITOR_DATABASE_URL: urls.editor } })

  const port = process.env.E2E_PORT ?? '3987'
  const site = `http://localhost:${port}`
  const server = spawn(process.execPath, ['--enable-source-maps', 'dist/press.mjs'], {
    env: {
      ...process.env, NODE_ENV: 'production', PORT: port, SITE_URL: site, READER_DATABASE_URL: urls.reader, DATABASE_URL: '', LOG_LEVEL: 'warn',
      // One edition, so that a test can count what is made anew.
      WORKERS: '1',
      INTERNAL_PORT: '0',
      // All readers of the tests come from one address.
      SEARCHES_PER_MINUTE: '0',
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const exited = once(server, 'exit').then(([code]) => { throw new Error(`the server ended with ${String(code)} before it listened`) })
  const [told] = await Promise.race([once(server, 'message'), exited])

  process.env.SITE = site
  process.env.INTERNAL_SITE = `http://127.0.0.1:${listening.parse(told).internalPort}`
  process.env.E2E_OWNER_URL = urls.owner
  process.env.E2E_EDITOR_URL = urls.editor

  return async () => {
    exited.catch(() => undefined)
    server.kill('SIGTERM')
    await once(server, 'exit')
    const inside = new pg.Client({ connectionString: urls.owner })
    await inside.connect()
    await cutConnections(inside, ['newsroom_reader', 'newsroom_editor'])
    await inside.end()
    const cleaner = new pg.Client({ connectionString: clusterUrl })
    await cleaner.connect()
    await cleaner.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`)
    await cleaner.end()
  }
}
