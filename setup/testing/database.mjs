import { join } from 'node:path'
import { databaseOf, onDatabase, withClient } from '../connect.mjs'
import { expectOwnDataDir } from '../data-dir.mjs'
import { createDatabase, openRoles, prepareDatabase, prepareOwner, secretFor } from '../database.mjs'
import { releaseCluster, removeCluster, startCluster } from '../postgres.mjs'
import { dropDatabase } from './drop-database.mjs'

/**
 * A database server for the tests alone: a cluster of its own, made anew, or, beside the database that DATABASE_URL names, one
 * with `_test` to its name, dropped at the end. Tests create their own databases from there.
 * @param {import('../environment.mjs').Environment} environment
 * @param {import('../command.mjs').Context} context
 * @returns {Promise<NodeJS.ProcessEnv>} what tests need to know
 */
export async function openTestDatabase(environment, context) {
  const { databaseUrl } = environment
  // Its roles are made for it, whatever addresses the paper's own have.
  const own = { ...environment, editorUrl: undefined, readerUrl: undefined }
  return databaseUrl ? openBeside(databaseUrl, own, context) : openCluster(own, context)
}

/**
 * @param {import('../environment.mjs').Environment} environment
 * @param {import('../command.mjs').Context} context
 */
async function openCluster(environment, { steps, defer }) {
  const dataDir = join(environment.dataDir, 'test')
  expectOwnDataDir(dataDir)
  let ownerUrl = ''
  await steps.run('Starting PostgreSQL for the tests', async () => {
    await removeCluster(dataDir)
    defer(() => releaseCluster(dataDir))
    const { url } = await startCluster(dataDir, { throwaway: true })
    ownerUrl = await prepareOwner(url, 'postgres')
  })
  await openRoles({ ...environment, dataDir }, ownerUrl, steps)
  return { TEST_DATABASE_URL: ownerUrl, TEST_POSTGRES_DATA_DIR: dataDir }
}

/**
 * @param {string} databaseUrl
 * @param {import('../environment.mjs').Environment} environment
 * @param {import('../command.mjs').Context} context
 */
async function openBeside(databaseUrl, environment, { steps, defer }) {
  const name = `${databaseOf(databaseUrl)}_test`
  const url = onDatabase(databaseUrl, name)
  await steps.run('Creating a database for the tests', async () => {
    await prepareDatabase(databaseUrl)
    await withClient(databaseUrl, (client) => dropDatabase(client, name))
    await createDatabase(databaseUrl, name)
  })
  defer(() => withClient(databaseUrl, (client) => dropDatabase(client, name)))
  await openRoles(environment, url, steps)
  const secret = secretFor(url, environment.dataDir)
  return { TEST_DATABASE_URL: url, ...(secret ? { NEWSROOM_SECRET: secret } : {}) }
}
