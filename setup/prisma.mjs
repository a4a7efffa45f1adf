import './node-version.mjs'
import { runCommand } from './command.mjs'
import { openDatabase } from './database.mjs'
import { readEnvironment } from './environment.mjs'
import { installPackages } from './install.mjs'
import { withHistory } from './migration-history.mjs'
import { runPrisma } from './prisma-cli.mjs'
import { Steps } from './steps.mjs'

/** The commands that speak to the database. */
const NEED_DATABASE = ['migrate', 'db']

/**
 * `npm run prisma -- migrate dev --name x`: the Prisma CLI with the database running, as its owner. Steps are told on stderr.
 */
await runCommand(
  'npm run prisma',
  async (context) => {
    const args = process.argv.slice(2)
    await installPackages(context.steps)
    const options = { show: true }
    if (!NEED_DATABASE.includes(args[0] ?? '') || args.includes('--help')) return (await runPrisma(args, options)).code
    const { ownerUrl } = await openDatabase(readEnvironment(), context)
    return (await withHistory(ownerUrl, () => runPrisma(args, { ...options, url: ownerUrl }))).code
  },
  new Steps(process.stderr),
)
