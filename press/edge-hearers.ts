import type { Edition } from './edition'
import type { EdgePurge } from './edge-purge'
import type { Hearers } from './listener'
import type { PressRoom } from './press-room'

export interface EdgeHearersParts {
  pressRoom: Pick<PressRoom, 'markStale' | 'markAllStale' | 'purge'>
  edition: Pick<Edition, 'keysWith'>
  edges: readonly Pick<EdgePurge, 'change' | 'drop' | 'changeAll'>[]
}

/**
 * What the newsroom tells goes to the press's own pages first, and then to the edges: an edge that asks this press after it was
 * purged cannot be given what was there before. Another press may not have heard yet, and give it just that; but it purges
 * the edges too, once it has, so that the last to hear leaves nothing stale.
 */
export function hearersWithEdges({ pressRoom, edition, edges }: EdgeHearersParts): Hearers {
  return {
    markStale: (key) => {
      pressRoom.markStale(key)
      for (const edge of edges) edge.change(key)
    },
    markAllStale: () => {
      pressRoom.markAllStale()
      for (const edge of edges) edge.changeAll()
    },
    purge: (key) => {
      pressRoom.purge(key)
      for (const edge of edges) edge.drop(key)
    },
    storiesInPrint: () => edition.keysWith('article:').map((key) => key.slice('article:'.length)),
  }
}
