import './node-version.mjs'
import { buildSite } from './build/site.mjs'
import { runCommand } from './command.mjs'
import { openDatabase } from './database.mjs'
import { deliverBeside } from './delivery.mjs'
import { readEnvironment } from './environment.mjs'
import { generateClient } from './generate.mjs'
import { installPackages } from './install.mjs'
import { MALLOC } from './malloc.mjs'
import { migrate } from './migrate.mjs'
import { expectFreePort } from './port.mjs'
import { seedIfEmpty } from './seed.mjs'
import { siteVariables, startServer, untilStopped } from './serve.mjs'
import { tellSiteAddress } from './site-address.mjs'
import { seconds } from './steps.mjs'

/** `npm start`: from whatever is there to a paper that is served. Each step looks first whether it is needed. */
await runCommand('npm start', async (context) => {
  const { steps } = context
  const environment = readEnvironment()
  await expectFreePort(environment, 'npm start')
  await installPackages(steps)
  const urls = await openDatabase(environment, context)
  await migrate(urls.ownerUrl, steps)
  await tellSiteAddress(urls.ownerUrl, environment.siteUrl)
  await generateClient(steps)
  await seedIfEmpty(environment, urls, steps)
  await buildSite(steps)

  const variables = { ...MALLOC, ...siteVariables(environment, urls.readerUrl), NODE_ENV: 'production' }
  const began = performance.now()
  const server = startServer(['dist/press.mjs'], variables)
  await server.ready
  // Afterwards, because the press writes to this terminal too.
  steps.say(`Starting the press … ${seconds(performance.now() - began)}`)
  steps.say(`\nThe paper is out: ${environment.siteUrl}  (Ctrl-C stops it)`)
  deliverBeside(environment, urls.editorUrl, (line) => steps.say(line))
  return untilStopped(server)
})
