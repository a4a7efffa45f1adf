import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { root } from './environment.mjs'
import { interruption } from './interruption.mjs'

const tether = new URL('tether.mjs', import.meta.url).href

/** Where in a child's list of open files the tether is: after input, output, errors and messages. */
const TETHER_FD = 4

/** How long a child may go on when we are gone: a server answers the requests under way, anything else has nothing to finish. */
const SERVER_GRACE_MS = 15_000
const GRACE_MS = 500

/**
 * @typedef {object} ChildOptions
 * @property {NodeJS.ProcessEnv} [env]  the whole environment; ours if left out
 * @property {string} [cwd]  the project's folder if left out
 * @property {boolean} [show]  lets it use this terminal, instead of keeping what it says
 * @property {boolean} [ownGroup]  keeps the terminal's Ctrl-C from it: signals come from us alone
 * @property {boolean} [ipc]  opens Node's channel for messages between processes
 * @property {boolean} [tethered]  ends it when this process is gone; true if left out. For Node programs only
 * @property {AbortSignal} [signal]  stops it; the command's interruption if left out
 * @property {(chunk: string) => void} [onOutput]
 * @property {number} [uid]
 * @property {number} [gid]
 */

/**
 * Starts a program.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {ChildOptions} [options]
 */
export function start(command, args, options = {}) {
  const { env = process.env, cwd = root, show = false, ownGroup = false, ipc = false, tethered = true, uid, gid } = options
  const stream = show ? 'inherit' : 'pipe'
  return spawn(command, args, {
    cwd,
    env: tethered
      ? {
          ...env,
          BROADSHEET_TETHER: `${TETHER_FD} ${ownGroup ? SERVER_GRACE_MS : GRACE_MS}`,
          NODE_OPTIONS: `${env.NODE_OPTIONS ?? ''} --import=${tether}`.trim(),
        }
      : env,
    stdio: [show && !ownGroup ? 'inherit' : 'ignore', stream, stream, ipc ? 'ipc' : 'ignore', tethered ? 'pipe' : 'ignore'],
    detached: ownGroup && process.platform !== 'win32',
    ...(uid === undefined ? {} : { uid }),
    ...(gid === undefined ? {} : { gid }),
  })
}

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {ChildOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}  output: what it wrote, unless shown
 */
export function run(command, args, options = {}) {
  const { signal = interruption, onOutput = () => {} } = options
  signal.throwIfAborted()
  const child = start(command, args, options)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk) => {
      output += chunk
      onOutput(chunk)
    })
  }
  const stop = () => child.kill()
  signal.addEventListener('abort', stop)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, by) => {
      signal.removeEventListener('abort', stop)
      if (signal.aborted) reject(signal.reason)
      else resolve({ code: code ?? 128 + constants.signals[by ?? 'SIGTERM'], output })
    })
  })
}

/**
 * Runs a Node program, or one that a package brings along: `node('next', ['build'])`.
 * @param {readonly string[]} args  of `node`
 * @param {ChildOptions} [options]
 */
export function runNode(args, options) {
  return run(process.execPath, args, options)
}
