import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { identify, stillRuns } from '../process-identity.mjs'
import { codeOf } from '../trouble.mjs'

/**
 * Notes that this process uses the cluster, so that no other command stops it at its own end.
 * @param {string} dataDir
 */
export function enterCluster(dataDir) {
  const folder = join(dataDir, 'users')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, String(process.pid)), identify(process.pid) ?? '')
}

/**
 * Takes the note back.
 * @param {string} dataDir
 */
export function leaveCluster(dataDir) {
  rmSync(join(dataDir, 'users', String(process.pid)), { force: true })
}

/**
 * Whether other commands use the cluster. Notes of processes that are gone are removed.
 * @param {string} dataDir
 */
export function hasOtherUsers(dataDir) {
  const folder = join(dataDir, 'users')
  return notesIn(folder).some((note) => {
    if (note === String(process.pid)) return false
    try {
      if (stillRuns(readFileSync(join(folder, note), 'utf8'))) return true
      rmSync(join(folder, note), { force: true })
    } catch (error) {
      // Taken back at this moment.
      if (codeOf(error) !== 'ENOENT') throw error
    }
    return false
  })
}

/** @param {string} folder */
function notesIn(folder) {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}
