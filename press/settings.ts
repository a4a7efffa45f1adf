import { z } from 'zod'
import { trustIn } from './client-address'
import { thisMachine, type Machine } from './machine'
import { traceSettings, traceVariables, type TraceSettings } from './trace-settings'

/** What the press is told from outside. Durations end in `Ms` (milliseconds) or `Seconds`; sizes in bytes. */
export interface Settings {
  port: number
  /** Address to listen on; `undefined` means all. */
  host: string | undefined
  /** Where figures and details are told to whoever looks after the press; `undefined` means nowhere. */
  internalPort: number | undefined
  internalHost: string
  /** The paper's own origin, without a trailing slash: `https://meridian.example`. */
  siteUrl: URL
  /** Processes that serve; 1: a single one does all. */
  workers: number
  readerDatabaseUrl: string
  /** Connections that each process renders with. */
  databasePool: number
  /** A streaming replica of that database, for the reads of pages; `undefined` when there is none. */
  replicaDatabaseUrl: string | undefined
  /** Where the desk keeps what it adds while the site runs: pictures in `media/`. */
  dataDir: string | undefined
  /** The paper's name on error pages that need neither Next nor database. */
  paperName: string
  /** Of each process. */
  editionBytes: number
  /** Where printed pages are kept for a restart without the database; `undefined` means nowhere. */
  editionDir: string | undefined
  /** Which of the workers this process is, from 1. */
  place: number
  renders: { atOnce: number; waiting: number; coldLimitMs: number; staleLimitMs: number; abandonMs: number }
  images: { atOnce: number; waiting: number; limitMs: number }
  /** Of each client address, in each process; 0: none. */
  limits: { searchesPerMinute: number; missingPerMinute: number; previewMissesPerMinute: number }
  /** Addresses and networks whose `X-Forwarded-For` is believed. */
  trustedProxies: string[]
  headersTimeoutMs: number
  requestTimeoutMs: number
  /** Open at once in this process, of all clients and of each; 0: as many as the system allows. */
  connections: { most: number; mostPerAddress: number }
  cdn: {
    maxAgeSeconds: number
    staleWhileRevalidateSeconds: number
    staleIfErrorSeconds: number
    edgeMaxAgeSeconds: number
    /** Whether pages say their surrogate keys. */
    tellsKeys: boolean
  }
  /** Where caches of the paper's own are told what was changed: empty when there are none. */
  edgePurgeUrls: readonly URL[]
  drainMs: number
  keepAliveMs: number
  /** Undefined: none are made. */
  traces: TraceSettings | undefined
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'
}

/** Settings that cannot be used. The message names every wrong variable and what it should hold, a line each. */
export class SettingsError extends Error {
  override name = 'SettingsError'
}

const MEGABYTE = 1024 * 1024

const whole = (least: number, most: number) => z.coerce
  .number('should be a number')
  .int('should be a whole number')
  .min(least, `should be ${least} or more`)
  .max(most, `should be ${most} or less`)

const count = (fallback: number, least: number, most: number) => whole(least, most).default(fallback)

const proxies = z.string().default('')
  .transform((list) => list.split(',').map((one) => one.trim()).filter((one) => one !== ''))
  .refine((list) => isUnderstood(list), 'should be addresses and networks, separated by commas, such as 10.0.0.0/8, loopback')

function isUnderstood(list: readonly string[]): boolean {
  try {
    trustIn(list)
    return true
  } catch {
    return false
  }
}

const webAddresses = z.string().transform((text) => text.split(',').map((one) => one.trim()).filter((one) => one !== '')).pipe(
  z.array(z.url({ protocol: /^https?$/, error: 'should be addresses separated by commas, such as http://10.0.0.5:6083' })),
)

function isOrigin(address: string): boolean {
  const { pathname, search, hash, username } = new URL(address)
  return pathname === '/' && search + hash + username === ''
}

/** As pg reads it, which does without a host where a socket is named: `postgresql://reader@/paper?host=/run/postgresql`. */
function isConnectable(address: string): boolean {
  return URL.canParse(address.replace('@/', '@socket/'))
}

