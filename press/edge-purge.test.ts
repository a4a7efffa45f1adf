import { createServer } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { pino } from 'pino'
import { afterEach, describe, expect, test } from 'vitest'
import { edgeHeaders } from './edge-policy'
import { EdgePurge } from './edge-purge'
import { CDN } from './testing/pages'
import { until } from './testing/promises'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** An edge that keeps what it is told, and who tells it. */
async function openEdge({ repeatMs = 60_000 } = {}) {
  const told: string[] = []
  const state = { status: 200, requests: 0 }
  const server = createServer(({ method, headers }, response) => {
    state.requests += 1
    if (method === 'PURGE' && state.status === 200) {
      for (const kind of ['xkey-purge', 'xkey-softpurge']) if (headers[kind]) told.push(`${kind}: ${String(headers[kind])}`)
    }
    response.writeHead(state.status).end()
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  closing.push(() => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(resolve))
  })
  const address = server.address()
  const url = new URL(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`)
  return { told, state, edge: new EdgePurge({ url, log: pino({ level: 'silent' }), repeatMs }) }
}

describe('an edge', () => {
  test('is told of an edit’s keys in one request, at once', async () => {
    const { told, edge } = await openEdge()
    const began = performance.now()
    for (const key of ['article:a', 'card:a', 'latest']) edge.change(key)
    await until(() => told.length > 0)
    expect(performance.now() - began).toBeLessThan(500)
    expect(told).toEqual(['xkey-softpurge: article:a card:a latest'])
  })

  test('is told to drop what is withdrawn, and to keep what is changed for bad times', async () => {
    const { told, edge } = await openEdge()
    edge.drop('article:a')
    edge.change('latest')
    await until(() => told.length > 1)
    expect(told).toEqual(['xkey-purge: article:a', 'xkey-softpurge: latest'])
  })

  test('that refuses is told again until it takes it, with what came meanwhile', async () => {
    const { told, state, edge } = await openEdge()
    state.status = 500
    edge.change('card:a')
    edge.drop('article:b')
    await until(() => state.requests > 2)
    edge.change('card:c')
    expect(told).toEqual([])
    state.status = 200
    await until(() => told.length > 1, 5_000)
    expect(told[0]).toBe('xkey-purge: article:b')
    expect(told[1]?.slice('xkey-softpurge: '.length).split(' ').sort()).toEqual(['card:a', 'card:c'])
    await pause(100)
    expect(told).toHaveLength(2)
  })

  test('is told everything once more after a while, and then no more', async () => {
    const { told, edge } = await openEdge({ repeatMs: 50 })
    edge.change('card:a')
    await until(() => told.length > 1)
    await pause(200)
    expect(told).toEqual(['xkey-softpurge: card:a', 'xkey-softpurge: card:a'])
  })
})

describe('an edge is told how long it may keep a page', () => {
  const cdn = { ...CDN, edgeMaxAgeSeconds: 600 }

  test('and until when it is true without any edit', () => {
    expect(edgeHeaders(Infinity, cdn)).toEqual(['Surrogate-Control', 'max-age=600, stale-if-error=60'])
    const until = edgeHeaders(Date.UTC(2026, 0, 2, 3, 4, 5), cdn).slice(2)
    expect(until).toEqual(['Surrogate-Expires', 'Fri, 02 Jan 2026 03:04:05 GMT'])
  })

  test('only where there is an edge that the press can purge', () => {
    expect(edgeHeaders(Infinity, CDN)).toEqual([])
  })
})
