import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Trouble } from './trouble.mjs'

/** The folder of the project, with a separator at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * What the operator decided, from environment variables.
 * @typedef {object} Environment
 * @property {string} dataDir  where the embedded database and its secret are kept
 * @property {number} port
 * @property {string | undefined} host  the address to listen on; undefined means all
 * @property {string} siteUrl  the paper's public address, without a slash at its end
 * @property {boolean} delivers  whether `npm start` tells hubs, searchers and webhooks too
 * @property {'demonstration' | 'none'} edition  what an untouched database is filled with
 * @property {string | undefined} databaseUrl  the owner's address of a PostgreSQL that somebody else runs
 * @property {string | undefined} editorUrl
 * @property {string | undefined} readerUrl
 */

/**
 * @param {Readonly<Record<string, string | undefined>>} [env]
 * @returns {Environment}
 * @throws {Trouble} when a variable makes no sense
 */
export function readEnvironment(env = process.env) {
  const port = Number(env.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Trouble(
      `PORT is "${env.PORT}", which is no port.`,
      'Use a number from 1 to 65535, for example PORT=3001 npm start.',
    )
  }
  return {
    dataDir: resolve(root, env.DATA_DIR || '.data'),
    port,
    host: env.HOST || undefined,
    delivers: isOn('DELIVERY', env.DELIVERY),
    siteUrl: webAddress(env.SITE_URL || `http://localhost:${port}`),
    edition: editionNamed(env.EDITION || 'demonstration'),
    databaseUrl: databaseAddress('DATABASE_URL', env.DATABASE_URL),
    editorUrl: databaseAddress('EDITOR_DATABASE_URL', env.EDITOR_DATABASE_URL),
    readerUrl: databaseAddress('READER_DATABASE_URL', env.READER_DATABASE_URL),
  }
}

/**
 * A switch that is on unless it is turned off.
 * @param {string} name
 * @param {string | undefined} value
 */
function isOn(name, value) {
  if (!value || value === 'on') return true
  if (value === 'off') return false
  throw new Trouble(`${name} is "${value}", which is neither on nor off.`, `Use ${name}=off to switch it off, and nothing to leave it on.`)
}

/**
 * @param {string} name
 * @returns {'demonstration' | 'none'}
 */
function editionNamed(name) {
  if (name === 'demonstration' || name === 'none') return name
  throw new Trouble(`EDITION is "${name}", which is no edition.`, 'Use "none" for an empty paper, or "demonstration".')
}

/** @param {string} value */
function webAddress(value) {
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search) return url.origin
  throw new Trouble(
    `SITE_URL is "${value}", which is not the address of a site.`,
    'Write it like https://www.example.org, without a path.',
  )
}

/**
 * @param {string} name
 * @param {string | undefined} value
 */
function databaseAddress(name, value) {
  if (!value) return undefined
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (url && /^postgres(ql)?:$/.test(url.protocol) && url.hostname && url.username && url.pathname.length > 1) return value
  throw new Trouble(
    `${name} is not an address of a PostgreSQL database.`,
    'Write it like postgresql://user:password@host:5432/database. (Or, a socket’s folder as host: %2Fvar%2Frun%2Fpostgresql.)',
  )
}
