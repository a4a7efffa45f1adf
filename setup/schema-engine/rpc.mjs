import { createInterface } from 'node:readline'
import pg from 'pg'
import { databaseOf, onDatabase } from './address.mjs'
import { query } from './database-command.mjs'
import { engineFailure, startEngine } from './engine.mjs'

/** An identifier that no request of the CLI's has; the CLI does not answer a print. */
const PRINT_ID = 1_000_000

/**
 * Answers the CLI's requests, a line of JSON-RPC 2.0 each, until it closes stdin and the last answer is out.
 * @param {import('./arguments.mjs').EngineOptions} options
 */
export function serveRpc(options) {
  /** @type {ReturnType<typeof startEngine> | undefined} */
  let engine
  let underWay = 0
  let closed = false
  // The pool's connections would keep the process alive.
  const endWhenDone = () => {
    if (closed && underWay === 0) process.exit(0)
  }

  const requests = createInterface({ input: process.stdin })
  requests.on('line', async (line) => {
    const { id, method, params } = line.trim() ? JSON.parse(line) : {}
    if (!method) return
    underWay += 1
    try {
      if (method === 'createDatabase') return answer(id, await createDatabase(params, options))
      engine ??= startEngine(options)
      answer(id, await callEngine(await engine, method, params ?? {}))
    } catch (error) {
      refuse(id, error)
    } finally {
      underWay -= 1
      endWhenDone()
    }
  })
  requests.on('close', () => {
    closed = true
    endWhenDone()
  })
}

/**
 * @param {import('@prisma/schema-engine-wasm').SchemaEngine} engine
 * @param {string} method
 * @param {Record<string, unknown>} params
 */
async function callEngine(engine, method, params) {
  // The one method whose name differs between the two engines.
  const name = method === 'getDatabaseVersion' ? 'version' : method
  const call = Reflect.get(engine, name)
  if (typeof call !== 'function') throw new Error(`This schema engine does not know the method ${method}.`)
  const result = (await call.call(engine, params)) ?? {}
  // The native engine prints a diff by asking the CLI to; the other hands it back with its result, which the CLI ignores.
  if (method === 'diff' && result.stdout) write({ id: PRINT_ID, method: 'print', params: { content: result.stdout } })
  return result
}

/**
 * The WebAssembly engine cannot create the database that it would connect to.
 * @param {{ datasource?: { url?: string } }} params
 * @param {import('./arguments.mjs').EngineOptions} options
 */
async function createDatabase(params, options) {
  const url = params.datasource?.url ?? options.url
  if (!url) throw new Error('The datasource has no address: set DATABASE_URL.')
  const databaseName = databaseOf(url)
  await query(onDatabase(url, 'postgres'), `CREATE DATABASE ${pg.escapeIdentifier(databaseName)}`)
  return { databaseName }
}

/**
 * @param {number} id
 * @param {unknown} result
 */
function answer(id, result) {
  write({ id, result })
}

/**
 * Never a "panic" in the CLI's sense, for then it offers to send a report to Prisma.
 * @param {number} id
 * @param {unknown} error
 */
function refuse(id, error) {
  const { message, code, meta } = engineFailure(error)
  const data = { is_panic: false, message, error_code: code, meta }
  write({ id, error: { code: 4466, message: 'An error happened. Check the data field for details.', data } })
}

/** @param {object} message */
function write(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)
}
