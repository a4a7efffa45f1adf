/**
 * The pools of connections that pages read through, for the press to say how they stand. On `globalThis` for the same reason as the
 * render scope: the press and the pages are separate module graphs in one process.
 */
import type { ReadSource } from './read-source'

/** As node-postgres counts: connections open, those that nobody uses, and requests that wait for one. */
export interface DatabasePool {
  readonly totalCount: number
  readonly idleCount: number
  readonly waitingCount: number
}

declare global {
  var broadsheetDatabasePools: Map<ReadSource, DatabasePool> | undefined
}

export const databasePools = (globalThis.broadsheetDatabasePools ??= new Map<ReadSource, DatabasePool>())
