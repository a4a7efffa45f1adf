import { chownSync, existsSync, readFileSync, statSync } from 'node:fs'
import { run } from '../child.mjs'
import { interruption } from '../interruption.mjs'
import { Trouble } from '../trouble.mjs'

/**
 * As whom PostgreSQL runs. It refuses to run as root.
 * @typedef {object} Account
 * @property {readonly string[]} prefix  a program that starts PostgreSQL's in another guise, with its arguments
 * @property {number} [uid]  the user to become
 * @property {number} [gid]
 */

/** @type {Account} */
const ourselves = { prefix: [] }

/**
 * Root, under another number inside a user namespace (user_namespaces(7)): needs no other account, and files stay root's. Many
 * containers forbid it.
 * @type {Account}
 */
const namespace = { prefix: ['unshare', '--user', '--map-user=65534', '--map-group=65534', '--'] }

/** What a user needs the number of when /etc/passwd says nothing: `nobody`, on Linux. */
const NOBODY = 65_534

/**
 * Finds the first way that works here. A data directory that exists decides: its files belong to whom it was made for.
 * @param {string} dataDir  where `postgres/` is or will be
 * @param {string} data  the data directory itself
 * @param {string} program  one of PostgreSQL's, to try with
 * @param {AbortSignal} [signal]
 * @returns {Promise<Account>}
 */
export async function chooseAccount(dataDir, data, program, signal = interruption) {
  if (process.getuid?.() !== 0) return ourselves
  for (const account of candidates(data)) if (await works(account, dataDir, program, signal)) return account
  throw new Trouble(
    'PostgreSQL refuses to run as root, and no other way to run it works here.',
    `Run the command as another user; or let user "nobody" reach ${dataDir} and the project’s folder (chmod a+x on the folders ` +
      'above them); or use a PostgreSQL of your own with DATABASE_URL.',
  )
}

/** @param {string} data */
function candidates(data) {
  if (!existsSync(data)) return [namespace, ...serviceAccounts()]
  const { uid, gid } = statSync(data)
  return uid === 0 ? [namespace] : [{ prefix: [], uid, gid }]
}

/**
 * Starts a program as an account; the options are those of `run`.
 * @param {Account} account
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {[command: string, args: string[]]}
 */
export function asAccount({ prefix }, program, args) {
  const [first = program, ...rest] = [...prefix, program, ...args]
  return [first, rest]
}

/**
 * Gives a file or folder to the account.
 * @param {Account} account
 * @param {string} path
 */
export function giveTo({ uid, gid }, path) {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid)
}

/** The account that a distribution's PostgreSQL runs as, where there is one; else the account without rights. */
function serviceAccounts() {
  return [accountOf('postgres'), accountOf('nobody') ?? { prefix: [], uid: NOBODY, gid: NOBODY }].filter(
    (account) => account !== undefined,
  )
}

/**
 * @param {string} name
 * @returns {Account | undefined}
 */
function accountOf(name) {
  const passwd = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8') : ''
  const [, , uid, gid] =
    passwd
      .split('\n')
      .map((line) => line.split(':'))
      .find(([user]) => user === name) ?? []
  return uid === undefined ? undefined : { prefix: [], uid: Number(uid), gid: Number(gid) }
}

/**
 * @param {Account} account
 * @param {string} dataDir
 * @param {string} program
 * @param {AbortSignal} signal
 */
async function works(account, dataDir, program, signal) {
  try {
    // It has to reach both PostgreSQL's programs and the data, past the folders above them.
    const [command, args] = asAccount(account, 'sh', ['-c', 'cd "$0" && exec "$1" --version', dataDir, program])
    const { code } = await run(command, args, { ...account, tethered: false, signal })
    return code === 0
  } catch {
    return false
  }
}
