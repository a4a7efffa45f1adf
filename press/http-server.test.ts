import { Agent, request as ask } from 'node:http'
import { connect } from 'node:net'
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
