import { createServer, type RequestListener, type Server } from 'node:http'
import { Server as NetServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Settings } from './settings'

/** An HTTP server that no slow or greedy client can hold up. */
export function httpServer(handler: RequestListener, { keepAliveMs }: Pick<Settings, 'keepAliveMs'>): Server {
  const server = createServer({
    maxHeaderSize: 16 * 1024,
    headersTimeout: 10_000,
    // Nothing but the head of a request is ever read.
    requestTimeout: 15_000,
    keepAliveTimeout: keepAliveMs,
    connectionsCheckingInterval: 5_000,
    noDelay: true,
  }, handler)
  // A reader who takes nothing for so long has gone.
  server.setTimeout(Math.max(120_000, keepAliveMs + 10_000))
  return server
}

/**
 * Listens; resolves with the port (of which 0 in the settings lets the system choose one).
 * @throws the system's error, such as EADDRINUSE
 */
export async function listen(server: Server, { port, host }: Pick<Settings, 'port' | 'host'>): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, ...(host === undefined ? {} : { host }) }, () => {
      server.off('error', reject)
      resolve()
    })
  })
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : port
}

/** A client whose request is on its way on a connection that stands idle has so long to be served. */
const LAST_REQUESTS_MS = 300
const LOOK_EVERY_MS = 50

/**
 * Stops accepting, answers what is under way, and closes each connection after its answer (the handler says so to the client).
 * Idle connections stay open for a moment: one of them may have a request on its way, which would be lost.
 * @returns whether all was answered within `limitMs`; what was not is cut off
 */
export async function drain(server: Server, limitMs: number): Promise<boolean> {
  // `http.Server.close` would cut idle connections at once; the server beneath it only stops accepting.
  const closed = new Promise<true>((resolve) => NetServer.prototype.close.call(server, () => resolve(true)))
  const started = performance.now()
  let isClosed = false
  while (!isClosed && performance.now() - started < limitMs) {
    isClosed = await Promise.race([closed, sleep(LOOK_EVERY_MS, false)])
    if (performance.now() - started > LAST_REQUESTS_MS) server.closeIdleConnections()
  }
  server.closeAllConnections()
  return isClosed
}
