import { NEVER_KEPT } from './cache-policy'
import type { Edition } from './edition'
import type { Traffic } from './handler'
import type { PressRoom } from './press-room'
import type { Message } from './respond'

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
  traffic: Readonly<Traffic>
  isDraining: () => boolean
}

/** `ready`: all is well · `degraded`: Postgres is away, what was printed is served · the others cannot serve. */
export type Readiness = 'ready' | 'degraded' | 'starting' | 'unavailable' | 'draining'

const HEADERS = ['Content-Type', 'text/plain; charset=utf-8', 'X-Content-Type-Options', 'nosniff', ...NEVER_KEPT]
const JSON_HEADERS = ['Content-Type', 'application/json', 'X-Content-Type-Options', 'nosniff', ...NEVER_KEPT]

/** `/healthz`: the process lives. Restart it when this fails. */
export function health(): Message {
  return { status: 200, headers: HEADERS, body: 'ok\n' }
}

/** `/readyz`: whether to send readers here, and how things stand. Figures count from the start of the process; sizes in bytes. */
export function readiness(parts: HealthParts): Message {
  const { edition, pressRoom, connection, traffic } = parts
  const status = readinessOf(parts)
  const body = {
    status,
    database: connection.isConnected ? 'reachable' : 'unreachable',
    listener: { isConnected: connection.isConnected, since: connection.since?.toISOString() ?? null },
    edition: edition.figures(),
    requests: traffic,
    renders: pressRoom.figures(),
  }
  return {
    status: status === 'ready' || status === 'degraded' ? 200 : 503,
    headers: JSON_HEADERS,
    body: `${JSON.stringify(body, null, 2)}\n`,
  }
}

function readinessOf({ connection, edition, isDraining }: HealthParts): Readiness {
  if (isDraining()) return 'draining'
  if (connection.isConnected) return 'ready'
  if (edition.figures().pages > 0) return 'degraded'
  return connection.since === undefined ? 'starting' : 'unavailable'
}
