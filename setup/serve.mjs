import { once } from 'node:events'
import { join } from 'node:path'
import { start } from './child.mjs'
import { interruption } from './interruption.mjs'
import { Trouble } from './trouble.mjs'

/** After this long a site that was told to stop is ended. Longer than the press takes to drain its requests. */
const STOP_LIMIT_MS = 30_000

const REPEAT_MS = 1000

/** Variables by which a PostgreSQL client would find another login than the reader's. */
const OWNERS_VARIABLES = [
  'DATABASE_URL',
  'EDITOR_DATABASE_URL',
  'NEWSROOM_SECRET',
  'PGUSER',
  'PGPASSWORD',
  'PGPASSFILE',
  'PGSERVICE',
]

/**
 * The site's environment: the reader's address and nobody else's.
 * @param {import('./environment.mjs').Environment} environment
 * @param {string} readerUrl
 * @returns {NodeJS.ProcessEnv}
 */
export function siteVariables({ port, host, siteUrl, dataDir }, readerUrl) {
  const ours = Object.entries(process.env).filter(([name]) => !OWNERS_VARIABLES.includes(name))
  return {
    ...Object.fromEntries(ours),
    ...(host ? { HOST: host } : {}),
    PORT: String(port),
    SITE_URL: siteUrl,
    DATA_DIR: dataDir,
    EDITION_DIR: process.env.EDITION_DIR ?? join(dataDir, 'edition'),
    READER_DATABASE_URL: readerUrl,
    NEXT_TELEMETRY_DISABLED: '1',
  }
}

/**
 * A server that has been started.
 * @typedef {{ ready: Promise<void>, ended: Promise<number> }} Server  ready: when it says that it listens; ended: its exit code
 */

/**
 * Starts the site's server. Signals come from us alone, once each; if we are gone, it stops too.
 * @param {readonly string[]} args  of `node`
 * @param {NodeJS.ProcessEnv} env
 * @returns {Server}
 */
export function startServer(args, env) {
  const child = start(process.execPath, args, { env, show: true, ownGroup: true, ipc: true })
  const ended = new Promise((/** @type {(code: number) => void} */ resolve) => {
    child.on('exit', (code) => resolve(code ?? 1))
  })
  interruption.addEventListener('abort', () => {
    child.kill('SIGTERM')
    // Again, for a server that is just starting may have lost the first.
    setInterval(() => child.kill('SIGTERM'), REPEAT_MS).unref()
    setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS).unref()
  })
  process.on('exit', () => child.kill('SIGKILL'))
  const ready = Promise.race([
    once(child, 'message').then(() => {}),
    ended.then((code) => {
      interruption.throwIfAborted()
      throw new Trouble(`The server ended with code ${code} before it listened.`, 'What it says is above.')
    }),
  ])
  // Whoever waits for it hears of a failure; whoever waits for the end only, hears of it there.
  ready.catch(() => {})
  return { ready, ended }
}

/**
 * Waits for a server's end: ours to bring about, or a failure.
 * @param {Server} server
 * @returns {Promise<number>} the command's exit code
 */
export async function untilStopped(server) {
  const code = await server.ended
  if (interruption.aborted) return 0
  throw new Trouble(`The server ended by itself, with code ${code}.`, 'What it says is above.')
}
