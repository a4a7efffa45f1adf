import './node-version.mjs'
import { fileURLToPath } from 'node:url'
import { runCommand } from './command.mjs'
import { openDatabase } from './database.mjs'
import { readEnvironment } from './environment.mjs'
import { installPackages } from './install.mjs'
import { migrate } from './migrate.mjs'
import { expectFreePort } from './port.mjs'
import { runPrisma } from './prisma-cli.mjs'
import { seedIfEmpty } from './seed.mjs'
import { Trouble } from './trouble.mjs'

const MESSAGES = fileURLToPath(new URL('studio/messages.cjs', import.meta.url))

/** `npm run studio -- --as "Jo Marsh"`: Prisma Studio as newsroom_editor, on the running database or on one started for it. */
await runCommand('npm run studio', async (context) => {
  const { steps } = context
  const environment = readEnvironment()
  const { port, editor } = readOptions(process.argv.slice(2))
  await expectFreePort({ ...environment, port, host: undefined }, 'npm run studio')
  await installPackages(steps)
  const urls = await openDatabase(environment, context)
  await migrate(urls.ownerUrl, steps)
  await seedIfEmpty(environment, urls, steps)
  steps.say(`\nStudio is at http://localhost:${port}  (Ctrl-C stops it)`)
  steps.say('A table’s rows: pick it on the left. What a save says: the column desk_note. Why one was refused: the Console tab.')
  const { code } = await runPrisma(['studio', '--port', String(port), '--browser', 'none'], {
    url: as(urls.editorUrl, editor),
    env: { ...process.env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --require ${MESSAGES}`.trim() },
    onOutput: (chunk) => steps.say(chunk.trimEnd()),
  })
  return code
})

/**
 * @param {readonly string[]} args
 * @returns {{ port: number, editor: string | undefined }}
 */
function readOptions(args) {
  const options = { port: 5555, editor: /** @type {string | undefined} */ (undefined) }
  for (let index = 0; index < args.length; index += 2) {
    const value = args[index + 1]
    if (args[index] === '--port' && Number(value) > 0) options.port = Number(value)
    else if (args[index] === '--as' && value) options.editor = value
    else throw new Trouble(`"${args[index]}" was not understood.`, 'npm run studio -- --port 5556 --as "Jo Marsh"')
  }
  return options
}

/**
 * The address with which every save is put down to somebody: see newsroom.by in prisma/rules/10_revisions.sql.
 * @param {string} url
 * @param {string | undefined} editor
 */
function as(url, editor) {
  if (!editor) return url
  const address = new URL(url)
  // A space in a setting's value is escaped by a backslash (PostgreSQL, libpq, "options").
  address.searchParams.set('options', `-c newsroom.by=${editor.replace(/[\\ ]/g, '\\$&')}`)
  return address.href
}
