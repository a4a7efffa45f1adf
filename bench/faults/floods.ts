/** Clients that mean ill: each flood runs until its signal says stop, and counts what it sent. */
import { Agent } from 'node:http'
import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { ask } from '../ask'

export interface Flood {
  name: string
  run(origin: string, signal: AbortSignal): Promise<number>
}

/** `clients` at once, each asking for one address after the other, whatever comes back; all from one place, or from a new one each time. */
function asking(clients: number, address: (n: number) => string, { fromEverywhere = false } = {}): Flood['run'] {
  return async (origin, signal) => {
    const agent = new Agent({ keepAlive: true, maxSockets: clients })
    let sent = 0
    await Promise.all(Array.from({ length: clients }, async () => {
      while (!signal.aborted) {
        sent += 1
        const headers = fromEverywhere ? { 'x-forwarded-for': `10.${sent >> 16 & 255}.${sent >> 8 & 255}.${sent & 255}` } : {}
        await ask(origin + address(sent), { agent, headers, limitMs: 15_000 }).catch(() => pause(10))
      }
    }))
    agent.destroy()
    return sent
  }
}

/** `count` connections that are held open; `act` says something on each, now and then. */
function holding(count: number, everyMs: number, act: (socket: Socket, turn: number) => void): Flood['run'] {
  return async (origin, signal) => {
    const { hostname, port } = new URL(origin)
    const sockets = Array.from({ length: count }, () => connect(Number(port), hostname).on('error', () => undefined))
    for (let turn = 0; !signal.aborted; turn += 1) {
      for (const socket of sockets) if (socket.writable) act(socket, turn)
      await pause(everyMs, undefined, { signal }).catch(() => undefined)
    }
    for (const socket of sockets) socket.destroy()
    return count
  }
}

const GET = 'GET / HTTP/1.1\r\nHost: paper.example\r\n'

export const floods: Flood[] = [
  { name: 'nobody (for comparison)', run: async (_origin, signal) => { await pause(3_600_000, undefined, { signal }).catch(() => undefined); return 0 } },
  { name: '404s, from one client', run: asking(16, (n) => `/no-such-page-${n}`) },
  { name: '404s, from 16 million clients', run: asking(16, (n) => `/no-such-page-${n}`, { fromEverywhere: true }) },
  { name: 'a page as it is (for comparison)', run: asking(16, () => '/') },
  { name: 'a page with made-up queries', run: asking(16, (n) => `/?bust=${n}`) },
  { name: 'searches, from one client', run: asking(16, (n) => `/search?q=ferry+word${n}`) },
  { name: 'searches, from 16 million clients', run: asking(16, (n) => `/search?q=ferry+word${n}`, { fromEverywhere: true }) },
  { name: 'addresses too long', run: asking(16, (n) => `/${'a'.repeat(8_000)}${n}`) },
  { name: 'heads of 64 KB', run: holding(16, 20, (socket) => { socket.write(`${GET}X-Filler: ${'x'.repeat(65_000)}\r\n\r\n`) }) },
  { name: '500 heads that never end (slowloris)', run: holding(500, 1_000, (socket, turn) => { socket.write(turn === 0 ? GET : 'X-Slow: 1\r\n') }) },
  { name: '500 readers that read nothing', run: holding(500, 60_000, (socket) => { socket.pause(); socket.write(`${GET}\r\n`.repeat(3)) }) },
  { name: '2,000 idle connections', run: holding(2_000, 60_000, (socket) => { socket.resume(); socket.write(`${GET}\r\n`) }) },
]
