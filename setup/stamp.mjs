import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { codeOf } from './trouble.mjs'

/**
 * One hash over the contents and the paths of files and of everything in folders. A path that does not exist counts as empty.
 * @param {string} base  the folder that the paths are relative to
 * @param {readonly string[]} paths
 * @param {(path: string) => boolean} [counts]  whether a file (its path from `base`, with `/`) counts
 * @returns {string} SHA-256, in hexadecimal
 */
export function hashOf(base, paths, counts = () => true) {
  const hash = createHash('sha256')
  for (const path of paths
    .flatMap((start) => filesIn(base, start))
    .filter(counts)
    .sort()) {
    const content = readFileSync(join(base, path))
    // Lengths keep "ab" + "c" apart from "a" + "bc".
    hash.update(`${path}\n${content.length}\n`).update(content)
  }
  return hash.digest('hex')
}

/**
 * The files at a path, itself or in it, as paths from `base`.
 * @param {string} base
 * @param {string} path
 * @returns {string[]}
 */
export function filesIn(base, path) {
  try {
    const entries = readdirSync(join(base, path), { withFileTypes: true })
    return entries.flatMap((entry) => {
      const below = `${path}/${entry.name}`
      return entry.isDirectory() ? filesIn(base, below) : [below]
    })
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') return [path]
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}

/**
 * Whether something was made from exactly this.
 * @param {string} file  the stamp's
 * @param {string} value
 */
export function hasStamp(file, value) {
  try {
    return readFileSync(file, 'utf8') === value
  } catch {
    return false
  }
}

/**
 * Makes something anew and stamps it. The old stamp goes first and the new one comes last, so that what was killed in between is
 * made again.
 * @param {string} file
 * @param {string} value
 * @param {() => Promise<unknown>} make
 */
export async function stamped(file, value, make) {
  rmSync(file, { force: true })
  await make()
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, value)
}
