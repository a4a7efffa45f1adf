import './node-version.mjs'
import { runNode } from './child.mjs'
import { runCommand } from './command.mjs'
import { openDatabase } from './database.mjs'
import { readEnvironment } from './environment.mjs'
import { installPackages } from './install.mjs'
import { migrate } from './migrate.mjs'
import { Steps } from './steps.mjs'

/** `npm run bench:corpus -- --stories 100000`: a paper to measure with, in a database without stories. */
await runCommand(
  'npm run bench:corpus',
  async (context) => {
    const program = ['--import', 'tsx', 'bench/corpus.ts', ...process.argv.slice(2)]
    await installPackages(context.steps)
    const { ownerUrl } = await openDatabase(readEnvironment(), context)
    await migrate(ownerUrl, context.steps)
    return (await runNode(program, { show: true, env: { ...process.env, DATABASE_URL: ownerUrl } })).code
  },
  new Steps(process.stderr),
)
