import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { interruption } from './interruption.mjs'
import { identify, stillRuns } from './process-identity.mjs'
import { codeOf } from './trouble.mjs'

const POLL_MS = 100

/**
 * Does work that two commands must not do at once (installing, building, making a database). A lock whose holder is gone is taken
 * over.
 * @template T
 * @param {string} path  the lock's file
 * @param {() => Promise<T>} work
 * @param {{ onWait?: () => void, signal?: AbortSignal }} [options]  onWait: called once if somebody else is at it; signal: ends
 *   the wait
 * @returns {Promise<T>}
 */
export async function withLock(path, work, { onWait = () => {}, signal = interruption } = {}) {
  mkdirSync(dirname(path), { recursive: true })
  if (!tryLock(path)) {
    onWait()
    do await pause(POLL_MS, undefined, { signal })
    while (!tryLock(path))
  }
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}

/**
 * The file appears with its holder's name in it, at once and only if there is none: a link to one written before.
 * @param {string} path
 */
function tryLock(path) {
  const own = `${path}.${process.pid}`
  writeFileSync(own, identify(process.pid) ?? '')
  try {
    linkSync(own, path)
    return true
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    removeIfAbandoned(path)
    return false
  } finally {
    rmSync(own, { force: true })
  }
}

/** @param {string} path */
function removeIfAbandoned(path) {
  const aside = `${path}.${process.pid}.old`
  try {
    const holder = readFileSync(path, 'utf8')
    if (stillRuns(holder)) return
    renameSync(path, aside)
    // Somebody else may have removed the old lock and taken a new one between the two lines above: give it back.
    if (readFileSync(aside, 'utf8') !== holder) linkSync(aside, path)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EEXIST') throw error
  } finally {
    rmSync(aside, { force: true })
  }
}
