/** Readers: some who ask for hot pages all the while, and one who asks for pages that nobody has asked for yet. */
import { Agent } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { ask, Broken, type Answer, type AskOptions } from '../ask'
import { percentile } from '../percentile'

export interface LoadFigures {
  sent: number
  /** Answers that were no 200, connections that broke, and whatever took longer than 3 seconds. */
  failed: number
  /** Connections that broke before a byte of the answer, whose reader was answered when asking once more. */
  again: number
  /** Printed pages that were served though they may be out of date. */
  stale: number
  /** Milliseconds. */
  p50: number
  p99: number
  most: number
  cold: ColdFigures
  /** What went wrong, each once. */
  troubles: string[]
}

export interface ColdFigures {
  asked: number
  /** Refused as they should be: 503 with Retry-After. */
  refused: number
  /** Neither shown nor refused in that way within 3.5 seconds. */
  wrong: number
  /** Milliseconds. */
  slowest: number
}

export interface Load {
  stop(): Promise<LoadFigures>
}

const HOT_LIMIT_MS = 3_000
const COLD_LIMIT_MS = 3_500

/** A page that the press serves past its time says so to caches: it may be kept for a second, and no longer. */
export const isStale = ({ headers }: Answer) => headers['cache-control']?.includes('s-maxage=1,') ?? false

export interface LoadOptions {
  readers?: number
  /** Who ask for pages that nobody has asked for yet. */
  explorers?: number
  /** Once it is true, a server that takes no new connection is no failure. */
  isClosing?: () => boolean
  /** While it is true, a page that was never printed may be a 500. */
  isBroken?: () => boolean
}

export function startLoad(origin: string, hot: readonly string[], options: LoadOptions = {}): Load {
  const { readers = 8, explorers = 2, isClosing = () => false, isBroken = () => false } = options
  const agent = new Agent({ keepAlive: true, maxSockets: readers })
  const times: number[] = []
  const troubles = new Set<string>()
  const figures = { sent: 0, failed: 0, again: 0, stale: 0 }
  const cold: ColdFigures = { asked: 0, refused: 0, wrong: 0, slowest: 0 }
  let isOver = false

  const askTwice = (url: string, options: AskOptions) => ask(url, options).catch((error: unknown) => {
    if (!(error instanceof Broken)) throw error
    figures.again += 1
    return ask(url, { ...options, agent: undefined })
  })
  const reader = async (first: number) => {
    for (let n = first; !isOver; n += 1) {
      const began = performance.now()
      const path = hot[n % hot.length] ?? '/'
      try {
        const answer = await askTwice(origin + path, { agent, limitMs: HOT_LIMIT_MS })
        if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
        if (isStale(answer)) figures.stale += 1
      } catch (error) {
        const trouble = error instanceof Error ? error.message : String(error)
        if (isClosing() && trouble.includes('ECONNREFUSED')) return
        figures.failed += 1
        troubles.add(trouble)
      }
      figures.sent += 1
      times.push(performance.now() - began)
      await pause(5)
    }
  }
  const explorer = async () => {
    for (let n = 0; !isOver; n += 1) {
      const began = performance.now()
      // a search that nobody has made: it needs the database
      const path = `/search?q=word${Date.now()}x${n}`
      try {
        const { status, headers } = await askTwice(origin + path, { limitMs: COLD_LIMIT_MS })
        const isRefused = status === 503 && Number(headers['retry-after']) > 0
        if (isRefused) cold.refused += 1
        else if (status !== 200 && !(status === 500 && isBroken())) throw new Error(`${path}: ${status}`)
      } catch (error) {
        const trouble = error instanceof Error ? error.message : String(error)
        if (isClosing() && trouble.includes('ECONNREFUSED')) return
        cold.wrong += 1
        troubles.add(`cold: ${trouble}`)
      }
      cold.asked += 1
      cold.slowest = Math.max(cold.slowest, performance.now() - began)
      await pause(200)
    }
  }
  const all = Promise.all([...Array.from({ length: readers }, (_, n) => reader(n)), ...Array.from({ length: explorers }, () => explorer())])
  return {
    async stop() {
      isOver = true
      await all
      agent.destroy()
      return { ...figures, p50: percentile(times, 50), p99: percentile(times, 99), most: percentile(times, 100), cold, troubles: [...troubles] }
    },
  }
}
