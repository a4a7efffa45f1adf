import { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { z } from 'zod'
import { BackOff } from './back-off'
import { BoundaryTimer, type Outlook } from './boundary-timer'
import type { DatabaseClock } from './database-clock'
import type { Connection } from './health'
import type { Log } from './log'
import { Queue } from './queue'
import { OutOfTime, withinLimit, withinTime } from './time-limit'

/** Who hears what the newsroom tells; docs/architecture.md lists the keys. */
export interface Hearers {
  markStale: (key: string) => void
  markAllStale: () => void
  purge: (key: string) => void
  /** Slugs of the stories that the edition shows whole. */
  storiesInPrint: () => string[]
}

export interface ListenerOptions {
  /** URL of role newsroom_reader. */
  databaseUrl: string
  hearers: Hearers
  clock: DatabaseClock
  log: Log
  heartbeatMs?: number
  /** Told how long it took, in seconds, to do what a notification asked for. */
  onHeard?: (seconds: number) => void
}

const CHANNEL = 'newsroom'
const ANSWER_LIMIT_MS = 2_000
const GOODBYE_MS = 500
/** A lost connection that lived shorter than this is no reason to try again at once. */
const STEADY_MS = 1_000
/**
 * A slot or a notice may be set to an instant that passes before its transaction ends: so far back a late look goes. (A story's
 * pages are told at COMMIT, by engine.settle.)
 */
const LATE_SECONDS = 10

const SQL = {
  clock: 'SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now',
  // Row-level security shows the reader what is out: what it cannot see was withdrawn, or taken back, or never there.
  gone: `SELECT printed.slug FROM unnest($1::text[]) AS printed (slug)
    WHERE NOT EXISTS (SELECT FROM article WHERE article.slug = printed.slug)`,
  outlook: `SELECT now()::text AS upto, (extract(epoch FROM engine.next_boundary()) * 1000)::float8 AS next,
    ARRAY(SELECT engine.due_keys($1::timestamptz - make_interval(secs => $2), now())) AS keys`,
}

const clockRow = z.object({ now: z.number() })
const goneRow = z.object({ slug: z.string() })
const outlookRow = z.object({ upto: z.string(), next: z.number().nullable(), keys: z.array(z.string()) })

/** One connection to Postgres, which is lost only once. */
interface Session {
  client: pg.Client
  socket: Socket
  /** Resolves with the reason when the connection is lost. */
  lost: Promise<Error>
}

/**
 * Hears what the newsroom tells by NOTIFY, and what the clock brings. While its connection is down nothing is heard; so
 * whenever it is made the whole edition counts as stale, and what was withdrawn meanwhile is dropped.
 */
export class Listener implements Connection {
  isConnected = false
  since: Date | undefined
  private readonly turns = new Queue({ atOnce: 1, waiting: 1_000 })
  private readonly boundary: BoundaryTimer
  private session: Session | undefined
  private life: Promise<void> | undefined
  private readonly stopping = new AbortController()
  private lookedUpTo: string | null = null
  private tellTried: () => void = () => {}
  /** Resolves when the first try to connect has come to its end, well or not. */
  readonly tried = new Promise<void>((resolve) => { this.tellTried = resolve })
  private readonly counts = { heard: 0, connections: 0, roundTripMs: 0 }

  constructor(private readonly options: ListenerOptions) {
    const { clock, hearers, log } = options
    this.boundary = new BoundaryTimer({
      look: (isLate) => this.look(isLate),
      onDue: (keys) => keys.forEach((key) => hearers.markStale(key)),
      onError: (error) => log.error({ err: error }, 'the newsroom could not be asked what comes due'),
      now: clock.now,
    })
  }

  /** Connects, and connects again whenever it must, until stopped. Returns at once. */
  start(): void {
    this.life ??= this.live()
  }

  async stop(): Promise<void> {
    this.stopping.abort()
    const { session } = this
    if (session) await withinLimit(session.client.end(), GOODBYE_MS)
    session?.socket.destroy()
    await this.life
  }

  figures(): Readonly<Listener['counts']> {
    return this.counts
  }

  private async live(): Promise<void> {
    const { log } = this.options
    const backOff = new BackOff({ firstMs: 50, mostMs: 2_000 })
    let isNews = true
    while (!this.stopping.signal.aborted) {
      const { reason, stayedMs } = await this.connectAndStay()
      if (this.stopping.signal.aborted) return
      if (stayedMs > STEADY_MS) backOff.reset()
      // Said once; the tries that follow are told to who wants to know everything.
      const level = isNews || stayedMs > 0 ? 'warn' : 'debug'
      log[level]({ reason }, 'the newsroom cannot be heard: what is printed is served')
      isNews = false
      await sleep(backOff.next(), undefined, { signal: this.stopping.signal }).catch(() => undefined)
    }
  }

  /** Resolves once the connection is lost, or could not be made, with the reason and how long it stood. */
  private async connectAndStay(): Promise<{ reason: string; stayedMs: number }> {
    const { log, heartbeatMs = 5_000 } = this.options
    let session: Session | undefined
    let heartbeat: NodeJS.Timeout | undefined
    let connectedAt: number | undefined
    const ended = (reason: string) => ({ reason, stayedMs: connectedAt === undefined ? 0 : performance.now() - connectedAt })
    try {
      const { client, socket, lost } = session = this.open()
      // A client that is ended while it connects never settles its `connect()`.
      await Promise.race([client.connect(), lost.then((error) => Promise.reject(error))])
      await this.catchUp()
      connectedAt = performance.now()
      this.counts.connections += 1
      this.setConnected(true)
      this.tellTried()
      log.info('listening to the newsroom')
      heartbeat = setInterval(() => void this.readClock().catch(() => socket.destroy()), heartbeatMs)
      return ended((await lost).message)
    } catch (error) {
      return ended(error instanceof Error ? error.message : String(error))
    } finally {
      this.tellTried()
      clearInterval(heartbeat)
      this.boundary.stop()
      if (this.isConnected) this.setConnected(false)
      session?.socket.destroy()
      this.session = undefined
    }
  }

  private open(): Session {
    const socket = new Socket()
    const client = new pg.Client({
      connectionString: this.options.databaseUrl,
      application_name: 'broadsheet press',
      connectionTimeoutMillis: ANSWER_LIMIT_MS,
      keepAlive: true,
      // Held here, because a connection whose other end is gone cannot be closed politely.
      stream: () => socket,
    })
    const lost = new Promise<Error>((resolve) => {
      client.on('error', resolve)
      client.on('end', () => resolve(new Error('the connection was closed')))
    })
    client.on('notification', ({ payload = '' }) => this.hear(payload))
    this.session = { client, socket, lost }
    return this.session
  }

  /** Listens first: whatever is told from here on is heard, and whatever was told before is made good. */
  private async catchUp(): Promise<void> {
    const { hearers } = this.options
    await this.ask(`LISTEN ${CHANNEL}`, [], z.unknown())
    await this.readClock()
    const gone = await this.ask(SQL.gone, [hearers.storiesInPrint()], goneRow)
    for (const { slug } of gone) hearers.purge(`article:${slug}`)
    this.lookedUpTo = null
    await this.boundary.start()
    hearers.markAllStale()
  }

  private hear(payload: string): void {
    const { hearers, onHeard } = this.options
    const begun = performance.now()
    this.counts.heard += 1
    if (payload === '*') hearers.markAllStale()
    else if (payload === 'clock') this.boundary.reconsider()
    else if (payload.startsWith('purge:')) hearers.purge(payload.slice('purge:'.length))
    else hearers.markStale(payload)
    onHeard?.((performance.now() - begun) / 1_000)
  }

  private async readClock(): Promise<void> {
    const asked = performance.now()
    const [row] = await this.ask(SQL.clock, [], clockRow)
    this.counts.roundTripMs = performance.now() - asked
    if (row) this.options.clock.set(row.now)
  }

  private async look(isLate: boolean): Promise<Outlook> {
    const [row] = await this.ask(SQL.outlook, [this.lookedUpTo, isLate ? LATE_SECONDS : 0], outlookRow)
    if (!row) return { keys: [], next: undefined }
    this.lookedUpTo = row.upto
    return { keys: row.keys, next: row.next ?? undefined }
  }

  /** One question at a time. A Postgres that does not answer in time counts as gone. */
  private async ask<Row>(sql: string, values: unknown[], row: z.ZodType<Row>): Promise<Row[]> {
    const { session } = this
    if (!session) throw new Error('not connected')
    return this.turns.run(async () => {
      try {
        const answer = await withinTime(ANSWER_LIMIT_MS, () => session.client.query(sql, values))
        return z.array(row).parse(answer.rows)
      } catch (error) {
        if (error instanceof OutOfTime) session.socket.destroy(new Error(`Postgres did not answer within ${ANSWER_LIMIT_MS} ms`))
        throw error
      }
    })
  }

  private setConnected(isConnected: boolean): void {
    this.isConnected = isConnected
    this.since = new Date()
  }
}
