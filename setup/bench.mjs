import './node-version.mjs'
import { buildSite } from './build/site.mjs'
import { runNode } from './child.mjs'
import { runCommand } from './command.mjs'
import { openDatabase } from './database.mjs'
import { readEnvironment } from './environment.mjs'
import { generateClient } from './generate.mjs'
import { installPackages } from './install.mjs'
import { migrate } from './migrate.mjs'
import { Steps } from './steps.mjs'

/** `npm run bench:corpus -- --stories 100000`: a program of bench/, with the database running. Steps are told on stderr. */
const [program = '', ...args] = process.argv.slice(2)
await runCommand(
  `npm run bench:${program}`,
  async (context) => {
    const environment = readEnvironment()
    await installPackages(context.steps)
    const { ownerUrl, readerUrl } = await openDatabase(environment, context)
    await migrate(ownerUrl, context.steps)
    await generateClient(context.steps)
    if (program === 'site' || program === 'publish') await buildSite(context.steps)
    const env = { ...process.env, DATABASE_URL: ownerUrl, READER_DATABASE_URL: readerUrl, SITE_URL: environment.siteUrl }
    return (await runNode(['--import', 'tsx', `bench/${program}.ts`, ...args], { show: true, env })).code
  },
  new Steps(process.stderr),
)
