import { codeOf, Trouble } from './trouble.mjs'

const CONNECT_LIMIT_MS = 10_000

/**
 * Works with a connection and closes it.
 * @template T
 * @param {string} url
 * @param {(client: import('pg').Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withClient(url, work) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_LIMIT_MS,
    application_name: 'broadsheet setup',
  })
  // A connection that breaks while idle says so here; the next query fails and tells.
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/**
 * The same address for another database.
 * @param {string} url
 * @param {string} database
 */
export function onDatabase(url, database) {
  const address = new URL(url)
  address.pathname = `/${encodeURIComponent(database)}`
  return address.href
}

/**
 * The name of the database that an address points to.
 * @param {string} url
 */
export function databaseOf(url) {
  return decodeURIComponent(new URL(url).pathname.slice(1))
}

/**
 * The user that an address names.
 * @param {string} url
 */
export function userOf(url) {
  return decodeURIComponent(new URL(url).username)
}

/**
 * Why a database cannot be connected to, in words. Errors that are not about connecting are given back as they are.
 * @param {unknown} error
 * @param {string} url
 * @param {string} variable  where the address comes from: `DATABASE_URL`
 */
export function explainConnection(error, url, variable) {
  const { hostname, port } = new URL(url)
  const server = `${decodeURIComponent(hostname)}:${port || 5432}`
  const code = codeOf(error)
  const message = error instanceof Error ? error.message : String(error)
  switch (code) {
    case 'ECONNREFUSED':
    case 'ECONNRESET':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ETIMEDOUT':
      return new Trouble(`No PostgreSQL answers at ${server}.`, `Start it, or correct the host and port in ${variable}.`, {
        cause: error,
      })
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new Trouble(`There is no host named "${hostname}".`, `Correct ${variable}, or check the network.`, { cause: error })
    case 'ENOENT':
      return new Trouble(`There is no PostgreSQL socket in ${server}.`, `Start PostgreSQL, or correct ${variable}.`, {
        cause: error,
      })
    case '28P01':
    case '28000':
      return new Trouble(
        `PostgreSQL at ${server} does not let "${userOf(url)}" in: ${message}.`,
        `Correct user and password in ${variable}, or what pg_hba.conf allows.`,
        { cause: error },
      )
    case '3D000':
      return new Trouble(`There is no database "${databaseOf(url)}" at ${server}.`, `Create it, or correct ${variable}.`, {
        cause: error,
      })
    case '53300':
      return new Trouble(`PostgreSQL at ${server} has no connection left.`, 'Close other programs, or raise max_connections.', {
        cause: error,
      })
    default:
      if (!/timeout|terminated|SSL|certificate|SASL|password/i.test(message)) return error
      return new Trouble(`Connecting to PostgreSQL at ${server} failed: ${message}.`, `Check ${variable}.`, { cause: error })
  }
}
