/** Where faults are made: a PostgreSQL cluster of its own, the demonstration edition in it, and the real press behind a relay. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { makeDatabase, startSite, type Site, type Urls } from '@/e2e/support/site'
import { openRelay, type Relay } from '@/press/testing/relay'
import { prepareOwner, openRoles } from '@/setup/database.mjs'
import { readEnvironment } from '@/setup/environment.mjs'
import { removeCluster, startCluster, stopCluster } from '@/setup/postgres.mjs'
import { Steps } from '@/setup/steps.mjs'

export interface Ground {
  dataDir: string
  urls: Urls
  relay: Relay
  site: Site
  /** Pages that readers ask for all the while; the first is the story that is edited. */
  hot: string[]
  /** Runs a statement as the superuser, past the relay, on a connection of its own. */
  asSuperuser(sql: string): Promise<void>
  /** Changes the story's headline, as an editor. */
  edit(headline: string): Promise<void>
  /** The press ended, and another begins. */
  restartSite(variables?: Record<string, string>): Promise<void>
  startSite(variables?: Record<string, string>): Promise<Site>
  close(): Promise<void>
}

const DATABASE = 'faults'
const STORY = 'venezuela-political-prisoners-release'
const SITE_URL = 'http://paper.example'

/** Limits as they are by default, which tests otherwise take away; whoever asks may say for whom. */
export const asDelivered = { SEARCHES_PER_MINUTE: '', MISSING_PER_MINUTE: '', TRUSTED_PROXIES: 'loopback' }

/** @param settings  of every press that is started there */
export async function openGround(settings: Readonly<Record<string, string>> = {}): Promise<Ground> {
  const dataDir = await mkdtemp(join(tmpdir(), 'broadsheet-faults-'))
  const { url } = await startCluster(dataDir, { throwaway: true })
  const ownerUrl = await prepareOwner(url, 'postgres')
  await openRoles({ ...readEnvironment(), dataDir, editorUrl: undefined, readerUrl: undefined }, ownerUrl, new Steps(process.stderr))
  const urls = await makeDatabase(ownerUrl, DATABASE, { seeded: true })
  const superuserUrl = new URL(url)
  superuserUrl.pathname = `/${DATABASE}`
  const relay = await openRelay(urls.reader)
  const variables = { PORT: '0', SITE_URL, LOG_LEVEL: 'silent', ...settings }
  const start = (more = {}) => startSite(relay.through(urls.reader), { ...variables, ...more })
  const run = async (connectionString: string, sql: string, values: unknown[] = []) => {
    const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2_000 })
    client.on('error', () => undefined)
    await client.connect()
    await client.query(sql, values).finally(() => client.end())
  }
  const ground: Ground = {
    dataDir, urls, relay,
    site: await start(),
    hot: ['/government-accountability/2026/01/17/venezuela-political-prisoners-release', '/', '/government-accountability', '/archive', '/feeds/rss.xml', '/authors'],
    asSuperuser: (sql) => run(superuserUrl.href, sql),
    edit: (headline) => run(urls.editor, 'UPDATE article SET headline = $1 WHERE slug = $2', [headline, STORY]),
    startSite: start,
    async restartSite(more) {
      await ground.site.stop()
      ground.site = await start(more)
    },
    async close() {
      await ground.site.stop()
      await relay.close()
      await stopCluster(dataDir)
      await removeCluster(dataDir)
      await rm(dataDir, { recursive: true, force: true })
    },
  }
  return ground
}

/** The postmaster of the cluster and all its children. */
export async function serverPids({ dataDir }: Ground): Promise<number[]> {
  const [first = ''] = (await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')
  return [Number(first), ...await childrenOf(Number(first))]
}

/** Linux alone: elsewhere there are none. */
export async function childrenOf(parent: number): Promise<number[]> {
  const names = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name))
  const found = await Promise.all(names.map(async (name) => ((await statOf(Number(name)))[1] === String(parent) ? [Number(name)] : [])))
  return found.flat()
}

/** Whether a process runs; one that is dead, and not yet buried by its parent, does not. */
export async function isAlive(pid: number): Promise<boolean> {
  const [state = 'Z'] = await statOf(pid)
  return state !== 'Z' && state !== 'X' && state !== ''
}

/** What a process has had of processors since its start. */
export async function processorMs(pid: number): Promise<number> {
  // utime and stime, in hundredths of a second (USER_HZ, as every Linux has it)
  const [user = NaN, system = NaN] = (await statOf(pid)).slice(11, 13).map(Number)
  return (user + system) * 10
}

/** Of /proc/{pid}/stat, from the state on: state, parent… (proc_pid_stat(5)). */
async function statOf(pid: number): Promise<string[]> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}
