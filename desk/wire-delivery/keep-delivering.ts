import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { deliverDue, type Round } from './deliver'
import type { Wire } from './delivery'

export interface KeepDelivering {
  /** Connects as an editor. */
  connect: () => Promise<pg.Client>
  wire: Wire
  /** Ends it, after the round that is under way. */
  signal: AbortSignal
  /** Between two rounds, and before a lost connection is made anew, in milliseconds. */
  everyMs: number
  onRound: (round: Round) => void
  onTrouble: (error: unknown) => void
}

/** Who holds it tells the world: of all workers on a database one, so that each receiver hears of things in their order. */
const LOCK = `SELECT pg_try_advisory_lock(hashtextextended('newsroom: deliver', 0)) AS mine`

/**
 * Tells the world what is due until `signal` is aborted. Any number may run at a time: one works, and when its connection ends another
 * takes over. A database that is away is waited for.
 */
export async function keepDelivering({ connect, wire, signal, everyMs, onRound, onTrouble }: KeepDelivering): Promise<void> {
  const rest = () => sleep(everyMs, undefined, { signal }).catch(() => undefined)
  while (!signal.aborted) {
    try {
      const client = await connect()
      try {
        while (!signal.aborted && !(await isMyTurn(client))) await rest()
        while (!signal.aborted) {
          onRound(await deliverDue(client, wire))
          await rest()
        }
      } finally {
        // What has been lost already cannot be closed.
        await client.end().catch(() => undefined)
      }
    } catch (error) {
      onTrouble(error)
      await rest()
    }
  }
}

async function isMyTurn(client: pg.Client): Promise<boolean> {
  const { rows: [row] } = await client.query<{ mine: boolean }>(LOCK)
  return row?.mine === true
}
