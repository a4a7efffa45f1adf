import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { AggregatorRegistry, Gauge, Registry } from 'prom-client'
import { NEVER_KEPT } from './cache-policy'
import { health, readinessOfAll } from './health'
import { listen } from './http-server'
import type { Log } from './log'
import type { Report } from './report'
import { sendMessage, type Message } from './respond'
import type { Settings } from './settings'

export interface InternalParts {
  /** Of all processes that answer in time. */
  reports: () => Promise<Report[]>
  workers: () => { wanted: number; listening: number; deaths: number }
  log: Log
}

/**
 * Listens on the internal port, where there is one: `/metrics` for Prometheus, `/readyz` with details, `/healthz`. Resolves
 * with the port.
 * @throws the system's error, such as EADDRINUSE
 */
export async function openInternalPort(
  { internalPort, internalHost }: Pick<Settings, 'internalPort' | 'internalHost'>,
  parts: InternalParts,
): Promise<number | undefined> {
  if (internalPort === undefined) return undefined
  const server: Server = createServer({ maxHeaderSize: 8 * 1024, headersTimeout: 5_000, requestTimeout: 5_000 })
  server.on('request', (request, response) => {
    answer(request, response, parts).catch((error: unknown) => {
      parts.log.error({ err: error }, 'the internal port could not answer')
      response.destroy()
    })
  })
  return listen(server, { port: internalPort, host: internalHost })
}

async function answer(request: IncomingMessage, response: ServerResponse, parts: InternalParts): Promise<void> {
  const { method = '', url = '' } = request
  const isRead = method === 'GET' || method === 'HEAD'
  if (!isRead) return sendMessage(request, response, told(405, 'This can be read, and nothing else.'))
  switch (url.split('?', 1)[0]) {
    case '/healthz':
      return sendMessage(request, response, health())
    case '/readyz': {
      const reports = await parts.reports()
      return sendMessage(request, response, readinessOfAll(reports.map(({ details }) => details), parts.workers()))
    }
    case '/metrics':
      return sendMessage(request, response, await metrics(parts))
    default:
      return sendMessage(request, response, told(404, 'Here are /metrics, /readyz and /healthz.'))
  }
}

async function metrics(parts: InternalParts): Promise<Message> {
  const reports = await parts.reports()
  const together = AggregatorRegistry.aggregate(reports.map((report) => report.metrics))
  const text = `${await together.metrics()}\n${await workersMetrics(parts, reports.length).metrics()}`
  return { status: 200, headers: ['Content-Type', Registry.PROMETHEUS_CONTENT_TYPE, ...NEVER_KEPT], body: text }
}

function workersMetrics({ workers }: InternalParts, reporting: number): Registry {
  const registry = new Registry()
  const { wanted, listening, deaths } = workers()
  const gauge = (name: string, help: string, value: number) => new Gauge({ name, help, registers: [registry] }).set(value)
  gauge('broadsheet_workers', 'Processes that should serve.', wanted)
  gauge('broadsheet_workers_listening', 'Processes that serve.', listening)
  gauge('broadsheet_workers_reporting', 'Processes whose figures are in this answer.', reporting)
  gauge('broadsheet_worker_deaths', 'Workers that died and were replaced since the start.', deaths)
  return registry
}

function told(status: number, sentence: string): Message {
  return { status, headers: ['Content-Type', 'text/plain; charset=utf-8', ...NEVER_KEPT], body: `${sentence}\n` }
}
