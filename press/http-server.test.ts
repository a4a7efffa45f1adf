import { Agent, request as ask } from 'node:http'
import { connect, Socket } from 'node:net'
import { describe, expect, test } from 'vitest'
import { drain, httpServer, listen } from './http-server'
import { get } from './testing/paper'
import { deferred, until } from './testing/promises'

const local = { port: 0, host: '127.0.0.1' }

describe('a press that is told to stop', () => {
  test('answers what is under way and accepts nothing more', async () => {
    const gate = deferred<undefined>()
    const server = httpServer((_request, response) => void gate.promise.then(() => response.end('done')), { keepAliveMs: 5_000 })
    const port = await listen(server, local)
    const reader = get(port, '/')
    await until(async () => new Promise((resolve) => server.getConnections((_error, count) => resolve(count === 1))))
    const drained = drain(server, 5_000)
    await expect(get(port, '/')).rejects.toThrow(/ECONNREFUSED/)
    gate.resolve(undefined)
    expect((await reader).body.toString()).toBe('done')
    expect(await drained).toBe(true)
  })

  test('still answers a request that arrives on a kept connection, and then closes it', async () => {
    const state = { isDraining: false }
    const server = httpServer((_request, response) => {
      if (state.isDraining) response.shouldKeepAlive = false
      response.end('done')
    }, { keepAliveMs: 5_000 })
    const port = await listen(server, local)
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const once = () => new Promise<string | undefined>((resolve, reject) => {
      const request = ask({ port, host: '127.0.0.1', agent }, (response) => {
        response.resume().on('end', () => resolve(response.headers.connection))
      })
      request.on('error', reject).end()
    })
    expect(await once()).toBe('keep-alive')
    state.isDraining = true
    const drained = drain(server, 5_000)
    expect(await once()).toBe('close')
    // true: it did not have to wait for its limit
    expect(await drained).toBe(true)
    agent.destroy()
  })

  test('does not wait for idle connections, and for slow readers only so long', async () => {
    const server = httpServer(() => {}, { keepAliveMs: 60_000 })
    const port = await listen(server, local)
    const idle = connect(port, '127.0.0.1')
    const slow = get(port, '/').catch((error: Error) => error.message)
    await until(async () => new Promise((resolve) => server.getConnections((_error, count) => resolve(count === 2))))
    expect(await drain(server, 600)).toBe(false)
    expect(await slow).toMatch(/hang up|ECONNRESET/)
    idle.destroy()
  })
})

test('a port in use is told by its name', async () => {
  const server = httpServer((_request, response) => response.end(), { keepAliveMs: 1_000 })
  const port = await listen(server, local)
  const second = httpServer((_request, response) => response.end(), { keepAliveMs: 1_000 })
  await expect(listen(second, { port, host: '127.0.0.1' })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  await drain(server, 1_000)
})

describe('a client that holds connections', () => {
  /** Opens so many; resolves with how many were closed by the other side once all is quiet. */
  async function closedOf(port: number, count: number): Promise<number> {
    let closed = 0
    const sockets = Array.from({ length: count }, () => (
      connect(port, '127.0.0.1').on('error', () => {}).on('close', () => { closed += 1 })
    ))
    await until(() => sockets.every((socket) => !socket.connecting))
    await new Promise((resolve) => { setTimeout(resolve, 100) })
    const seen = closed
    for (const socket of sockets) socket.destroy()
    return seen
  }
  const answer: Parameters<typeof httpServer>[0] = (_request, response) => response.end()

  test.each([
    ['beyond what all may hold', { most: 3, mostPerAddress: 0 }, [], 2],
    ['beyond what one address may hold', { most: 0, mostPerAddress: 2 }, [], 3],
    ['as a trusted proxy for many readers', { most: 0, mostPerAddress: 2 }, ['loopback'], 0],
  ])('%s', async (_what, connections, trustedProxies, closed) => {
    const server = httpServer(answer, { keepAliveMs: 5_000, connections, trustedProxies })
    const port = await listen(server, local)
    expect(await closedOf(port, 5)).toBe(closed)
    // What was let go is free again.
    await until(async () => get(port, '/').then(({ status }) => status === 200, () => false))
    await drain(server, 1_000)
  })

  test('counts by its network: a household has more addresses than there are stars', async () => {
    const server = httpServer(answer, { keepAliveMs: 5_000, connections: { most: 0, mostPerAddress: 2 } })
    const from = (address: string) => {
      const socket = Object.defineProperty(new Socket(), 'remoteAddress', { value: address })
      server.emit('connection', socket)
      return socket
    }
    const sockets = ['2001:db8::1', '2001:db8::2', '2001:db8::3', '2001:db8:0:1::1'].map(from)
    expect(sockets.map(({ destroyed }) => destroyed)).toEqual([false, false, true, false])
    for (const socket of sockets) socket.destroy()
  })

  test('and never says what it wants is let go', async () => {
    const server = httpServer(answer, { keepAliveMs: 5_000, headersTimeoutMs: 200, requestTimeoutMs: 200 })
    const port = await listen(server, local)
    const slow = connect(port, '127.0.0.1')
    let said = ''
    slow.on('data', (bytes) => { said += bytes.toString() })
    slow.write('GET / HTTP/1.1\r\nHost: paper\r\nX-')
    const began = performance.now()
    await new Promise((resolve) => slow.once('close', resolve))
    expect(said).toMatch(/^HTTP\/1\.1 408 /)
    expect(performance.now() - began).toBeLessThan(5_000)
    await drain(server, 1_000)
  })
})
