import { createHmac } from 'node:crypto'
import { explainConnection, userOf, withClient } from './connect.mjs'
import { codeOf, Trouble } from './trouble.mjs'

/**
 * The paper's three logins. The owner migrates and is whoever DATABASE_URL names; the editor edits rows; the reader, which the
 * site is, may see what is published. A fourth role cannot log in: the reader steps into it to show a preview.
 * @typedef {'newsroom_owner' | 'newsroom_editor' | 'newsroom_reader'} Role
 */

const PREVIEW = 'newsroom_preview'

/** NOINHERIT: the reader has the preview role's rights only in a transaction that steps into it. */
const ATTRIBUTES = /** @type {const} */ ({ newsroom_editor: 'LOGIN', newsroom_reader: 'LOGIN NOINHERIT' })

/**
 * A role's address on the database that the owner's address names. Its password is derived from the owner's, so that every
 * checkout with the same DATABASE_URL knows it and none has to keep it.
 * @param {string} ownerUrl
 * @param {Role} role
 * @param {string | undefined} [secret]  stands in for the owner's password, where the owner has none
 * @returns {string}
 */
export function roleUrl(ownerUrl, role, secret = process.env.NEWSROOM_SECRET) {
  const address = new URL(ownerUrl)
  const key = decodeURIComponent(address.password) || secret
  if (!key)
    throw new Trouble(
      'The owner’s address has no password to derive the roles’ from.',
      'Set NEWSROOM_SECRET to a long random text.',
    )
  address.username = role
  address.password = createHmac('sha256', key).update(role).digest('base64url')
  return address.href
}

/**
 * Sees that the roles exist and can log in, and changes nothing that is right.
 * @param {object} plan
 * @param {string} plan.ownerUrl
 * @param {string | undefined} plan.editorUrl  an operator's own address; that role is then left alone
 * @param {string | undefined} plan.readerUrl
 * @param {string | undefined} plan.secret  see roleUrl
 * @param {(remark: string) => void} plan.say
 * @returns {Promise<{ editorUrl: string, readerUrl: string }>}
 */
export async function prepareRoles({ ownerUrl, editorUrl, readerUrl, secret, say }) {
  const urls = {
    newsroom_editor: editorUrl ?? roleUrl(ownerUrl, 'newsroom_editor', secret),
    newsroom_reader: readerUrl ?? roleUrl(ownerUrl, 'newsroom_reader', secret),
  }
  try {
    await withClient(ownerUrl, async (owner) => {
      await owner.query("SELECT pg_advisory_lock(hashtext('broadsheet roles'))")
      await prepareLogin(owner, 'newsroom_editor', urls.newsroom_editor, editorUrl && 'EDITOR_DATABASE_URL', say)
      await prepareLogin(owner, 'newsroom_reader', urls.newsroom_reader, readerUrl && 'READER_DATABASE_URL', say)
      await preparePreview(owner)
      if (!editorUrl) await shareRights(owner, 'newsroom_editor')
      if (!readerUrl) await shareRights(owner, 'newsroom_reader')
    })
  } catch (error) {
    throw codeOf(error) === '42501' ? askAdministrator(error, ownerUrl, urls) : error
  }
  return { editorUrl: urls.newsroom_editor, readerUrl: urls.newsroom_reader }
}

/**
 * @param {import('pg').Client} owner
 * @param {keyof typeof ATTRIBUTES} role
 * @param {string} url
 * @param {string | undefined} variable  the operator's own variable, if the address comes from it
 * @param {(remark: string) => void} say
 */
