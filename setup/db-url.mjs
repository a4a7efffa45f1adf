import './node-version.mjs'
import { runCommand } from './command.mjs'
import { embeddedOwnerUrl, secretFor } from './database.mjs'
import { readEnvironment } from './environment.mjs'
import { runningUrl } from './postgres.mjs'
import { roleUrl } from './roles.mjs'
import { Trouble } from './trouble.mjs'

const ROLES = /** @type {const} */ (['owner', 'editor', 'reader'])

/** `npm run -s db:url -- owner|editor|reader`: prints the address of a role's login, and nothing else, on stdout. */
await runCommand('npm run db:url', async () => {
  const role = ROLES.find((name) => name === process.argv[2])
  if (!role) {
    throw new Trouble(
      `"${process.argv[2] ?? ''}" is none of the roles.`,
      'Ask for owner, editor or reader: npm run -s db:url -- editor',
    )
  }
  process.stdout.write(`${await addressOf(role, readEnvironment())}\n`)
})

/**
 * @param {typeof ROLES[number]} role
 * @param {import('./environment.mjs').Environment} environment
 */
async function addressOf(role, { databaseUrl, editorUrl, readerUrl, dataDir }) {
  const own = { owner: databaseUrl, editor: editorUrl, reader: readerUrl }[role]
  if (own) return own
  const ownerUrl = databaseUrl ?? embeddedOwnerUrl(await expectRunning(dataDir))
  return role === 'owner' ? ownerUrl : roleUrl(ownerUrl, `newsroom_${role}`, secretFor(ownerUrl, dataDir))
}

/** @param {string} dataDir */
async function expectRunning(dataDir) {
  const url = await runningUrl(dataDir)
  if (url) return url
  throw new Trouble(
    `No database runs in ${dataDir}.`,
    'Start it with `npm start` or `npm run dev` in another terminal, with the same DATA_DIR; its addresses hold while it runs.',
  )
}
