import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { Flood } from './floods'
import type { Ground } from './ground'
import { ask, startLoad, type LoadFigures } from './load'

export interface FloodFigures extends LoadFigures {
  name: string
  /** Requests or connections of the flood. */
  flooded: number
  /** Resident memory of the press at the end, in megabytes; null where /proc does not tell. */
  megabytes: number | null
}

/** Lets a flood come over the press while readers read hot pages. The flood is sent by this process as well. */
export async function withstand(ground: Ground, flood: Flood, lastsMs: number): Promise<FloodFigures> {
  const { site, hot } = ground
  for (const path of hot) await ask(site.origin + path)
  const over = new AbortController()
  const flooding = flood.run(site.origin, over.signal)
  await pause(500)
  const load = startLoad(site.origin, hot, { explorers: 0 })
  await pause(lastsMs)
  const figures = await load.stop()
  const megabytes = await residentMegabytes(site.pid)
  over.abort()
  return { name: flood.name, ...figures, flooded: await flooding, megabytes }
}

async function residentMegabytes(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]
  return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024)
}
