import './node-version.mjs'
import { buildSite } from './build/site.mjs'
import { runCommand } from './command.mjs'
import { generateClient } from './generate.mjs'
import { installPackages } from './install.mjs'

/** `npm run build`: everything that needs no database, for an image or a deployment. */
await runCommand('npm run build', async ({ steps }) => {
  await installPackages(steps)
  await generateClient(steps)
  await buildSite(steps)
  steps.say('The build is up to date.')
})
