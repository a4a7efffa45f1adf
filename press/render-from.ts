import { isPrivate } from './cache-policy'
import type { Replica } from './listener-replica'
import type { Render } from './renderer'
import type { Sheet } from './sheet'

/** Renders an address from where it may be read. */
export type RenderPage = (address: string, signal: AbortSignal) => Promise<Sheet>

/**
 * Renders from the replica whenever it has seen every change that the press has heard of, else from the database; and from
 * there too when the replica failed, as it may in the middle of a query (PostgreSQL, "Handling Query Conflicts").
 */
export function renderFrom(replica: Pick<Replica, 'isUpToDate' | 'avoid'> | undefined, render: Render): RenderPage {
  if (!replica) return (address, signal) => render(address, 'database', signal)
  return async (address, signal) => {
    // A preview steps into another role, and is there to show what was saved this instant.
    if (isPrivate(address) || !(await replica.isUpToDate())) return render(address, 'database', signal)
    const sheet = await render(address, 'replica', signal).catch((error: unknown) => {
      if (signal.aborted) throw error
    })
    if (sheet && sheet.status < 500) return sheet
    replica.avoid()
    return render(address, 'database', signal)
  }
}
