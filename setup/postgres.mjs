import { spawn } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { run } from './child.mjs'
import { interruption } from './interruption.mjs'
import { withLock } from './lock.mjs'
import { answers, canListen, chooseDatabasePort } from './port.mjs'
import { asAccount, chooseAccount } from './postgres/account.mjs'
import { findBinaries } from './postgres/binaries.mjs'
import { enterCluster, hasOtherUsers, leaveCluster } from './postgres/cluster-users.mjs'
import { createCluster } from './postgres/create.mjs'
import { readPostmaster, servesHere, voidPostmaster } from './postgres/postmaster.mjs'
import { secretOf } from './postgres/secret.mjs'
import { Trouble } from './trouble.mjs'

/**
 * The embedded PostgreSQL, one cluster a DATA_DIR: its data in `postgres/`, what it says in `postgres.log`, its port in `port`, its
 * password in `secret`, and in `users/` who uses it.
 */

/** How long a start may take; after a crash the log is replayed first. */
const START_LIMIT_MS = 5 * 60_000
const STOP_LIMIT_S = 60
const POLL_MS = 25
const LOG_LIMIT_BYTES = 10_000_000

/** @param {string} dataDir */
const dataIn = (dataDir) => join(dataDir, 'postgres')
/** @param {string} dataDir */
const lockIn = (dataDir) => join(dataDir, 'postgres.lock')

/**
 * Starts the cluster, makes it first if there is none, or takes over the one that runs; and notes that we use it.
 * @param {string} dataDir
 * @param {{ throwaway?: boolean }} [options]  throwaway: trade safety against power cuts for speed, if the cluster is to be made
 * @returns {Promise<{ url: string, was: 'running' | 'stopped' | 'missing' }>}  the superuser's address, and how the cluster was found
 */
export async function startCluster(dataDir, { throwaway = false } = {}) {
  mkdirSync(dataDir, { recursive: true })
  enterCluster(dataDir)
  return withLock(lockIn(dataDir), async () => {
    const running = await settledUrl(dataDir, interruption)
    if (running) return { url: running, was: 'running' }
    const data = dataIn(dataDir)
    const binaries = await findBinaries()
    const account = await chooseAccount(dataDir, data, binaries.postgres)
    const was = existsSync(data) ? 'stopped' : 'missing'
    if (was === 'missing') await createCluster({ dataDir, data, password: secretOf(dataDir), throwaway, binaries, account })
    else voidPostmaster(data)
    await launch(dataDir, binaries.postgres, account)
    return { url: superuserUrl(dataDir), was }
  })
}

/**
 * Stops the cluster, whoever uses it: sessions are ended, what is committed is kept. Nothing happens when it does not run.
 * @param {string} dataDir
 */
export async function stopCluster(dataDir) {
  if (existsSync(dataIn(dataDir))) await lockForGood(dataDir, () => stopServer(dataDir))
}

/**
 * Takes our note back, and stops the cluster if nobody else uses it.
 * @param {string} dataDir
 */
export async function releaseCluster(dataDir) {
  leaveCluster(dataDir)
  await lockForGood(dataDir, async () => {
    if (!hasOtherUsers(dataDir)) await stopServer(dataDir)
  })
}

/**
 * Deletes a cluster with all that is in it, unless another command uses it.
 * @param {string} dataDir
 */
export async function removeCluster(dataDir) {
  await lockForGood(dataDir, async () => {
    if (hasOtherUsers(dataDir)) return
    await stopServer(dataDir)
    rmSync(dataIn(dataDir), { recursive: true, force: true })
  })
}

/**
 * The superuser's address of the cluster, if it runs.
 * @param {string} dataDir
 * @returns {Promise<string | undefined>}
 */
export async function runningUrl(dataDir) {
  const data = dataIn(dataDir)
  const postmaster = readPostmaster(data)
  if (typeof postmaster === 'string' || postmaster.status !== 'ready' || !postmaster.port) return undefined
  const serves = servesHere(postmaster.pid, data) ?? (await answers(postmaster.port))
  return serves ? superuserUrl(dataDir, postmaster.port) : undefined
}

