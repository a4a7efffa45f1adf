import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { run } from './child.mjs'
import { interruption } from './interruption.mjs'
import { withLock } from './lock.mjs'
import { asAccount, chooseAccount } from './postgres/account.mjs'
import { answersAsPostgres } from './postgres/answers.mjs'
import { findBinaries } from './postgres/binaries.mjs'
import { enterCluster, hasOtherUsers, leaveCluster } from './postgres/cluster-users.mjs'
import { createCluster } from './postgres/create.mjs'
import { keptPort, launchServer, START_LIMIT_MS } from './postgres/launch.mjs'
import { readPostmaster, servesHere, voidPostmaster } from './postgres/postmaster.mjs'
import { secretOf } from './postgres/secret.mjs'
import { Trouble } from './trouble.mjs'

/**
 * The embedded PostgreSQL, one cluster a DATA_DIR: its data in `postgres/`, what it says in `postgres.log`, its port in `port`,
 * its password in `secret`, and in `users/` who uses it.
 */

const STOP_LIMIT_S = 60
const POLL_MS = 25

/** @param {string} dataDir */
const dataIn = (dataDir) => join(dataDir, 'postgres')
/** @param {string} dataDir */
const lockIn = (dataDir) => join(dataDir, 'postgres.lock')

/**
 * Starts the cluster, makes it first if there is none, or takes over the one that runs; and notes that we use it.
 * @param {string} dataDir
 * @param {{ throwaway?: boolean }} [options]  throwaway: trade safety against power cuts for speed, if the cluster is to be made
 * @returns {Promise<{ url: string, was: 'running' | 'stopped' | 'missing' }>}  the superuser's address, and how the cluster was
 *   found
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
    await launchServer({ dataDir, data, program: binaries.postgres, account, isReady: () => runningUrl(dataDir) })
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
  const runs = servesHere(postmaster.pid, data) !== false && (await answersAsPostgres(postmaster.port))
  return runs ? superuserUrl(dataDir, postmaster.port) : undefined
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
