import { databasePools } from '@/lib/newsroom/database-pools'
import { readSource, type ReadSource } from '@/lib/newsroom/read-source'
import { askNext, type Answer, type NextHandler } from './ask-next'
import type { InlineFiles } from './inline-files'
import { renderThrough } from './render'
import type { Settings } from './settings'
import { makeSheet, type Sheet } from './sheet'

/** A page to be rendered. */
export interface RenderOrder {
  /** Path and query. */
  address: string
  /** Where it may read. */
  source: ReadSource
  /** Epoch milliseconds of the database's clock. */
  askedAt: number
}

export type Render = (order: RenderOrder, signal: AbortSignal) => Promise<Sheet>

/** Who has Next. What the press asks of it, it asks here. */
export interface Renderer {
  render: Render
  /** Has a picture resized: `/_next/image` with its parameters, and the formats that its reader takes. */
  resize: (url: string, accept: string, signal: AbortSignal) => Promise<Answer>
  /** How its connections to the database stand. */
  pools: () => Promise<PoolFigures[]>
  /** How often who renders died, and another took its place. */
  deaths: () => number
}

export interface PoolFigures {
  source: ReadSource
  used: number
  idle: number
  /** Reads that wait for a connection. */
  waiting: number
}

/** Renders in the thread that asks. `files` stand in pages rather than be asked for. */
export function rendererThrough(next: NextHandler, { siteUrl }: Pick<Settings, 'siteUrl'>, files?: InlineFiles): Renderer {
  const render = renderThrough(next, siteUrl)
  const isHttps = siteUrl.protocol === 'https:'
  return {
    render: async (order, signal) => makeSheet(await readSource.run(order.source, () => render(order, signal)), isHttps, files),
    resize: (url, accept, signal) => askNext(next, { url, siteUrl, accept, signal }),
    pools: async () => [...databasePools].map(([source, { totalCount, idleCount, waitingCount }]) => (
      { source, used: totalCount - idleCount, idle: idleCount, waiting: waitingCount }
    )),
    deaths: () => 0,
  }
}