/**
 * @param {string} dataDir
 * @param {number} [port]
 */
function superuserUrl(dataDir, port = keptPort(dataDir)) {
  return `postgresql://postgres:${encodeURIComponent(secretOf(dataDir))}@127.0.0.1:${port}/postgres`
}

/**
 * Works under the cluster's lock, without heeding the command's interruption: closing is part of that.
 * @param {string} dataDir
 * @param {() => Promise<void>} work
 */
function lockForGood(dataDir, work) {
  return withLock(lockIn(dataDir), work, { signal: new AbortController().signal })
}

/** @param {string} dataDir */
async function stopServer(dataDir) {
  const { signal } = new AbortController()
  if (!(await settledUrl(dataDir, signal))) return
  const { pg_ctl: pgCtl, postgres } = await findBinaries()
  const data = dataIn(dataDir)
  const account = await chooseAccount(dataDir, data, postgres, signal)
  const [command, args] = asAccount(account, pgCtl, ['stop', `--pgdata=${data}`, '--mode=fast', `--timeout=${STOP_LIMIT_S}`])
  const { code, output } = await run(command, args, { ...account, cwd: dataDir, tethered: false, signal })
  if (code !== 0 && (await runningUrl(dataDir))) {
    throw new Trouble('The database did not stop.', `Its log is ${join(dataDir, 'postgres.log')}.`, { output })
  }
}

/**
 * Waits until a server that is starting or stopping has done so.
 * @param {string} dataDir
 * @param {AbortSignal} signal
 * @returns {Promise<string | undefined>}  the address, if it runs in the end
 */
async function settledUrl(dataDir, signal) {
  const data = dataIn(dataDir)
  for (const limit = performance.now() + START_LIMIT_MS; performance.now() < limit; await pause(POLL_MS, undefined, { signal })) {
    const url = await runningUrl(dataDir)
    if (url) return url
    const postmaster = readPostmaster(data)
    if (typeof postmaster === 'string' || !servesHere(postmaster.pid, data)) return undefined
  }
  throw new Trouble('The database has been starting or stopping for minutes.', `Its log is ${join(dataDir, 'postgres.log')}.`)
}

/**
 * Starts a server that outlives us, so that a killed command leaves a sound one for the next to take over.
 * @param {string} dataDir
 * @param {string} program
 * @param {import('./postgres/account.mjs').Account} account
 */
async function launch(dataDir, program, account) {
  const data = dataIn(dataDir)
  for (const limit = performance.now() + START_LIMIT_MS; ; await pause(POLL_MS * 10, undefined, { signal: interruption })) {
    const port = await freePort(dataDir)
    const logFrom = rotateLog(dataDir)
    const log = openSync(join(dataDir, 'postgres.log'), 'a', 0o600)
    const [command, args] = asAccount(account, program, ['-D', realpathSync(data), '-c', `port=${port}`, '-c', 'listen_addresses=127.0.0.1'])
    const server = spawn(command, args, { ...account, cwd: dataDir, stdio: ['ignore', log, log], detached: true })
    closeSync(log)
    server.unref()
    let ended = false
    server.on('exit', () => (ended = true)).on('error', () => (ended = true))
    while (!ended && performance.now() < limit) {
      if (await runningUrl(dataDir)) return
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
  const port = await chooseDatabasePort()
  writeFileSync(join(dataDir, 'port'), `${port}\n`)
  return port
}

/** @param {string} dataDir */
function keptPort(dataDir) {
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
  if (/No space left/i.test(output)) return new Trouble('The database cannot start: the disk is full.', 'Free some space and run the command again.', { output })
  if (/database files are incompatible/.test(output)) {
    return new Trouble(
      `${data} was made by another major version of PostgreSQL.`,
      'Go back to the commit that made it to save what you need, or move the folder away to begin anew.',
      { output },
    )
  }
  return new Trouble('The database did not start.', `What its log says is above (${data}.log).`, { output })
}
