import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withClient } from './connect.mjs'

/**
 * Prisma's record of applied migrations, `_prisma_migrations`. Prisma looks for it in schema `public`, whose tables editors see
 * in Studio; so it lies in `engine` and comes out only while Prisma is at it.
 */

/** Prisma's own advisory lock, held by whoever applies migrations. */
const PRISMA_LOCK = 72_707_369

/**
 * @typedef {{ name: string, checksum: string }} Migration
 * @typedef {{ migration_name: string, checksum: string, finished: boolean, rolled_back: boolean }} HistoryRow
 */

/**
 * The migrations in a folder, in their order.
 * @param {string} folder
 * @returns {Migration[]}
 */
export function readMigrations(folder) {
  const names = existsSync(folder) ? readdirSync(folder).sort() : []
  return names
    .map((name) => ({ name, file: join(folder, name, 'migration.sql') }))
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => ({ name, checksum: createHash('sha256').update(readFileSync(file)).digest('hex') }))
}

/**
 * Whether the history shows exactly these migrations, each applied as it is now. Anything else is for Prisma to judge.
 * @param {readonly Migration[]} migrations
 * @param {readonly HistoryRow[]} history
 */
export function isUpToDate(migrations, history) {
  const counting = history.filter((row) => !row.rolled_back)
  return (
    counting.length === migrations.length &&
    migrations.every(({ name, checksum }) =>
      counting.some((row) => row.migration_name === name && row.checksum === checksum && row.finished),
    )
  )
}

/**
 * Reads the history with one query; a database without one has an empty history.
 * @param {string} ownerUrl
 * @returns {Promise<HistoryRow[]>}
 */
export function readHistory(ownerUrl) {
  return withClient(ownerUrl, async (owner) => {
    const { rows: found } = await owner.query("SELECT to_regclass('engine._prisma_migrations') IS NOT NULL AS exists")
    if (!found[0].exists) return []
    const { rows } = await owner.query(`
      SELECT migration_name, checksum, finished_at IS NOT NULL AS finished, rolled_back_at IS NOT NULL AS rolled_back
      FROM engine._prisma_migrations`)
    return rows
  })
}

/**
 * Lets Prisma work with the history in its place, one command at a time, and puts it away afterwards, also after a command that
 * was killed.
 * @template T
 * @param {string} ownerUrl
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export function withHistory(ownerUrl, work) {
  return withClient(ownerUrl, async (owner) => {
    await owner.query("SELECT pg_advisory_lock(hashtext('broadsheet migrations'))")
    await owner.query('ALTER TABLE IF EXISTS engine._prisma_migrations SET SCHEMA public')
    try {
      await settleUnfinished(owner)
      return await work()
    } finally {
      await putAway(owner)
    }
  })
}

/**
 * Settles migrations that were begun and not ended, because the command was killed or the script failed. A script is applied
 * whole or not at all, and counts as a step in the same transaction (see schema-engine/adapter.mjs): so either only Prisma's note
 * was missing, or it is as if it had never begun, and can be tried again.
 * @param {import('pg').Client} owner
 */
async function settleUnfinished(owner) {
  const { rows } = await owner.query("SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS exists")
  if (!rows[0].exists) return
  // A server may be busy with the script of a command that is gone.
  await owner.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK])
  await owner.query(`
    UPDATE public._prisma_migrations
    SET finished_at = CASE WHEN applied_steps_count > 0 THEN now() END,
      rolled_back_at = CASE WHEN applied_steps_count = 0 THEN now() END
    WHERE finished_at IS NULL AND rolled_back_at IS NULL`)
  await owner.query('SELECT pg_advisory_unlock($1)', [PRISMA_LOCK])
}

/** @param {import('pg').Client} owner */
async function putAway(owner) {
  const { rows } = await owner.query("SELECT to_regnamespace('engine') IS NOT NULL AS exists")
  if (rows[0].exists) await owner.query('ALTER TABLE IF EXISTS public._prisma_migrations SET SCHEMA engine')
}
