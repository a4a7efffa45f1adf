import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import type { Server } from './servers'

/** Megabytes of the press's process: after its first page, at most during the crawl, and a while after it. */
export interface MemoryFigures { idle: number; most: number; after: number; addresses: number }

const AT_ONCE = 8
const LOOK_EVERY = 200

/**
 * A crawler asks for so many different addresses: stories as far as there are any, and addresses that never were, two to one, which is
 * worse than any crawler. Linux only: elsewhere a process's memory is not to be read so.
 */
export async function measureMemory({ origin, pid }: Server, reader: pg.Client, addresses: number): Promise<MemoryFigures> {
  const { rows } = await reader.query<{ path: string }>('SELECT path FROM article ORDER BY md5(slug) LIMIT $1', [Math.ceil(addresses * 2 / 3)])
  const paths = rows.map(({ path }) => path)
  for (let n = 0; paths.length < addresses; n += 1) paths.push(`/no-such-page-${n}`)
  const idle = await residentMegabytes(pid)
  let [most, next] = [idle, 0]
  const crawl = async () => {
    for (let path = paths[next++]; path !== undefined; path = paths[next++]) {
      await (await fetch(origin + path)).arrayBuffer()
      if (next % LOOK_EVERY === 0) most = Math.max(most, await residentMegabytes(pid))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, crawl))
  await pause(2_000)
  return { idle, most, after: await residentMegabytes(pid), addresses }
}

async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1_024)
}
