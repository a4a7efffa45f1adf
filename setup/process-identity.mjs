import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * Names a running process so that a later one with the same number is not taken for it: its number and when it began.
 * @param {number} pid
 * @returns {string | undefined}  undefined when no such process runs
 */
export function identify(pid) {
  if (!isRunning(pid)) return undefined
  return `${pid} ${beginning(pid)}`
}

/**
 * Whether the process that `identify` named still runs.
 * @param {string} identity
 */
export function stillRuns(identity) {
  return identify(Number.parseInt(identity, 10)) === identity
}

/** @param {number} pid */
export function isRunning(pid) {
  // 0 and negative numbers would mean whole groups of processes.
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** @param {number} pid */
function beginning(pid) {
  try {
    if (process.platform === 'linux') return startTicks(readFileSync(`/proc/${pid}/stat`, 'utf8'))
    if (process.platform !== 'win32') return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    // Gone, or hidden: the number alone has to do.
  }
  return ''
}

/**
 * The 22nd field of /proc/{pid}/stat (proc(5)): clock ticks from boot to the process's start. The second field is the program's
 * name in parentheses and may hold spaces, so fields are counted from the last parenthesis.
 * @param {string} stat
 */
export function startTicks(stat) {
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}
