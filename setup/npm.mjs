import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { run, runNode } from './child.mjs'

/**
 * Runs npm to its end.
 * @param {readonly string[]} args
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runNpm(args) {
  const { env } = process
  const npm = npmProgram()
  return npm ? runNode([npm, ...args], { env }) : run('npm', args, { env })
}

/** npm's own script: the one that runs us, or the one that came with Node. */
function npmProgram() {
  const running = process.env.npm_execpath
  const shipped = ['../lib/node_modules/npm/bin/npm-cli.js', 'node_modules/npm/bin/npm-cli.js'].map((path) =>
    join(dirname(process.execPath), path),
  )
  return [running?.endsWith('npm-cli.js') ? running : undefined, ...shipped].find(
    (path) => path !== undefined && existsSync(path),
  )
}