const siteAddress = z.url({ protocol: /^https?$/, error: 'should be the address of the site, such as https://meridian.example', abort: true })
  .refine(isOrigin, 'should be the address of the site alone: without a path, a query or a name')

const databaseAddress = (options?: string) => z.string(options)
  .regex(/^postgres(ql)?:\/\//, 'should begin with postgresql://')
  .refine(isConnectable, 'is no address: in a password, / @ : and # are written %2F %40 %3A and %23')

const environment = z.object({
  PORT: count(3000, 0, 65_535),
  HOST: z.string().optional(),
  // /metrics, /readyz with details, /healthz. It asks nobody for a password: it is for this machine, or for a network that is
  // closed.
  INTERNAL_PORT: whole(0, 65_535).optional(),
  INTERNAL_HOST: z.string().default('127.0.0.1'),
  SITE_URL: siteAddress.optional(),
  // All cores. Node does not see a container's share of a core: there, say how many.
  WORKERS: whole(1, 256).optional(),
  READER_DATABASE_URL: databaseAddress('is missing: it should be the URL of role newsroom_reader (npm run db:url -- reader)'),
  READER_REPLICA_URL: databaseAddress().optional(),
  DATA_DIR: z.string().optional(),
  PAPER_NAME: z.string().default('Broadsheet'),
  // Of each process, as each keeps an edition of its own. With 40, a process stays below 400 MB under a crawl. Unset, all editions
  // together take no more than a quarter of the memory.
  EDITION_MB: whole(8, 65_536).optional(),
  // What is printed is kept here too, so that a press that starts while the database is down still serves it. It takes as much
  // as all editions together. A press's own: two must not share it. `npm start` sets it to a folder in DATA_DIR.
  EDITION_DIR: z.string().optional(),
  // Set by the process that keeps the workers, for each.
  PRESS_PLACE: count(1, 1, 256),
  // Of each process, and one more to listen: WORKERS * (DATABASE_POOL + 1) must stay below PostgreSQL's max_connections.
  DATABASE_POOL: whole(1, 1_000).optional(),
  // One thread renders: more at once make no more pages a second, unless the database is far away.
  RENDERS_AT_ONCE: count(2, 1, 256),
  RENDERS_WAITING: count(256, 0, 100_000),
  RENDER_LIMIT_MS: count(3_000, 100, 60_000),
  STALE_RENDER_LIMIT_MS: count(1_000, 10, 60_000),
  // What one client may ask for; 0: as much as it likes. Four suggestions count as a search; what lies in the edition is not
  // counted.
  SEARCHES_PER_MINUTE: count(60, 0, 100_000),
  // Who asked for more addresses that lead nowhere is for a while given only what lies in the edition.
  MISSING_PER_MINUTE: count(600, 0, 100_000),
  PREVIEW_MISSES_PER_MINUTE: count(30, 0, 100_000),
  // Without it the client is who opened the connection: behind a proxy that would be one for all readers.
  TRUSTED_PROXIES: proxies,
  // A client that takes longer to say what it wants is let go.
  HEADERS_TIMEOUT_SECONDS: count(10, 1, 300),
  REQUEST_TIMEOUT_SECONDS: count(15, 1, 300),
  // Those of proxies that are trusted do not count as one client's.
  MAX_CONNECTIONS: count(0, 0, 10_000_000),
  MAX_CONNECTIONS_PER_ADDRESS: count(0, 0, 1_000_000),
  CDN_MAX_AGE: count(5, 0, 31_536_000),
  CDN_STALE_WHILE_REVALIDATE: count(5, 0, 31_536_000),
  CDN_STALE_IF_ERROR: count(3_600, 0, 31_536_000),
  EDGE_PURGE_URLS: webAddresses.default([]),
  EDGE_MAX_AGE: count(86_400, 1, 31_536_000),
  // On where edges are told by them; else only readers would get them, of a front page some 6 KB.
  SURROGATE_KEYS: z.enum(['on', 'off'], 'should be on or off').optional(),
  DRAIN_SECONDS: count(10, 0, 300),
  KEEP_ALIVE_SECONDS: count(65, 1, 3_600),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  ...traceVariables,
})

/** The variables that are read here: what deploy/ may set, and docs/operators.md describes. */
export const settingNames: readonly string[] = Object.keys(environment.shape)

/** What the process was started with. */
export type Variables = Readonly<Record<string, string | undefined>>

/**
 * Of the 100 that PostgreSQL allows unless told otherwise, what a press takes on its own account; the rest is for the desk and
 * others.
 */
const CONNECTIONS = 60

/** Megabytes of each process's edition, when nobody says. */
function editionShare(workers: number, memory: number): number {
  return Math.min(40, Math.max(32, Math.floor(memory / 4 / workers / MEGABYTE)))
}

/** Connections of each process's pool, when nobody says; one more is the listener's. */
function poolShare(workers: number): number {
  return Math.min(10, Math.max(2, Math.floor(CONNECTIONS / workers) - 1))
}

/**
 * Reads the press's settings from environment variables; an empty one counts as unset.
 * @throws {SettingsError} when one is missing or makes no sense.
 */
export function readSettings(variables: Variables, machine: Machine = thisMachine()): Settings {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''))
  const result = environment.safeParse(given)
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
    throw new SettingsError(`The press cannot start with these settings:\n  ${lines.join('\n  ')}`)
  }
  const told = result.data
  const workers = told.WORKERS ?? machine.cores
  return {
    port: told.PORT,
    host: told.HOST,
    internalPort: told.INTERNAL_PORT,
    internalHost: told.INTERNAL_HOST,
    siteUrl: new URL(told.SITE_URL ?? `http://localhost:${told.PORT}`),
    workers,
    readerDatabaseUrl: told.READER_DATABASE_URL,
    databasePool: told.DATABASE_POOL ?? poolShare(workers),
    replicaDatabaseUrl: told.READER_REPLICA_URL,
    dataDir: told.DATA_DIR,
    paperName: told.PAPER_NAME,
    editionBytes: (told.EDITION_MB ?? editionShare(workers, machine.memory)) * MEGABYTE,
    editionDir: told.EDITION_DIR,
    place: told.PRESS_PLACE,
    renders: {
      atOnce: told.RENDERS_AT_ONCE,
      waiting: told.RENDERS_WAITING,
      coldLimitMs: told.RENDER_LIMIT_MS,
      staleLimitMs: told.STALE_RENDER_LIMIT_MS,
      // Nobody waits this long: it only frees the place of a render that will never come back.
      abandonMs: Math.max(30_000, 2 * told.RENDER_LIMIT_MS),
    },
    images: { atOnce: 2, waiting: 64, limitMs: 15_000 },
    limits: {
      searchesPerMinute: told.SEARCHES_PER_MINUTE,
      missingPerMinute: told.MISSING_PER_MINUTE,
      previewMissesPerMinute: told.PREVIEW_MISSES_PER_MINUTE,
    },
    trustedProxies: told.TRUSTED_PROXIES,
    // The head is part of the request.
    headersTimeoutMs: Math.min(told.HEADERS_TIMEOUT_SECONDS, told.REQUEST_TIMEOUT_SECONDS) * 1_000,
    requestTimeoutMs: told.REQUEST_TIMEOUT_SECONDS * 1_000,
    connections: { most: told.MAX_CONNECTIONS, mostPerAddress: told.MAX_CONNECTIONS_PER_ADDRESS },
    cdn: {
      maxAgeSeconds: told.CDN_MAX_AGE,
      staleWhileRevalidateSeconds: told.CDN_STALE_WHILE_REVALIDATE,
      staleIfErrorSeconds: told.CDN_STALE_IF_ERROR,
      edgeMaxAgeSeconds: told.EDGE_PURGE_URLS.length > 0 ? told.EDGE_MAX_AGE : 0,
      tellsKeys: told.SURROGATE_KEYS === undefined ? told.EDGE_PURGE_URLS.length > 0 : told.SURROGATE_KEYS === 'on',
    },
    edgePurgeUrls: told.EDGE_PURGE_URLS.map((url) => new URL(url)),
    drainMs: told.DRAIN_SECONDS * 1_000,
    keepAliveMs: told.KEEP_ALIVE_SECONDS * 1_000,
    traces: traceSettings(told),
    logLevel: told.LOG_LEVEL,
  }
}
