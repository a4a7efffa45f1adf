import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRunning } from '../process-identity.mjs'
import { codeOf } from '../trouble.mjs'

/**
 * What a server says of itself in its data directory (PostgreSQL's pidfile.h).
 * @typedef {object} Postmaster
 * @property {number} pid
 * @property {number | undefined} port
 * @property {string} status  "starting", "ready", "stopping" …; empty in the first instants
 */

/**
 * Reads `postmaster.pid`: process, data directory, start, port, socket folder, address, shared memory, status; a line each.
 * @param {string} text
 * @returns {Postmaster | undefined}  undefined when it was cut off while being written
 */
export function parsePostmaster(text) {
  const lines = text.split('\n').map((line) => line.trim())
  const pid = Number(lines[0])
  if (!lines[0] || !Number.isInteger(pid)) return undefined
  return { pid: Math.abs(pid), port: lines[3] ? Number(lines[3]) : undefined, status: lines[7] ?? '' }
}

/**
 * @param {string} data  the data directory
 * @returns {'none' | 'broken' | Postmaster}
 */
export function readPostmaster(data) {
  try {
    return parsePostmaster(readFileSync(join(data, 'postmaster.pid'), 'utf8')) ?? 'broken'
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'none'
    throw error
  }
}

/**
 * Whether the process that a pid file names is a server on this data directory, and no other program that was given a dead
 * server's number.
 * @param {number} pid
 * @param {string} data
 * @returns {boolean | undefined}  undefined when the system does not tell
 */
export function servesHere(pid, data) {
  if (!isRunning(pid)) return false
  try {
    if (process.platform === 'linux') return worksIn(pid, data)
    if (process.platform === 'win32') return undefined
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(data)
  } catch (error) {
    // Gone since; or another user's, of which we may not know more.
    return codeOf(error) === 'EACCES' || codeOf(error) === 'EPERM' ? undefined : false
  }
}

/**
 * A server's data directory is its working directory, and belongs to the user it runs as. (Where others' processes work is not
 * told.)
 * @param {number} pid
 * @param {string} data
 */
function worksIn(pid, data) {
  return statSync(`/proc/${pid}`).uid === statSync(data).uid && readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data)
}

/** A number that no process has: past every system's largest. */
const NO_PROCESS = 2_147_483_646

/**
 * Lets a server start over a pid file that another one left. The file is not deleted: its line about shared memory is how
 * PostgreSQL makes sure that no child of the dead server still writes to the data. Only a process number that now means somebody
 * else is made void.
 * @param {string} data
 */
export function voidPostmaster(data) {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return
  const [, ...lines] = readFileSync(file, 'utf8').split('\n')
  if (lines.length > 5) writeFileSync(file, [NO_PROCESS, ...lines].join('\n'))
  else rmSync(file)
}
