import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum, DriverAdapterError } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import connectionString from 'pg-connection-string'
import { databaseOf, onDatabase, schemaOf } from './address.mjs'

/** The catalogues' one-byte type `"char"`, which adapter-pg does not know. */
const CHAR_OID = 18
const TEXT_OID = 25

/**
 * Counts a migration's script as a step applied in the script's own transaction. Prisma counts it in another one afterwards, so
 * of a command that was killed in between nobody could say whether the migration is in the database (see
 * setup/migration-history.mjs).
 */
const COUNT_STEP = `
  DO $count$ BEGIN
    IF to_regclass('public._prisma_migrations') IS NOT NULL THEN
      UPDATE public._prisma_migrations SET applied_steps_count = applied_steps_count + 1
      WHERE finished_at IS NULL AND rolled_back_at IS NULL;
    END IF;
  END $count$`

/**
 * Prisma's node-postgres adapter, made fit for migrations. The one Prisma publishes is meant for the client's queries.
 */
export class MigrationAdapterFactory extends PrismaPg {
  #url

  /** @param {string} url */
  constructor(url) {
    const schema = schemaOf(url)
    super(poolSettings(url), schema ? { schema } : {})
    this.#url = url
  }

  /** @override */
  async connect() {
    const adapter = await super.connect()
    sendScriptsWhole(adapter, COUNT_STEP)
    passCharThrough(adapter)
    return adapter
  }

  /**
   * A scratch database, in which `migrate dev` and `migrate diff` replay the migrations. The pool is closed before the database
   * is dropped: otherwise the server ends its connections, and each says so with an error that nobody awaits.
   * @override
   */
  async connectToShadowDb() {
    const maintenance = new pg.Client({ connectionString: onDatabase(this.#url, databaseOf(this.#url)) })
    const name = `prisma_migrate_shadow_db_${globalThis.crypto.randomUUID()}`
    await maintenance.connect()
    await maintenance.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`)
    const shadow = await new PrismaPg({ ...poolSettings(this.#url), database: name }).connect()
    const closePool = shadow.dispose.bind(shadow)
    shadow.dispose = async () => {
      await closePool()
      await maintenance.query(`DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`)
      await maintenance.end()
    }
    sendScriptsWhole(shadow)
    passCharThrough(shadow)
    return shadow
  }
}

/**
 * Discrete fields, because a shadow database differs from its model in `database` alone. Connections are kept however long they
 * are idle: the engine's advisory lock, which keeps two deployments apart, lives in one of them.
 * @param {string} url
 */
function poolSettings(url) {
  const settings = connectionString.parseIntoClientConfig(onDatabase(url, databaseOf(url)))
  return { ...settings, max: 5, idleTimeoutMillis: 0 }
}

/**
 * adapter-pg splits a script at every `;`, which cuts function bodies to pieces. PostgreSQL's simple query protocol takes a
 * script as it is, and applies all of it or nothing.
 * @param {Awaited<ReturnType<PrismaPg['connect']>>} adapter
 * @param {string} [addition]  SQL that belongs to the same transaction
 */
function sendScriptsWhole(adapter, addition = '') {
  const pool = adapter.underlyingDriver()
  adapter.executeScript = async (script) => {
    try {
      await pool.query(`${script}\n;${addition}`)
    } catch (error) {
      if (!(error instanceof pg.DatabaseError)) throw error
      throw new DriverAdapterError(describeScriptError(error, script))
    }
  }
}

/**
 * Says which line of the script failed. The engine has phrases of its own for some SQLSTATEs ("column not found: x") that drop
 * the server's words; under the code of an internal error it passes them on whole.
 * @param {pg.DatabaseError} error
 * @param {string} script
 * @returns {ConstructorParameters<typeof DriverAdapterError>[0]}
 */
function describeScriptError({ code, severity = 'ERROR', message, detail, column, hint, position }, script) {
  const line = position ? `, line ${script.slice(0, Number(position)).split('\n').length}` : ''
  return { kind: 'postgres', code: 'XX000', severity, message: `${message} (SQLSTATE ${code}${line})`, detail, column, hint }
}

/**
 * adapter-pg refuses results with a column of type `"char"`. They are called text on their way through it and a character after.
 * The engine's queries run one at a time, so the columns noted last are those of the result at hand.
 * @param {Awaited<ReturnType<PrismaPg['connect']>>} adapter
 */
function passCharThrough(adapter) {
  const pool = adapter.underlyingDriver()
  /** @type {number[]} */
  let charColumns = []
  const send = pool.query
  const query = async (/** @type {unknown[]} */ ...args) => {
    const result = await Reflect.apply(send, pool, args)
    charColumns = []
    for (const [index, field] of (result.fields ?? []).entries()) {
      if (field.dataTypeID !== CHAR_OID) continue
      field.dataTypeID = TEXT_OID
      charColumns.push(index)
    }
    return result
  }
  Object.assign(pool, { query })
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query)
    for (const column of charColumns) {
      result.columnTypes[column] = ColumnTypeEnum.Character
      // The zero byte arrives as an empty string, and the engine wants exactly one character.
      for (const row of result.rows) if (row[column] === '') row[column] = ' '
    }
    return result
  }
}
