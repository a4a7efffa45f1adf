import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Flood } from './floods'
import type { Ground } from './ground'
import { ask } from '../ask'
import { startLoad, type LoadFigures } from './load'

export interface FloodFigures extends LoadFigures {
  name: string
  /** Requests or connections of the flood. */
  flooded: number
  /** Resident memory of the press at the end, in megabytes; null where /proc does not tell. */
  megabytes: number | null
}

/** Lets a flood come over the press, from another process, while readers read hot pages. */
export async function withstand(ground: Ground, flood: Flood, lastsMs: number): Promise<FloodFigures> {
  const { site, hot } = ground
  for (const path of hot) await ask(site.origin + path)
  const flooding = flooded(site.origin, flood)
  // It has to start first.
  await pause(2_000)
  const load = startLoad(site.origin, hot, { explorers: 0 })
  await pause(lastsMs)
  const figures = await load.stop()
  const megabytes = await residentMegabytes(site.pid)
  return { name: flood.name, ...figures, flooded: await flooding.stop(), megabytes }
}

function flooded(origin: string, { name }: Flood): { stop(): Promise<number> } {
  const child = fork(join(import.meta.dirname, 'flooder.ts'), [origin, name], { execArgv: ['--import', 'tsx'] })
  const count = once(child, 'message').then(([sent]) => Number(sent))
  return {
    async stop() {
      child.send('stop')
      return count
    },
  }
}

async function residentMegabytes(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]
  return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024)
}
