import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import autocannon from 'autocannon'
import { median } from './percentile'

export interface HitFigures {
  /** Answers a second. */
  rate: number
  p50: number
  p99: number
}

const run = promisify(execFile)

const ROUNDS = 3
const SECONDS = 4
const CONNECTIONS = 32
/** As browsers have it. */
const ACCEPTED = 'gzip, deflate, br'

/**
 * What each server answers under load: 32 connections, packed as browsers take it. Rounds are interleaved, so that a busy minute of the machine
 * is shared by all; each figure is the median of its rounds. The first is not counted: Node compiles what is hot while it serves.
 * Latencies in milliseconds.
 */
export async function measureHits(targets: Readonly<Record<string, string>>): Promise<Record<string, HitFigures>> {
  const rounds = new Map<string, HitFigures[]>(Object.keys(targets).map((name) => [name, []]))
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, url] of Object.entries(targets)) {
      const figures = await load(name, url)
      if (round > 0) rounds.get(name)?.push(figures)
    }
  }
  return Object.fromEntries([...rounds].map(([name, figures]) =>
    [name, { rate: median(figures.map((one) => one.rate)), p50: median(figures.map((one) => one.p50)), p99: median(figures.map((one) => one.p99)) }]))
}

/** `wrk` where it is installed: it asks several times faster than autocannon, which would be what is measured. */
async function load(name: string, url: string): Promise<HitFigures> {
  // Next alone takes more than the two seconds that wrk would wait.
  const flags = ['-t1', `-c${CONNECTIONS}`, `-d${SECONDS}s`, '--timeout', '30s', '--latency', '-H', `Accept-Encoding: ${ACCEPTED}`, url]
  const printed = await run('wrk', flags).then(({ stdout }) => stdout, () => null)
  return printed === null ? byAutocannon(name, url) : readWrk(name, printed)
}

/** What `wrk --latency` prints; `Requests/sec:  31254.11`, `99%    2.41ms`. */
export function readWrk(name: string, printed: string): HitFigures {
  const trouble = /^ *(Non-2xx.*|Socket errors.*)$/m.exec(printed)?.[1]
  const rate = Number(/Requests\/sec: +([\d.]+)/.exec(printed)?.[1])
  if (trouble !== undefined || !(rate > 0)) throw new Error(`${name}: ${trouble ?? 'wrk said nothing of its rate'}`)
  const inMs = { us: 0.001, ms: 1, s: 1_000, m: 60_000 }
  const latency = (share: number) => {
    const [, figure, unit] = new RegExp(`${share}% +([\\d.]+)(us|ms|s|m)`).exec(printed) ?? []
    const factor = Object.entries(inMs).find(([known]) => known === unit)?.[1]
    return Number(figure) * (factor ?? NaN)
  }
  return { rate, p50: latency(50), p99: latency(99) }
}

async function byAutocannon(name: string, url: string): Promise<HitFigures> {
  const result = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS, headers: { 'accept-encoding': ACCEPTED } })
  if (result.errors > 0 || result.non2xx > 0) throw new Error(`${name}: ${result.errors} errors, ${result.non2xx} answers that were not 2xx`)
  return { rate: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 }
}
