import type { ReadSource } from '@/lib/newsroom/read-source'
import { isPrivate } from './cache-policy'
import type { Replica } from './listener-replica'
import { RendererGone } from './render-thread'
import type { Render } from './renderer'
import type { Sheet } from './sheet'

/** Renders an address from where it may be read. */
export type RenderPage = (address: string, signal: AbortSignal) => Promise<Sheet>

/**
 * Renders from the replica whenever it has seen every change that the press has heard of, else from the database; and from
 * there too when the replica failed, as it may in the middle of a query (PostgreSQL, "Handling Query Conflicts").
 */
export function renderFrom(
  replica: Pick<Replica, 'isUpToDate' | 'avoid'> | undefined,
  render: Render,
  now: () => number,
): RenderPage {
  const from = (source: ReadSource): RenderPage => (address, signal) => render({ address, source, askedAt: now() }, signal)
  const fromDatabase = from('database')
  if (!replica) return fromDatabase
  const fromReplica = from('replica')
  return async (address, signal) => {
    // A preview steps into another role, and is there to show what was saved this instant.
    if (isPrivate(address) || !(await replica.isUpToDate())) return fromDatabase(address, signal)
    const sheet = await fromReplica(address, signal).catch((error: unknown) => {
      // A page that took its thread down would do so again, and the replica is not to blame.
      if (signal.aborted || error instanceof RendererGone) throw error
    })
    if (sheet && sheet.status < 500) return sheet
    replica.avoid()
    return fromDatabase(address, signal)
  }
}
