import { NEVER_KEPT } from './cache-policy'
import type { Edition } from './edition'
import type { PressRoom } from './press-room'
import type { Message } from './respond'
import type { Traffic } from './traffic'

/** What the listener knows of the database. */
export interface Connection {
  readonly isConnected: boolean
  /** When it was connected, or lost; `undefined` before the first connection. */
  readonly since: Date | undefined
}

export interface HealthParts {
  edition: Edition
  pressRoom: PressRoom
  connection: Connection
  traffic: Traffic
  /** How many pages lie on disk. */
  keptPages: () => number
  isDraining: () => boolean
}

/** `ready`: all is well · `degraded`: Postgres is away, what was printed is served · the others cannot serve. */
export const READINESS = ['ready', 'degraded', 'starting', 'unavailable', 'draining'] as const
export type Readiness = (typeof READINESS)[number]

const HEADERS = ['Content-Type', 'text/plain; charset=utf-8', 'X-Content-Type-Options', 'nosniff', ...NEVER_KEPT]
const JSON_HEADERS = ['Content-Type', 'application/json', 'X-Content-Type-Options', 'nosniff', ...NEVER_KEPT]

/** `/healthz`: the process lives. Restart it when this fails. */
export function health(): Message {
  return { status: 200, headers: HEADERS, body: 'ok\n' }
}

/** `/readyz` for everybody: whether to send readers here, in a word. */
export function readiness(parts: HealthParts): Message {
  const status = readinessOf(parts)
  return { status: codeOf(status), headers: HEADERS, body: `${status}\n` }
}

/** How things stand in this process. Figures count from its start; sizes in bytes. */
export interface Details {
  status: Readiness
  pid: number
  database: 'reachable' | 'unreachable'
  listener: { isConnected: boolean; since: string | null }
  edition: Record<string, number>
  requests: Record<string, number>
  renders: Record<string, number>
}

export function details(parts: HealthParts): Details {
  const { edition, pressRoom, connection, traffic, keptPages } = parts
  return {
    status: readinessOf(parts),
    pid: process.pid,
    database: connection.isConnected ? 'reachable' : 'unreachable',
    listener: { isConnected: connection.isConnected, since: connection.since?.toISOString() ?? null },
    edition: { ...edition.figures(), keptOnDisk: keptPages() },
    requests: traffic.figures(),
    renders: pressRoom.figures(),
  }
}

/** `/readyz` on the internal port: the worst that any process says of itself, and what each says. */
export function readinessOfAll(all: readonly Pick<Details, 'status'>[], workers: Record<string, number>): Message {
  const status = READINESS.findLast((one) => all.some((process) => process.status === one)) ?? 'starting'
  const body = { status, workers, processes: all }
  return { status: codeOf(status), headers: JSON_HEADERS, body: `${JSON.stringify(body, null, 2)}\n` }
}

function codeOf(status: Readiness): number {
  return status === 'ready' || status === 'degraded' ? 200 : 503
}

function readinessOf({ connection, edition, keptPages, isDraining }: HealthParts): Readiness {
  if (isDraining()) return 'draining'
  if (connection.isConnected) return 'ready'
  if (edition.figures().pages > 0 || keptPages() > 0) return 'degraded'
  return connection.since === undefined ? 'starting' : 'unavailable'
}
