import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { interruption } from '../interruption.mjs'
import { canListen, chooseFreePort } from '../port.mjs'
import { Trouble } from '../trouble.mjs'
import { asAccount } from './account.mjs'

/** How long a start may take; after a crash the log is replayed first. */
export const START_LIMIT_MS = 5 * 60_000
const POLL_MS = 25
const LOG_LIMIT_BYTES = 10_000_000

/**
 * Starts a server that outlives us, so that a killed command leaves a sound one for the next to take over.
 * @param {object} plan
 * @param {string} plan.dataDir
 * @param {string} plan.data  the data directory
 * @param {string} plan.program  PostgreSQL's `postgres`
 * @param {import('./account.mjs').Account} plan.account
 * @param {() => Promise<unknown>} plan.isReady  whether the server takes connections by now
 */
export async function launchServer({ dataDir, data, program, account, isReady }) {
  for (const limit = performance.now() + START_LIMIT_MS; ; await pause(POLL_MS * 10, undefined, { signal: interruption })) {
    const port = await freePort(dataDir)
    const logFrom = rotateLog(dataDir)
    const log = openSync(join(dataDir, 'postgres.log'), 'a', 0o600)
    const settings = ['-c', `port=${port}`, '-c', 'listen_addresses=127.0.0.1']
    const [command, args] = asAccount(account, program, ['-D', realpathSync(data), ...settings])
    const server = spawn(command, args, { ...account, cwd: dataDir, stdio: ['ignore', log, log], detached: true })
    closeSync(log)
    server.unref()
    let ended = false
    server.on('exit', () => (ended = true)).on('error', () => (ended = true))
    while (!ended && performance.now() < limit) {
      if (await isReady()) return
      await pause(POLL_MS, undefined, { signal: interruption })
    }
    const output = readFileSync(join(dataDir, 'postgres.log'), 'utf8').slice(logFrom)
    // The children of a server that was killed need a moment to notice; a port can be taken in the instant after it was tried.
    const passing = /still in use|could not create any TCP\/IP sockets/.test(output)
    if (!passing || performance.now() > limit) throw explainStart(output, data)
  }
}

/**
 * The port kept from the last start, or another if somebody listens on it now.
 * @param {string} dataDir
 */
async function freePort(dataDir) {
  const kept = keptPort(dataDir)
  if (kept && (await canListen(kept, '127.0.0.1')) === true) return kept
  const port = await chooseFreePort()
  writeFileSync(join(dataDir, 'port'), `${port}\n`)
  return port
}

/**
 * The port of the last start; 0 before the first.
 * @param {string} dataDir
 */
export function keptPort(dataDir) {
  const file = join(dataDir, 'port')
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
}

/**
 * Sets a long log aside, keeping the one before.
 * @param {string} dataDir
 * @returns {number} the log's length now, in bytes
 */
function rotateLog(dataDir) {
  const log = join(dataDir, 'postgres.log')
  const size = existsSync(log) ? statSync(log).size : 0
  if (size < LOG_LIMIT_BYTES) return size
  renameSync(log, `${log}.1`)
  return 0
}

/**
 * @param {string} output
 * @param {string} data
 */
function explainStart(output, data) {
  if (/No space left/i.test(output)) {
    return new Trouble('The database cannot start: the disk is full.', 'Free some space and run the command again.', { output })
  }
  if (/database files are incompatible/.test(output)) {
    return new Trouble(
      `${data} was made by another major version of PostgreSQL.`,
      'Go back to the commit that made it to save what you need, or move the folder away to begin anew.',
      { output },
    )
  }
  return new Trouble('The database did not start.', `What its log says is above (${data}.log).`, { output })
}
