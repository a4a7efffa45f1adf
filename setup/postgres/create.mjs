import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../child.mjs'
import { Trouble } from '../trouble.mjs'
import { asAccount, giveTo } from './account.mjs'

/** How unfinished data directories begin. */
const UNFINISHED = 'postgres.unfinished-'

/** Written into postgresql.conf, where an operator may change them: sound for a small site beside its web server. */
const SETTINGS = {
  // Only programs on this machine, by TCP; port and address are given at each start.
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '128MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  // A page of an SSD costs about the same wherever it lies.
  random_page_cost: '1.1',
  // The site's queries take a millisecond: compiling them would take longer.
  jit: 'off',
  max_wal_size: '512MB',
  // Instants are kept in UTC; the paper's own zone is in its publication row.
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
}

/** For a database that is made for one run of the tests: nothing in it has to survive a power cut. */
const THROWAWAY_SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '64MB' }

/**
 * Makes the data directory: complete, or not at all, since it is made under another name and renamed at the end.
 * @param {object} plan
 * @param {string} plan.dataDir
 * @param {string} plan.data  the data directory's final place
 * @param {string} plan.password  the superuser's
 * @param {boolean} plan.throwaway
 * @param {import('./binaries.mjs').Binaries} plan.binaries
 * @param {import('./account.mjs').Account} plan.account
 */
export async function createCluster({ dataDir, data, password, throwaway, binaries, account }) {
  removeUnfinished(dataDir)
  const folder = join(dataDir, `${UNFINISHED}${process.pid}`)
  const passwordFile = `${folder}.password`
  mkdirSync(folder, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  giveTo(account, folder)
  giveTo(account, passwordFile)
  const settings = Object.entries({ ...SETTINGS, ...(throwaway ? THROWAWAY_SETTINGS : {}) })
  const [command, args] = asAccount(account, binaries.initdb, [
    `--pgdata=${folder}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--no-instructions',
    ...(throwaway ? ['--no-sync'] : []),
    ...settings.map(([name, value]) => `--set=${name}=${value}`),
  ])
  try {
    const { code, output } = await run(command, args, { ...account, cwd: dataDir, tethered: false })
    if (code !== 0) throw explainInitdb(output, dataDir)
    if (!existsSync(data)) renameSync(folder, data)
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * What killed commands left. Called under the cluster's lock, so nobody is at it.
 * @param {string} dataDir
 */
function removeUnfinished(dataDir) {
  for (const name of readdirSync(dataDir)) {
    if (name.startsWith(UNFINISHED)) rmSync(join(dataDir, name), { recursive: true, force: true })
  }
}

/**
 * @param {string} output
 * @param {string} dataDir
 */
function explainInitdb(output, dataDir) {
  if (/no space left/i.test(output))
    return new Trouble('The disk is full.', `A new database needs about 60 MB in ${dataDir}.`, { output })
  return new Trouble(
    'The database could not be created.',
    `See that ${dataDir} can be written to (DATA_DIR names another place), then run the command again.`,
    { output },
  )
}
