import { z } from 'zod'

/** What the press is told from outside. Durations end in `Ms` (milliseconds) or `Seconds`; sizes in bytes. */
export interface Settings {
  port: number
  /** Address to listen on; `undefined` means all. */
  host: string | undefined
  /** The paper's own origin, without a trailing slash: `https://meridian.example`. */
  siteUrl: URL
  readerDatabaseUrl: string
  /** A streaming replica of that database, for the reads of pages; `undefined` when there is none. */
  replicaDatabaseUrl: string | undefined
  /** Where the desk keeps what it adds while the site runs: pictures in `media/`. */
  dataDir: string | undefined
  /** The paper's name on error pages that need neither Next nor database. */
  paperName: string
  editionBytes: number
  renders: { atOnce: number; waiting: number; coldLimitMs: number; staleLimitMs: number; abandonMs: number }
  images: { atOnce: number; waiting: number; limitMs: number }
  cdn: { maxAgeSeconds: number; staleWhileRevalidateSeconds: number; staleIfErrorSeconds: number; edgeMaxAgeSeconds: number }
  /** Where caches of the paper's own are told what was changed: empty when there are none. */
  edgePurgeUrls: readonly URL[]
  drainMs: number
  keepAliveMs: number
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'
}

/** Settings that cannot be used. The message names every wrong variable and what it should hold, a line each. */
export class SettingsError extends Error {
  override name = 'SettingsError'
}

const MEGABYTE = 1024 * 1024

const count = (fallback: number, least: number, most: number) => z.coerce
  .number('should be a number')
  .int('should be a whole number')
  .min(least, `should be ${least} or more`)
  .max(most, `should be ${most} or less`)
  .default(fallback)

const webAddresses = z.string().transform((text) => text.split(',').map((one) => one.trim()).filter((one) => one !== '')).pipe(
  z.array(z.url({ protocol: /^https?$/, error: 'should be addresses separated by commas, such as http://10.0.0.5:6083' })),
)

const environment = z.object({
  PORT: count(3000, 0, 65_535),
  HOST: z.string().optional(),
  SITE_URL: z
    .url({ protocol: /^https?$/, error: 'should be the address of the site, such as https://meridian.example' })
    .optional(),
  READER_DATABASE_URL: z
    .string('is missing: it should be the URL of role newsroom_reader (npm run db:url -- reader)')
    .regex(/^postgres(ql)?:\/\//, 'should begin with postgresql://'),
  READER_REPLICA_URL: z.string().regex(/^postgres(ql)?:\/\//, 'should begin with postgresql://').optional(),
  DATA_DIR: z.string().optional(),
  PAPER_NAME: z.string().default('Broadsheet'),
  // With 128, a process stays below 400 MB at a full edition: pages take about half as much again as their bytes, Next about 150.
  EDITION_MB: count(128, 8, 65_536),
  RENDERS_AT_ONCE: count(8, 1, 256),
  RENDERS_WAITING: count(256, 0, 100_000),
  RENDER_LIMIT_MS: count(3_000, 100, 60_000),
  STALE_RENDER_LIMIT_MS: count(1_000, 10, 60_000),
  CDN_MAX_AGE: count(5, 0, 31_536_000),
  CDN_STALE_WHILE_REVALIDATE: count(5, 0, 31_536_000),
  CDN_STALE_IF_ERROR: count(3_600, 0, 31_536_000),
  EDGE_PURGE_URLS: webAddresses.default([]),
  EDGE_MAX_AGE: count(86_400, 1, 31_536_000),
  DRAIN_SECONDS: count(10, 0, 300),
  KEEP_ALIVE_SECONDS: count(65, 1, 3_600),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

/**
 * Reads the press's settings from environment variables; an empty one counts as unset.
 * @throws {SettingsError} when one is missing or makes no sense.
 */
export function readSettings(variables: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''))
  const result = environment.safeParse(given)
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
    throw new SettingsError(`The press cannot start with these settings:\n  ${lines.join('\n  ')}`)
  }
  const told = result.data
  return {
    port: told.PORT,
    host: told.HOST,
    siteUrl: new URL(told.SITE_URL ?? `http://localhost:${told.PORT}`),
    readerDatabaseUrl: told.READER_DATABASE_URL,
    replicaDatabaseUrl: told.READER_REPLICA_URL,
    dataDir: told.DATA_DIR,
    paperName: told.PAPER_NAME,
    editionBytes: told.EDITION_MB * MEGABYTE,
    renders: {
      atOnce: told.RENDERS_AT_ONCE,
      waiting: told.RENDERS_WAITING,
      coldLimitMs: told.RENDER_LIMIT_MS,
      staleLimitMs: told.STALE_RENDER_LIMIT_MS,
      // Nobody waits this long: it only frees the place of a render that will never come back.
      abandonMs: Math.max(30_000, 2 * told.RENDER_LIMIT_MS),
    },
    images: { atOnce: 2, waiting: 64, limitMs: 15_000 },
    cdn: {
      maxAgeSeconds: told.CDN_MAX_AGE,
      staleWhileRevalidateSeconds: told.CDN_STALE_WHILE_REVALIDATE,
      staleIfErrorSeconds: told.CDN_STALE_IF_ERROR,
      edgeMaxAgeSeconds: told.EDGE_PURGE_URLS.length > 0 ? told.EDGE_MAX_AGE : 0,
    },
    edgePurgeUrls: told.EDGE_PURGE_URLS.map((url) => new URL(url)),
    drainMs: told.DRAIN_SECONDS * 1_000,
    keepAliveMs: told.KEEP_ALIVE_SECONDS * 1_000,
    logLevel: told.LOG_LEVEL,
  }
}
