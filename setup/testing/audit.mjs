import { runNpm } from '../npm.mjs'
import { single } from './tally.mjs'

/** A registry that does not answer keeps nobody from working. */
const QUICKLY = ['--fetch-retries=0', '--fetch-timeout=10000']

/**
 * Asks the registry whether any package that the site runs with has a known hole. Registries that are mirrors often cannot say.
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function auditPackages() {
  const { output } = await runNpm(['audit', '--omit=dev', '--json', ...QUICKLY])
  const { holes, reason } = readAudit(output)
  if (reason !== undefined) {
    process.stdout.write(`Skipped: the registry does not say which packages have known holes (${reason}).\n`)
    return { passed: 0, failed: 0, skipped: 1 }
  }
  for (const hole of holes) process.stdout.write(`${hole}\n`)
  return single(holes.length === 0, 'packages without known holes')
}

/**
 * Reads what `npm audit --json` wrote, with npm's own words around it.
 * @param {string} output
 * @returns {{ holes: string[], reason?: string }}  holes: a line for each package with one that is high or critical; reason: why
 *   nothing is known
 */
export function readAudit(output) {
  const report = parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1))
  if (!report?.vulnerabilities) return { holes: [], reason: report?.message ?? firstLine(output) }
  const grave = Object.entries(report.vulnerabilities).filter(([, { severity }]) => severity === 'high' || severity === 'critical')
  return { holes: grave.map(([name, { severity, range }]) => `${name} ${range}: ${severity} (npm audit --omit=dev says more)`) }
}

/**
 * @param {string} text
 * @returns {{ message?: string, vulnerabilities?: Record<string, { severity: string, range: string }> } | undefined}
 */
function parse(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** @param {string} output */
function firstLine(output) {
  const lines = output.split('\n').filter((line) => line !== '' && !line.startsWith('npm warn Unknown'))
  return lines[0] ?? 'it says nothing'
}
