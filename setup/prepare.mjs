import './node-version.mjs'
import { runCommand } from './command.mjs'
import { openDatabase } from './database.mjs'
import { readEnvironment } from './environment.mjs'
import { installPackages } from './install.mjs'
import { migrate } from './migrate.mjs'
import { tellSiteAddress } from './site-address.mjs'

/** `npm run migrate`: the database as the paper needs it, and nothing else, for a deployment whose presses are started apart. */
await runCommand('npm run migrate', async (context) => {
  const { steps } = context
  const environment = readEnvironment()
  await installPackages(steps)
  const { ownerUrl } = await openDatabase(environment, context)
  await migrate(ownerUrl, steps)
  await tellSiteAddress(ownerUrl, environment.siteUrl)
})