async function prepareLogin(owner, role, url, variable, say) {
  const state = await stateOf(owner, role)
  if (variable) {
    if (state === 'missing') throw missingRole(role, variable)
    const refused = await refusal(url)
    if (refused) throw explainConnection(refused, url, variable)
    return
  }
  const attributes = `${ATTRIBUTES[role]} PASSWORD ${owner.escapeLiteral(passwordOf(url))}`
  if (state === 'missing') {
    await owner.query(`CREATE ROLE ${role} ${attributes}`)
    return
  }
  const refused = state === 'login' ? await refusal(url) : undefined
  if (refused && codeOf(refused) !== '28P01') throw explainConnection(refused, url, 'DATABASE_URL')
  if (refused) {
    say(`${role} had another password and now has the one that belongs to this DATABASE_URL.`)
    say('(Papers with different owners that share a server need EDITOR_DATABASE_URL and READER_DATABASE_URL.)')
  }
  // A role that cannot log in was made by a migration.
  if (refused || state === 'no login') await owner.query(`ALTER ROLE ${role} ${attributes}`)
}

/**
 * Gives the owner the role's rights, which it has anyhow on every table: without them PostgreSQL would not let it end the role's
 * sessions, and so not drop a database (`migrate reset`, the tests) that the site is still connected to.
 * @param {import('pg').Client} owner
 * @param {keyof typeof ATTRIBUTES} role
 */
async function shareRights(owner, role) {
  const { rows } = await owner.query("SELECT pg_has_role($1, 'USAGE') AS has", [role])
  if (rows[0].has) return
  try {
    await owner.query(`GRANT ${role} TO CURRENT_USER`)
  } catch (error) {
    // An administrator made the role, and it is not ours to grant. Nothing else depends on it.
    if (codeOf(error) !== '42501') throw error
  }
}

/** @param {import('pg').Client} owner */
async function preparePreview(owner) {
  if ((await stateOf(owner, PREVIEW)) === 'missing') await owner.query(`CREATE ROLE ${PREVIEW} NOLOGIN`)
  const { rowCount } = await owner.query(
    'SELECT FROM pg_auth_members WHERE roleid = to_regrole($1) AND member = to_regrole($2)',
    [PREVIEW, 'newsroom_reader'],
  )
  if (rowCount === 0) await owner.query(`GRANT ${PREVIEW} TO newsroom_reader`)
}

/**
 * @param {import('pg').Client} owner
 * @param {string} role
 * @returns {Promise<'missing' | 'login' | 'no login'>}
 */
async function stateOf(owner, role) {
  const { rows } = await owner.query('SELECT rolcanlogin FROM pg_roles WHERE rolname = $1', [role])
  if (rows.length === 0) return 'missing'
  return rows[0].rolcanlogin ? 'login' : 'no login'
}

/**
 * Why a login fails, if it does.
 * @param {string} url
 * @returns {Promise<unknown>}
 */
async function refusal(url) {
  try {
    await withClient(url, async () => {})
    return undefined
  } catch (error) {
    return error
  }
}

/** @param {string} url */
function passwordOf(url) {
  return decodeURIComponent(new URL(url).password)
}

/**
 * @param {keyof typeof ATTRIBUTES} role
 * @param {string | undefined} variable
 */
function missingRole(role, variable) {
  return new Trouble(
    `There is no role ${role}, which ${variable} names.`,
    `Create it (CREATE ROLE ${role} ${ATTRIBUTES[role]} PASSWORD '…';), or unset ${variable} and it is created for you.`,
  )
}

/**
 * @param {unknown} cause
 * @param {string} ownerUrl
 * @param {Record<keyof typeof ATTRIBUTES, string>} urls
 */
function askAdministrator(cause, ownerUrl, urls) {
  const statements = [
    `CREATE ROLE newsroom_editor ${ATTRIBUTES.newsroom_editor} PASSWORD '${passwordOf(urls.newsroom_editor)}';`,
    `CREATE ROLE newsroom_reader ${ATTRIBUTES.newsroom_reader} PASSWORD '${passwordOf(urls.newsroom_reader)}';`,
    `CREATE ROLE ${PREVIEW} NOLOGIN;`,
    `GRANT ${PREVIEW} TO newsroom_reader;`,
  ]
  return new Trouble(
    `"${userOf(ownerUrl)}" may not create or change the paper’s roles (it lacks CREATEROLE, or another role made them).`,
    `Let the server’s administrator run, leaving out (or as ALTER ROLE) what exists:\n\n  ${statements.join('\n  ')}\n\n` +
      'Then run the command again.',
    { cause },
  )
}
