/** A paper of its own: a migrated database, and the real server as `npm start` runs it. */
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { promisify } from 'node:util'
import pg from 'pg'
import { z } from 'zod'
import { dropDatabase as forceDrop } from '@/setup/testing/drop-database.mjs'
import { cutConnections } from '@/prisma/testing/editor'
import { roleUrl } from '@/setup/roles.mjs'

const run = promisify(execFile)
/** What the press says when it serves. */
const listening = z.object({ port: z.number(), internalPort: z.number() })

export interface Urls { owner: string; editor: string; reader: string }

/** Addresses of one database for each of the paper's logins. */
export function urlsOf(clusterUrl: string, database: string): Urls {
  const owner = new URL(clusterUrl)
  owner.pathname = `/${database}`
  return { owner: owner.href, editor: roleUrl(owner.href, 'newsroom_editor'), reader: roleUrl(owner.href, 'newsroom_reader') }
}

/** Creates and migrates a database; with the demonstration edition in it, if asked. */
export async function makeDatabase(clusterUrl: string, database: string, { seeded }: { seeded: boolean }): Promise<Urls> {
  const admin = new pg.Client({ connectionString: clusterUrl })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${database}`)
  await admin.end()
  const urls = urlsOf(clusterUrl, database)
  await run(process.execPath, ['setup/prisma.mjs', 'migrate', 'deploy'], { env: { ...process.env, DATABASE_URL: urls.owner } })
  if (seeded) await run(process.execPath, ['--import', 'tsx', 'prisma/seed.ts'], { env: { ...process.env, EDITOR_DATABASE_URL: urls.editor } })
  return urls
}

export async function dropDatabase(clusterUrl: string, database: string): Promise<void> {
  const inside = new pg.Client({ connectionString: urlsOf(clusterUrl, database).owner })
  await inside.connect()
  await cutConnections(inside, ['newsroom_reader', 'newsroom_editor'])
  await inside.end()
  const cleaner = new pg.Client({ connectionString: clusterUrl })
  await cleaner.connect()
  await forceDrop(cleaner, database)
  await cleaner.end()
}

export interface Site {
  /** Where it is, without a slash at the end. */
  origin: string
  /** Where it says how things stand. */
  internalOrigin: string
  pid: number
  /** Ends it as an operator would, and resolves with its exit code. */
  stop(): Promise<number | null>
}

/**
 * Starts the built server and waits until it listens.
 * @param variables  its settings; PORT 0 lets the system choose one, and then SITE_URL is what the caller says
 */
export async function startSite(readerUrl: string, variables: Record<string, string>): Promise<Site> {
  const server = spawn(process.execPath, ['dist/press.mjs'], {
    env: {
      ...process.env, NODE_ENV: 'production', READER_DATABASE_URL: readerUrl, DATABASE_URL: '', LOG_LEVEL: 'warn',
      // One edition, so that a test can count what is made anew.
      WORKERS: '1',
      INTERNAL_PORT: '0',
      // All readers of the tests come from one address.
      SEARCHES_PER_MINUTE: '0',
      MISSING_PER_MINUTE: '0',
      SURROGATE_KEYS: 'on',
      ...variables,
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const exited: Promise<number | null> = once(server, 'exit').then(([code]) => (typeof code === 'number' ? code : null))
  const failed = exited.then((code) => { throw new Error(`the server ended with ${String(code)} before it listened`) })
  const [message] = await Promise.race([once(server, 'message'), failed])
  failed.catch(() => undefined)
  const { port, internalPort } = listening.parse(message)
  return {
    origin: `http://localhost:${port}`,
    internalOrigin: `http://127.0.0.1:${internalPort}`,
    pid: server.pid ?? 0,
    async stop() {
      server.kill('SIGTERM')
      return exited
    },
  }
}
