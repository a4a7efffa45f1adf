import { setTimeout as pause } from 'node:timers/promises'
import { startCluster, stopCluster } from '@/setup/postgres.mjs'
import { serverPids, type Ground } from './ground'

export interface Fault {
  name: string
  /** Breaks something; answers what mends it. */
  begin(ground: Ground): Promise<() => Promise<void>>
  /** How long it lasts, in milliseconds. */
  lastsMs: number
  /** An editor can save while it lasts. */
  isWritable: boolean
  /** A page that was never printed cannot be made though the database is there: that is a 500, which is said to the operator. */
  isBroken?: boolean
}

async function kill(ground: Ground, signal: NodeJS.Signals): Promise<void> {
  for (const pid of await serverPids(ground)) process.kill(pid, signal)
}

export const faults: Fault[] = [
  {
    name: 'PostgreSQL stopped', lastsMs: 20_000, isWritable: false,
    async begin({ dataDir }) {
      await stopCluster(dataDir)
      return async () => { await startCluster(dataDir) }
    },
  },
  {
    name: 'PostgreSQL killed (-9)', lastsMs: 5_000, isWritable: false,
    async begin(ground) {
      await kill(ground, 'SIGKILL')
      return async () => { await startCluster(ground.dataDir) }
    },
  },
  {
    name: 'PostgreSQL restarted', lastsMs: 0, isWritable: false,
    async begin({ dataDir }) {
      await stopCluster(dataDir)
      return async () => { await startCluster(dataDir) }
    },
  },
  {
    name: 'PostgreSQL frozen (SIGSTOP)', lastsMs: 15_000, isWritable: false,
    async begin(ground) {
      await kill(ground, 'SIGSTOP')
      return () => kill(ground, 'SIGCONT')
    },
  },
  {
    name: 'every byte 2 s late', lastsMs: 15_000, isWritable: true,
    async begin({ relay }) {
      relay.delay(2_000)
      return async () => relay.delay(0)
    },
  },
  {
    name: 'connections reset mid-query', lastsMs: 5_000, isWritable: true,
    async begin({ relay }) {
      const timer = setInterval(() => relay.reset(), 100)
      return async () => clearInterval(timer)
    },
  },
  {
    name: 'out of connections', lastsMs: 8_000, isWritable: true,
    async begin({ asSuperuser }) {
      await asSuperuser('ALTER ROLE newsroom_reader CONNECTION LIMIT 0')
      await asSuperuser(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'newsroom_reader'`)
      return () => asSuperuser('ALTER ROLE newsroom_reader CONNECTION LIMIT -1')
    },
  },
  {
    name: 'listener’s connection half-open', lastsMs: 10_000, isWritable: true,
    async begin({ relay }) {
      relay.swallowListeners()
      return async () => undefined
    },
  },
  {
    name: 'every render of a page throws', lastsMs: 5_000, isWritable: true, isBroken: true,
    async begin({ asSuperuser }) {
      await asSuperuser('REVOKE SELECT ON publication FROM newsroom_reader')
      return () => asSuperuser('GRANT SELECT ON publication TO newsroom_reader')
    },
  },
]

/** Waits, unless there is nothing to wait for. */
export async function last({ lastsMs }: Fault): Promise<void> {
  if (lastsMs > 0) await pause(lastsMs)
}
