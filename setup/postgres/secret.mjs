import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf } from '../trouble.mjs'

/**
 * The one secret of an installation, made when it is first asked for and readable by its owner alone. The embedded database's
 * passwords come from it.
 * @param {string} dataDir
 * @returns {string}
 */
export function secretOf(dataDir) {
  const file = join(dataDir, 'secret')
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
  mkdirSync(dataDir, { recursive: true })
  const own = `${file}.${process.pid}`
  writeFileSync(own, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
  try {
    // Whole or not at all; and if another command was first, its secret is the one.
    linkSync(own, file)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  } finally {
    rmSync(own)
  }
  return readFileSync(file, 'utf8').trim()
}
