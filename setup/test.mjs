import './node-version.mjs'
import { join } from 'node:path'
import { findBrowser } from './browser.mjs'
import { buildSite } from './build/site.mjs'
import { runCommand } from './command.mjs'
import { readEnvironment } from './environment.mjs'
import { generateClient } from './generate.mjs'
import { installPackages } from './install.mjs'
import { interruption } from './interruption.mjs'
import { chooseFreePort } from './port.mjs'
import { explain, seconds } from './steps.mjs'
import { openTestDatabase } from './testing/database.mjs'
import { STAGES } from './testing/stages.mjs'
import { single, summary, total } from './testing/tally.mjs'
import { Trouble } from './trouble.mjs'

/** @type {import('./testing/tally.mjs').Tally[]} */
const tallies = []

const isLong = process.argv.includes('--long')
const COMMAND = isLong ? 'npm run test:long' : 'npm test'

/**
 * `npm test`: everything that the tests need, then the tests, stage by stage; `npm test -- --only=unit` runs one stage
 * (`--only=unit,lint`: two). `npm run test:long` (`--long`) runs what takes too long for that. A stage that fails does not keep
 * the next from running. The last line counts them all.
 */
await runCommand(COMMAND, async (context) => {
  const stages = chosenStages(process.argv.slice(2).filter((arg) => arg !== '--long'))
  // The very last line, when everything else is closed; a set-up that failed counts as a test that did.
  process.once('exit', (code) => {
    const tally = total(tallies)
    if (interruption.aborted) return
    for (const name of tally.names) process.stdout.write(`✗ ${name}\n`)
    process.stdout.write(`${summary(code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally)}\n`)
  })
  const { env, built } = await prepare(stages, context)
  for (const stage of stages) {
    interruption.throwIfAborted()
    tallies.push(stage.build && !built ? single(false, 'the build') : await runStage(stage, env))
  }
  return total(tallies).failed > 0 ? 1 : 0
})

/**
 * @param {readonly string[]} args
 * @returns {import('./testing/stages.mjs').Stage[]}
 */
function chosenStages(args) {
  const names = args.filter((arg) => arg.startsWith('--only=')).flatMap((arg) => arg.slice('--only='.length).split(','))
  const stages = Object.entries(STAGES).filter(([, { long = false }]) => long === isLong)
  const other = args.find((arg) => !arg.startsWith('--only='))
  const unknown = other ?? names.find((name) => !stages.some(([known]) => known === name))
  if (unknown) {
    throw new Trouble(
      `"${unknown}" names no part of the tests.`,
      `The parts are ${stages.map(([name]) => name).join(', ')}: ${COMMAND} -- --only=${stages[0]?.[0]}`,
    )
  }
  return stages.flatMap(([name, stage]) => (names.length === 0 || names.includes(name) ? [stage] : []))
}

/**
 * Gets what these stages need, and nothing else.
 * @param {readonly import('./testing/stages.mjs').Stage[]} stages
 * @param {import('./command.mjs').Context} context
 * @returns {Promise<{ env: NodeJS.ProcessEnv, built: boolean }>}
 */
async function prepare(stages, context) {
  const { steps } = context
  const environment = readEnvironment()
  await installPackages(steps)
  await generateClient(steps)
  /** @type {NodeJS.ProcessEnv} */
  const env = {
    ...process.env,
    NEXT_TELEMETRY_DISABLED: '1',
    TEST_REPORTS: join(environment.dataDir, 'reports'),
    E2E_PORT: process.env.E2E_PORT ?? String(await chooseFreePort()),
  }
  // None may reach the paper's own database by accident.
  for (const name of ['DATABASE_URL', 'EDITOR_DATABASE_URL', 'READER_DATABASE_URL']) delete env[name]
  if (stages.some(({ browser }) => browser)) env.CHROMIUM_PATH = await findBrowser(steps)
  if (stages.some(({ database }) => database)) Object.assign(env, await openTestDatabase(environment, context))
  const built = stages.some(({ build }) => build) && (await tryBuild(steps))
  return { env, built }
}

/**
 * A site that cannot be built fails the tests that need it, and no others.
 * @param {import('./steps.mjs').Steps} steps
 */
async function tryBuild(steps) {
  try {
    await buildSite(steps)
    return true
  } catch (error) {
    interruption.throwIfAborted()
    steps.say(explain(error, 'npm test'))
    return false
  }
}

/**
 * @param {import('./testing/stages.mjs').Stage} stage
 * @param {NodeJS.ProcessEnv} env
 */
async function runStage({ title, run }, env) {
  const began = performance.now()
  process.stdout.write(`\n── ${title}\n`)
  const tally = await run(env, env.TEST_REPORTS ?? '')
  process.stdout.write(`${title}: ${summary(tally)} (${seconds(performance.now() - began)})\n`)
  return tally
}
