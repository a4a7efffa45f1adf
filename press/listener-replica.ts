import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { z } from 'zod'
import { BackOff } from './back-off'
import type { Log } from './log'
import { withinLimit } from './time-limit'

export interface ReplicaOptions {
  /** URLs of role newsroom_reader: of the database that the listener hears, and of one replica of it, never of several. */
  databaseUrl: string
  replicaUrl: string
  log: Log
}

/** How far the database had come when all that was heard had been written. */
interface Mark {
  /** That many changes had been heard. */
  heard: number
  lsn: string
  /** Epoch seconds by the database's clock: a story may be out by it, and not yet by the replica's. */
  at: number
}

const markRow = z.object({ lsn: z.string(), at: z.number() })
const answerRow = z.object({ isThere: z.boolean().nullable(), lag: z.number().nullable() })

const SQL = {
  // Of what is inserted: what a session that does not wait for the disk has committed is told before it is written.
  mark: 'SELECT pg_current_wal_insert_lsn()::text AS lsn, extract(epoch FROM clock_timestamp())::float8 AS at',
  isThere: `SELECT pg_is_in_recovery() AND pg_last_wal_replay_lsn() >= $1::pg_lsn AND clock_timestamp() >= to_timestamp($2)
    AS "isThere", pg_wal_lsn_diff($1::pg_lsn, pg_last_wal_replay_lsn())::float8 AS lag`,
}

const ANSWER_LIMIT_MS = 500
/** After an edit the replica is a few milliseconds behind: that long it is waited for. A replica that lags costs no more. */
const PATIENCE_MS = [0, 4, 8] as const
/** A replica in trouble is left alone so long. */
const AVOIDED_MS = 1_000

/**
 * A streaming replica that pages are made from, and the answer to when they may be: only when it has seen every change that this
 * press has heard of. A page is marked stale when a change is heard; made again from a replica without that change, it
 * would be filed as true, and nobody would ever tell.
 */
export class Replica {
  private readonly log: Log
  private readonly database: pg.Pool
  private readonly replica: pg.Pool
  private heard = 0
  private mark: Mark | undefined
  private asking: Promise<void> | undefined
  private avoidedUntil = 0
  private hasTrouble = false
  private readonly counts = { replica: 0, behind: 0, failed: 0, lagBytes: 0 }

  constructor({ databaseUrl, replicaUrl, log }: ReplicaOptions) {
    this.log = log
    this.database = onePool(databaseUrl, log)
    this.replica = onePool(replicaUrl, log)
  }

  /** A change was told. Returns at once; from here on the replica counts as behind until it is known not to be. */
  hearChange(): void {
    this.heard += 1
    this.asking ??= this.ask()
  }

  /** What pages were made from, and by how much of the log the replica was behind when it was last asked. */
  figures(): Readonly<Replica['counts']> {
    return this.counts
  }

  /** Whether the replica has all that was heard until now. Never rejects; takes long only where the replica is in trouble. */
  async isUpToDate(): Promise<boolean> {
    const choice = await this.choose()
    this.counts[choice] += 1
    return choice === 'replica'
  }

  private async choose(): Promise<'replica' | 'behind' | 'failed'> {
    if (performance.now() < this.avoidedUntil) return 'failed'
    const mark = await this.currentMark()
    if (!mark) return 'behind'
    try {
      for (const waitMs of PATIENCE_MS) {
        if (waitMs > 0) await sleep(waitMs)
        const { rows } = await this.replica.query(SQL.isThere, [mark.lsn, mark.at])
        const { isThere, lag } = answerRow.parse(rows[0])
        this.counts.lagBytes = Math.max(0, lag ?? 0)
        if (isThere) {
          this.tellAllIsWell()
          return 'replica'
        }
      }
      return 'behind'
    } catch (error) {
      this.avoid(error)
      return 'failed'
    }
  }

  /** The replica failed: pages are made from the database for a while. */
  avoid(error?: unknown): void {
    this.log[this.hasTrouble ? 'debug' : 'warn']({ err: error }, 'the replica failed: pages are made from the database itself')
    this.hasTrouble = true
    this.avoidedUntil = performance.now() + AVOIDED_MS
  }

  private tellAllIsWell(): void {
    if (this.hasTrouble) this.log.info('pages are made from the replica again')
    this.hasTrouble = false
  }

  /** `undefined` before the newsroom was first heard, and while the database does not say how far it is. */
  private async currentMark(): Promise<Mark | undefined> {
    if (this.asking) await withinLimit(this.asking, ANSWER_LIMIT_MS)
    return this.mark?.heard === this.heard ? this.mark : undefined
  }

  /** Asks how far the database is; again if more was heard meanwhile, as the answer may be from before that. */
  private async ask(): Promise<void> {
    const backOff = new BackOff({ firstMs: 50, mostMs: 2_000 })
    while (this.mark?.heard !== this.heard) {
      const { heard } = this
      try {
        const { rows } = await this.database.query(SQL.mark)
        this.mark = { heard, ...markRow.parse(rows[0]) }
      } catch (error) {
        this.log.debug({ err: error }, 'the database could not be asked how far it is')
        await sleep(backOff.next(), undefined, { ref: false })
      }
    }
    // In the same breath as the last look: what is heard next asks again.
    this.asking = undefined
  }
}

/** One connection, made when it is needed. */
function onePool(connectionString: string, log: Log): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    application_name: 'broadsheet replica check',
    max: 1,
    connectionTimeoutMillis: ANSWER_LIMIT_MS,
    query_timeout: ANSWER_LIMIT_MS,
    keepAlive: true,
    allowExitOnIdle: true,
  })
  pool.on('error', (error) => log.debug({ err: error }, 'an idle connection was lost'))
  return pool
}
