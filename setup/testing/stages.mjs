import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runNode } from '../child.mjs'
import { programOf } from '../packages.mjs'
import { auditPackages } from './audit.mjs'
import { searchSecrets } from './secrets.mjs'
import { single, tallyPlaywright, tallyVitest, total } from './tally.mjs'

/**
 * A part of the tests: what it needs, and how it is run.
 * @typedef {object} Stage
 * @property {string} title
 * @property {boolean} [build]  needs the built site
 * @property {boolean} [database]  needs a database server
 * @property {boolean} [browser]  needs a browser
 * @property {boolean} [long]  takes too long for `npm test`: part of `npm run test:long`
 * @property {(env: NodeJS.ProcessEnv, reports: string) => Promise<import('./tally.mjs').Tally>} run  reports: a folder for
 *   reports
 */

/** @type {Record<string, Stage>} */
export const STAGES = {
  types: { title: 'Types', run: runTypes },
  lint: { title: 'Lint', run: runLint },
  audit: { title: 'Known holes in packages', run: auditPackages },
  unit: { title: 'Unit tests', run: (env, reports) => runVitest('unit', env, reports) },
  database: { title: 'Database tests', database: true, run: (env, reports) => runVitest('database', env, reports) },
  e2e: { title: 'End-to-end tests', build: true, database: true, browser: true, run: runPlaywright },
  long: {
    title: 'Long tests', long: true, build: true, database: true, run: (env, reports) => runVitest('long', env, reports),
  },
}

/**
 * Next writes the types of the site's routes; then the compiler reads everything.
 * @param {NodeJS.ProcessEnv} env
 */
async function runTypes(env) {
  const { code } = await runNode([programOf('next'), 'typegen'], { env })
  if (code !== 0) return single(false, 'types of the routes')
  return runSingle('types', [programOf('typescript', 'tsc'), '--noEmit'], env)
}

/**
 * What is wrong with the code as it stands, and what must not stand in it.
 * @param {NodeJS.ProcessEnv} env
 */
async function runLint(env) {
  return total([await runSingle('lint', [programOf('eslint'), '.', '--max-warnings', '0'], env), await searchSecrets()])
}

/**
 * @param {string} name
 * @param {readonly string[]} args  of `node`
 * @param {NodeJS.ProcessEnv} env
 */
async function runSingle(name, args, env) {
  const { code } = await runNode(args, { env, show: true })
  return single(code === 0, name)
}

/**
 * @param {string} project
 * @param {NodeJS.ProcessEnv} env
 * @param {string} reports
 */
async function runVitest(project, env, reports) {
  const report = freshReport(reports, `${project}.json`)
  const args = ['run', `--project=${project}`, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { code } = await runNode([programOf('vitest'), ...args], { env, show: true })
  return tallyVitest(readReport(report), code)
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} reports
 */
async function runPlaywright(env, reports) {
  const report = freshReport(reports, 'e2e.json')
  const variables = { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report }
  const { code } = await runNode([programOf('@playwright/test', 'playwright'), 'test', '--reporter=list,json'], {
    env: variables,
    show: true,
  })
  return tallyPlaywright(readReport(report), code)
}

/**
 * A report's place, without the last run's report in it.
 * @param {string} folder
 * @param {string} name
 */
function freshReport(folder, name) {
  mkdirSync(folder, { recursive: true })
  rmSync(join(folder, name), { force: true })
  return join(folder, name)
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    // It ended before it wrote one: its exit code says so.
    return undefined
  }
}
