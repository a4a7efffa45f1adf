import './node-version.mjs'
import { buildIslands } from './build/site.mjs'
import { runCommand } from './command.mjs'
import { openDatabase } from './database.mjs'
import { readEnvironment } from './environment.mjs'
import { generateClient } from './generate.mjs'
import { installPackages } from './install.mjs'
import { migrate } from './migrate.mjs'
import { programOf } from './packages.mjs'
import { expectFreePort } from './port.mjs'
import { seedIfEmpty } from './seed.mjs'
import { tellSiteAddress } from './site-address.mjs'
import { siteVariables, startServer, untilStopped } from './serve.mjs'

/** `npm run dev`: Next's own development server on the same database. */
await runCommand('npm run dev', async (context) => {
  const { steps } = context
  const environment = readEnvironment()
  await expectFreePort(environment, 'npm run dev')
  await installPackages(steps)
  const urls = await openDatabase(environment, context)
  await migrate(urls.ownerUrl, steps)
  await tellSiteAddress(urls.ownerUrl, environment.siteUrl)
  await generateClient(steps)
  await seedIfEmpty(environment, urls, steps)
  await buildIslands()

  const { port, host } = environment
  const args = [programOf('next'), 'dev', '--port', String(port), ...(host ? ['--hostname', host] : [])]
  return untilStopped(startServer(args, { ...siteVariables(environment, urls.readerUrl), NODE_ENV: 'development' }))
})
