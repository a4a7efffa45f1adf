import { databaseOf, explainConnection, onDatabase, userOf, withClient } from './connect.mjs'
import { expectOwnDataDir } from './data-dir.mjs'
import { releaseCluster, startCluster } from './postgres.mjs'
import { secretOf } from './postgres/secret.mjs'
import { prepareRoles, roleUrl } from './roles.mjs'
import { codeOf, Trouble } from './trouble.mjs'

/** The oldest PostgreSQL whose privileges and grants the migrations know. */
const OLDEST_VERSION = 15

/** The paper's database in an embedded cluster. */
const EMBEDDED_NAME = 'newsroom'

/**
 * @typedef {{ ownerUrl: string, editorUrl: string, readerUrl: string }} DatabaseUrls
 */

/**
 * Gives the paper a database and its roles: an embedded one, or the one that DATABASE_URL names.
 * @param {import('./environment.mjs').Environment} environment
 * @param {import('./command.mjs').Context} context
 * @returns {Promise<DatabaseUrls>}
 */
export async function openDatabase(environment, { steps, defer }) {
  const { databaseUrl, dataDir } = environment
  let ownerUrl = databaseUrl ?? ''
  if (databaseUrl) await steps.run('Connecting to PostgreSQL', () => prepareDatabase(databaseUrl))
  else {
    expectOwnDataDir(dataDir)
    defer(() => releaseCluster(dataDir))
    await steps.run('Starting PostgreSQL', async () => {
      const { url, was } = await startCluster(dataDir)
      ownerUrl = await prepareOwner(url, EMBEDDED_NAME).catch((error) => {
        throw codeOf(error) === '28P01' ? wrongSecret(dataDir, error) : error
      })
      return { running: 'runs already', stopped: undefined, missing: 'a new database' }[was]
    })
  }
  return openRoles(environment, ownerUrl, steps)
}

/**
 * @param {string} dataDir
 * @param {unknown} cause
 */
function wrongSecret(dataDir, cause) {
  return new Trouble(
    `The secret in ${dataDir} is not that of the database beside it.`,
    'Both must come from the same backup. To begin anew, move the whole folder away.',
    { cause },
  )
}

/**
 * @param {import('./environment.mjs').Environment} environment
 * @param {string} ownerUrl
 * @param {import('./steps.mjs').Steps} steps
 * @returns {Promise<DatabaseUrls>}
 */
export async function openRoles({ dataDir, editorUrl, readerUrl }, ownerUrl, steps) {
  /** @type {string[]} */
  const remarks = []
  let roles = { editorUrl: '', readerUrl: '' }
  await steps.run('Preparing the roles', async () => {
    roles = await prepareRoles({
      ownerUrl,
      editorUrl,
      readerUrl,
      secret: secretFor(ownerUrl, dataDir),
      say: (remark) => remarks.push(remark),
    })
  })
  for (const remark of remarks) steps.say(remark)
  return { ownerUrl, ...roles }
}

/**
 * The secret that roles' passwords are derived from when the owner logs in without one.
 * @param {string} ownerUrl
 * @param {string} dataDir
 */
export function secretFor(ownerUrl, dataDir) {
  return new URL(ownerUrl).password ? undefined : (process.env.NEWSROOM_SECRET ?? secretOf(dataDir))
}

/**
 * The owner's address in an embedded cluster.
 * @param {string} superuserUrl
 * @param {string} database
 */
export function embeddedOwnerUrl(superuserUrl, database = EMBEDDED_NAME) {
  return onDatabase(roleUrl(superuserUrl, 'newsroom_owner'), database)
}

/**
 * Sees that an embedded cluster has the owner's role and a database of theirs.
 * @param {string} superuserUrl
 * @param {string} database
 * @returns {Promise<string>} the owner's address
 */
export async function prepareOwner(superuserUrl, database) {
  const ownerUrl = embeddedOwnerUrl(superuserUrl, database)
  await withClient(superuserUrl, async (superuser) => {
    // Of two commands that begin at once, one makes them and the other finds them.
    await superuser.query("SELECT pg_advisory_lock(hashtext('broadsheet owner'))")
    const { rows } = await superuser.query(
      'SELECT to_regrole($1) IS NOT NULL AS owner_exists, EXISTS (SELECT FROM pg_database WHERE datname = $2) AS database_exists',
      ['newsroom_owner', database],
    )
    const [{ owner_exists: ownerExists, database_exists: databaseExists }] = rows
    const password = superuser.escapeLiteral(decodeURIComponent(new URL(ownerUrl).password))
    if (!ownerExists) await superuser.query(`CREATE ROLE newsroom_owner LOGIN CREATEDB CREATEROLE PASSWORD ${password}`)
    if (!databaseExists) await createDatabase(superuserUrl, database, 'newsroom_owner')
  })
  return ownerUrl
}

/**
 * Sees that a database that somebody else runs exists and is fit for the paper.
 * @param {string} url  the owner's
 */
export async function prepareDatabase(url) {
  try {
    await withClient(url, expectFit).catch(async (error) => {
      if (codeOf(error) !== '3D000') throw error
      await createDatabase(onDatabase(url, 'postgres'), databaseOf(url))
      await withClient(url, expectFit)
    })
  } catch (error) {
    throw explainConnection(error, url, 'DATABASE_URL')
  }
}

/**
 * @param {string} url  of another database of that server, as a user who may create databases
 * @param {string} name
 * @param {string} [owner]  the user, if left out
 */
export async function createDatabase(url, name, owner) {
  await withClient(url, async (client) => {
    const ownership = owner ? ` OWNER ${client.escapeIdentifier(owner)}` : ''
    try {
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE template0 ENCODING 'UTF8'${ownership}`)
    } catch (error) {
      // Made by another command at this moment.
      if (codeOf(error) === '42P04' || codeOf(error) === '23505') return
      if (codeOf(error) !== '42501') throw error
      const sql = `CREATE DATABASE ${client.escapeIdentifier(name)} OWNER ${client.escapeIdentifier(userOf(url))};`
      throw new Trouble(
        `There is no database "${name}", and "${userOf(url)}" may not create it.`,
        `Let the server’s administrator run: ${sql}`,
        { cause: error },
      )
    }
  })
}

/** @param {import('pg').Client} client */
async function expectFit(client) {
  const { rows } = await client.query(`
    SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS number,
      current_setting('server_encoding') AS encoding, current_user AS "user", current_database() AS database,
      has_database_privilege(current_database(), 'CREATE') AND has_schema_privilege('public', 'CREATE') AS owns`)
  const { version, number, encoding, user, database, owns } = rows[0]
  if (number < OLDEST_VERSION * 10_000) {
    throw new Trouble(
      `The server runs PostgreSQL ${version}; Broadsheet needs ${OLDEST_VERSION} or newer.`,
      'Point DATABASE_URL to a newer one, or unset it to use the embedded one.',
    )
  }
  if (encoding !== 'UTF8') {
    throw new Trouble(
      `The database "${database}" holds text in ${encoding}, not in UTF-8.`,
      "Create one with ENCODING 'UTF8' for the paper.",
    )
  }
  if (!owns) {
    const sql = `ALTER DATABASE ${client.escapeIdentifier(database)} OWNER TO ${client.escapeIdentifier(user)};`
    throw new Trouble(
      `"${user}" may not create schemas and tables in the database "${database}".`,
      `Let the server’s administrator run: ${sql}`,
    )
  }
}
