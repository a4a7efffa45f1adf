import { Agent } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { ask } from './ask'
import { percentile } from './percentile'

export interface RenderFigures { p50: number; p99: number }

const WARM_UP = 3
/** How long the press has to hear that its pages are stale: a notification takes well under a millisecond. */
const HEARD_MS = 15

/**
 * What a page takes that is not in the edition: rendered, pressed and sent, in milliseconds. Before each request the newsroom says that
 * everything is stale. One request at a time; rounds go over all pages in turn.
 */
export async function measureRenders(origin: string, pages: Readonly<Record<string, string>>, owner: pg.Client, rounds: number): Promise<Record<string, RenderFigures>> {
  const agent = new Agent({ keepAlive: true })
  const times = new Map<string, number[]>(Object.keys(pages).map((name) => [name, []]))
  for (let round = -WARM_UP; round < rounds; round += 1) {
    for (const [name, path] of Object.entries(pages)) {
      await owner.query(`SELECT pg_notify('newsroom', '*')`)
      await pause(HEARD_MS)
      const began = performance.now()
      const { status } = await ask(origin + path, { agent, headers: { 'accept-encoding': 'br' } })
      if (round < 0 && status === 503) console.error(`${name}: refused, as a database just started has nothing in memory; asked again`)
      else if (status !== 200) throw new Error(`${name}: ${path} answered ${status}`)
      if (round >= 0) times.get(name)?.push(performance.now() - began)
    }
  }
  agent.destroy()
  return Object.fromEntries([...times].map(([name, taken]) => [name, { p50: percentile(taken, 50), p99: percentile(taken, 99) }]))
}
