import { readSource } from '@/lib/newsroom/read-source'
import { isPrivate } from './cache-policy'
import type { Replica } from './listener-replica'
import type { Render } from './render'

/**
 * Renders from the replica whenever it has seen every change that the press has heard of, else from the database; and from
 * there too when the replica failed, as it may in the middle of a query (PostgreSQL, "Handling Query Conflicts").
 */
export function renderFrom(replica: Pick<Replica, 'isUpToDate' | 'avoid'> | undefined, render: Render): Render {
  if (!replica) return render
  return async (address, signal) => {
    // A preview steps into another role, and is there to show what was saved this instant.
    if (isPrivate(address) || !(await replica.isUpToDate())) return render(address, signal)
    const rendered = await readSource.run('replica', () => render(address, signal)).catch((error: unknown) => {
      if (signal.aborted) throw error
    })
    if (rendered && rendered.status < 500) return rendered
    replica.avoid()
    return render(address, signal)
  }
}
