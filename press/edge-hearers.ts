import type { EdgePurge } from './edge-purge'
import type { Hearers } from './listener'
import type { Replica } from './listener-replica'

export interface ToldOn {
  edges: readonly Pick<EdgePurge, 'change' | 'drop' | 'changeAll'>[]
  replica: Pick<Replica, 'hearChange'> | undefined
}

/**
 * What the newsroom tells, told on. Before a page is marked, the replica counts as behind, so that no page is made of what it
 * had before. Then come the press's own pages, and the edges last: an edge that asks this press after it was purged
 * cannot be given what was there before. Another press may not have heard yet, and give it just that; but it purges the
 * edges too, once it has, so that the last to hear leaves nothing stale.
 */
export function toldOn({ edges, replica }: ToldOn, own: Hearers): Hearers {
  return {
    markStale: (key) => {
      replica?.hearChange()
      own.markStale(key)
      for (const edge of edges) edge.change(key)
    },
    markAllStale: () => {
      replica?.hearChange()
      own.markAllStale()
      for (const edge of edges) edge.changeAll()
    },
    purge: (key) => {
      replica?.hearChange()
      own.purge(key)
      for (const edge of edges) edge.drop(key)
    },
    storiesInPrint: own.storiesInPrint,
  }
}
