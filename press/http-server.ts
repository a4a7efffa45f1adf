import { Server, type RequestListener } from 'node:http'
import { Server as NetServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { networkOf, trustIn, type IsTrusted } from './client-address'
import type { Settings } from './settings'

/**
 * Its `close` only stops accepting, and says so by the event `closing`: Node's own would cut idle connections at once, of which
 * one may have a request on its way. Node's cluster closes the server of a worker by it.
 */
class PatientServer extends Server {
  override close(done?: (error?: Error) => void): this {
    this.emit('closing')
    NetServer.prototype.close.call(this, done)
    return this
  }
}

type Limits = Pick<Settings, 'keepAliveMs'>
  & Partial<Pick<Settings, 'headersTimeoutMs' | 'requestTimeoutMs' | 'connections' | 'trustedProxies'>>

/** An HTTP server that no slow or greedy client can hold up. */
export function httpServer(handler: RequestListener, limits: Limits): Server {
  const { keepAliveMs, headersTimeoutMs = 10_000, requestTimeoutMs = 15_000, connections, trustedProxies = [] } = limits
  const server = new PatientServer({
    maxHeaderSize: 16 * 1024,
    headersTimeout: headersTimeoutMs,
    // Nothing but the head of a request is ever read.
    requestTimeout: requestTimeoutMs,
    keepAliveTimeout: keepAliveMs,
    connectionsCheckingInterval: Math.min(5_000, headersTimeoutMs / 2),
    noDelay: true,
  }, handler)
  // A reader who takes nothing for so long has gone.
  server.setTimeout(Math.max(120_000, keepAliveMs + 10_000))
  if (connections && connections.most > 0) server.maxConnections = connections.most
  if (connections && connections.mostPerAddress > 0) limitEach(server, connections.mostPerAddress, trustIn(trustedProxies))
  return server
}

/** Closes at once what an address opens beyond its share. A proxy that is trusted brings many readers. */
function limitEach(server: Server, most: number, isTrusted: IsTrusted): void {
  const open = new Map<string, number>()
  server.on('connection', (socket) => {
    const { remoteAddress = '' } = socket
    if (isTrusted(remoteAddress)) return
    const address = networkOf(remoteAddress)
    const count = (open.get(address) ?? 0) + 1
    open.set(address, count)
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1
      if (left === 0) open.delete(address)
      else open.set(address, left)
    })
    if (count > most) socket.destroy()
  })
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
  const closed = new Promise<true>((resolve) => { server.close(() => resolve(true)) })
  const started = performance.now()
  let isClosed = false
  while (!isClosed && performance.now() - started < limitMs) {
    isClosed = await Promise.race([closed, sleep(LOOK_EVERY_MS, false)])
    if (performance.now() - started > LAST_REQUESTS_MS) server.closeIdleConnections()
  }
  server.closeAllConnections()
  return isClosed
}
