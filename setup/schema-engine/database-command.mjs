import pg from 'pg'
import { onDatabase, databaseOf } from './address.mjs'

/**
 * Does one of the engine's commands about a whole database and reports a failure as the native engine does: a JSON line on stderr
 * with Prisma's own error code, after an empty line (the CLI skips the first).
 * @param {string} command
 * @param {string | undefined} url
 * @returns {Promise<number>} the exit code
 */
export async function runDatabaseCommand(command, url) {
  if (!url) return fail('P1012', 'The datasource has no address: set DATABASE_URL.')
  try {
    await perform(command, url)
    return 0
  } catch (error) {
    return fail(...explain(error, url))
  }
}

/**
 * @param {string} command
 * @param {string} url
 */
async function perform(command, url) {
  if (command === 'can-connect-to-database') return query(url, 'SELECT 1')
  const database = pg.escapeIdentifier(databaseOf(url))
  if (command === 'create-database') return query(onDatabase(url, 'postgres'), `CREATE DATABASE ${database}`)
  // FORCE: a reset must not fail because a Studio is still open.
  if (command === 'drop-database') return query(onDatabase(url, 'postgres'), `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`)
  throw new Error(`This schema engine does not know the command ${command}.`)
}

/**
 * @param {string} url
 * @param {string} sql
 */
export async function query(url, sql) {
  const client = new pg.Client({ connectionString: onDatabase(url, databaseOf(url)), connectionTimeoutMillis: 5000 })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/**
 * @param {unknown} error
 * @param {string} url
 * @returns {[code: string, message: string]}
 */
function explain(error, url) {
  const { code = 'P1000', message = String(error) } = /** @type {{ code?: string, message?: string }} */ (error)
  const { hostname, port } = new URL(url)
  const server = `${hostname}:${port || 5432}`
  if (code === '3D000') return ['P1003', `Database \`${databaseOf(url)}\` does not exist`]
  if (code === '28P01' || code === '28000') return ['P1000', `Authentication failed against database server at \`${server}\``]
  // Node tries every address of a host name and gathers the failures.
  const unreachable =
    error instanceof AggregateError || ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH'].includes(code)
  if (unreachable) return ['P1001', `Can't reach database server at \`${server}\``]
  return [code, message]
}

/**
 * @param {string} code
 * @param {string} message
 */
function fail(code, message) {
  const line = { level: 'ERROR', target: 'schema_engine::logger', fields: { error_code: code, message, is_panic: false } }
  process.stderr.write(`\n${JSON.stringify(line)}\n`)
  return 1
}
