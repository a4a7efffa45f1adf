import autocannon from 'autocannon'
import { median } from './percentile'

export interface HitFigures {
  /** Answers a second. */
  rate: number
  p50: number
  p99: number
}

const ROUNDS = 3
const SECONDS = 4
const CONNECTIONS = 32

/**
 * What each server answers under load, by autocannon in this process: 32 connections, brotli accepted. Rounds are interleaved, so that a
 * busy minute of the machine is shared by all; each figure is the median of its rounds. Latencies in milliseconds.
 */
export async function measureHits(targets: Readonly<Record<string, string>>): Promise<Record<string, HitFigures>> {
  const rounds = new Map<string, HitFigures[]>(Object.keys(targets).map((name) => [name, []]))
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, url] of Object.entries(targets)) {
      const result = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS, headers: { 'accept-encoding': 'br' } })
      if (result.errors > 0 || result.non2xx > 0) throw new Error(`${name}: ${result.errors} errors, ${result.non2xx} answers that were not 2xx`)
      rounds.get(name)?.push({ rate: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 })
    }
  }
  return Object.fromEntries([...rounds].map(([name, figures]) =>
    [name, { rate: median(figures.map((one) => one.rate)), p50: median(figures.map((one) => one.p50)), p99: median(figures.map((one) => one.p99)) }]))
}
