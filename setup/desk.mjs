import './node-version.mjs'
import { runNode } from './child.mjs'
import { runCommand } from './command.mjs'
import { openDatabase } from './database.mjs'
import { readEnvironment } from './environment.mjs'
import { installPackages } from './install.mjs'
import { migrate } from './migrate.mjs'
import { Steps } from './steps.mjs'

/**
 * `npm run desk -- check`: a command of the desk, on the running database or on one started for it. Steps are told on stderr; the
 * command's own words and exit code are the desk's.
 */
await runCommand(
  'npm run desk',
  async (context) => {
    const args = process.argv.slice(2)
    await installPackages(context.steps)
    const program = ['--import', 'tsx', 'desk/main.ts', ...args]
    if (asksForHelp(args)) return (await runNode(program, { show: true })).code
    const environment = readEnvironment()
    const { ownerUrl, editorUrl } = await openDatabase(environment, context)
    await migrate(ownerUrl, context.steps)
    const { siteUrl, dataDir } = environment
    const env = { ...process.env, DATABASE_URL: ownerUrl, EDITOR_DATABASE_URL: editorUrl, SITE_URL: siteUrl, DATA_DIR: dataDir }
    return (await runNode(program, { show: true, env })).code
  },
  new Steps(process.stderr),
)

/** @param {string[]} args */
function asksForHelp(args) {
  return args.length === 0 || args[0] === 'help' || args.includes('--help') || args.includes('-h')
}
