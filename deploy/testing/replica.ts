/** A streaming replica of the tests' cluster: a process of its own, which can lag. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { asAccount, chooseAccount, giveTo } from '@/setup/postgres/account.mjs'
import { findBinaries } from '@/setup/postgres/binaries.mjs'
import { runningUrl } from '@/setup/postgres.mjs'
import { chooseFreePort } from '@/setup/port.mjs'

export interface StreamingReplica {
  /** The same URL on the replica. */
  at: (url: string) => string
  /** How far behind it is kept from now on: it applies a COMMIT no sooner than so many milliseconds after it was made. */
  lag: (milliseconds: number) => Promise<void>
  close: () => Promise<void>
}

/** What a copy must not have: who runs the server, and the log, which it gets from the server itself. */
const EMPTIED = ['pg_wal', 'pg_replslot', 'pg_stat_tmp', 'pg_subtrans']
const NOT_COPIED = new Set(['postmaster.pid', 'postmaster.opts', ...EMPTIED])

/** @param dataDir  of the tests' cluster, as `TEST_POSTGRES_DATA_DIR` names it */
export async function startReplica(dataDir: string): Promise<StreamingReplica> {
  const primaryUrl = await runningUrl(dataDir)
  if (!primaryUrl) throw new Error(`no server runs in ${dataDir}`)
  const folder = mkdtempSync(join(tmpdir(), 'replica-'))
  const data = join(folder, 'postgres')
  const { postgres } = await findBinaries()
  const source = join(dataDir, 'postgres')
  const account = await chooseAccount(dataDir, source, postgres)
  await copyWhileRunning(primaryUrl, source, data)
  for (const name of EMPTIED) mkdirSync(join(data, name), { mode: 0o700 })
  const { hostname, port: primaryPort, username, password } = new URL(primaryUrl)
  const login = `host=${hostname} port=${primaryPort} user=${username} password=${decodeURIComponent(password)}`
  writeFileSync(join(data, 'postgresql.auto.conf'), `primary_conninfo = '${login}'\n`, { mode: 0o600 })
  writeFileSync(join(data, 'standby.signal'), '')
  for (const name of ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]) giveTo(account, join(folder, name))

  const port = await chooseFreePort()
  const settings = ['-c', `port=${port}`, '-c', 'listen_addresses=127.0.0.1', '-c', 'wal_receiver_status_interval=1s']
  const [command, args] = asAccount(account, postgres, ['-D', data, ...settings])
  const server = spawn(command, args, { ...account, cwd: folder, stdio: 'ignore' })
  const ended = once(server, 'exit')
  const at = (url: string) => {
    const changed = new URL(url)
    changed.port = String(port)
    return changed.href
  }
  const superuser = await connectInTime(at(primaryUrl)).catch((error: unknown) => {
    server.kill('SIGINT')
    throw error
  })
  return {
    at,
    async lag(milliseconds) {
      // ALTER SYSTEM is allowed on a standby: it writes a file, not the database.
      await superuser.query(`ALTER SYSTEM SET recovery_min_apply_delay = '${milliseconds}ms'`)
      await superuser.query('SELECT pg_reload_conf()')
    },
    async close() {
      await superuser.end().catch(() => undefined)
      server.kill('SIGINT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A connection to a server that is starting; that it may be lost later is the test's affair. */
export async function connectInTime(connectionString: string): Promise<pg.Client> {
  for (const until = performance.now() + 30_000; ; await pause(100)) {
    const client = new pg.Client({ connectionString, application_name: 'the test' })
    client.on('error', () => undefined)
    try {
      await client.connect()
      return client
    } catch (error) {
      if (performance.now() > until) throw error
    }
  }
}

/** A base backup at the level of files (PostgreSQL's manual, "Making a Base Backup Using the Low Level API"). */
async function copyWhileRunning(primaryUrl: string, source: string, target: string): Promise<void> {
  const client = new pg.Client({ connectionString: primaryUrl })
  await client.connect()
  try {
    await client.query(`SELECT pg_backup_start('a replica for a test', true)`)
    mkdirSync(target, { mode: 0o700 })
    for (const name of readdirSync(source)) {
      if (!NOT_COPIED.has(name)) cpSync(join(source, name), join(target, name), { recursive: true, preserveTimestamps: true })
    }
    const { rows: [label] } = await client.query<{ labelfile: string }>('SELECT labelfile FROM pg_backup_stop(false)')
    writeFileSync(join(target, 'backup_label'), label?.labelfile ?? '', { mode: 0o600 })
  } finally {
    await client.end()
  }
}
