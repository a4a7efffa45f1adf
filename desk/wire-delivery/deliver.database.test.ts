/** Told through real requests to a receiver of the test's own, which fails, stalls and recovers. */
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { furnish, one, writeStory } from '@/prisma/testing/editor'
import { openNewsroom, type Newsroom } from '@/prisma/testing/newsroom'
import { deliverDue, secondsUntilNext, type Round } from './deliver'
import type { Wire } from './delivery'
import { keepDelivering } from './keep-delivering'
import { sign } from './send'

interface Message { path: string; body: string; headers: IncomingHttpHeaders }

let newsroom: Newsroom
let server: Server
let wire: Wire
let told: Message[] = []
let mood: 'takes' | 'fails' | 'stalls' = 'takes'

beforeAll(async () => {
  newsroom = await openNewsroom()
  await furnish(newsroom.editor)
  server = createServer((request, response) => {
    if (mood === 'stalls') return
    let body = ''
    request.on('data', (chunk: Buffer) => { body += chunk.toString() })
    request.on('end', () => {
      if (mood === 'takes') told.push({ path: request.url ?? '', body, headers: request.headers })
      response.writeHead(mood === 'takes' ? 204 : 500).end()
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = z.object({ port: z.number() }).parse(server.address())
  wire = { origin: 'https://sample.example', indexNow: `http://127.0.0.1:${address.port}/indexnow`, limitMs: 1_000 }
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await newsroom.close()
})

const receiver = (path: string) => new URL(path, wire.indexNow).href
const deliver = () => deliverDue(newsroom.editor, wire)
/** As if the time until the next attempt had passed. The column is rounded to milliseconds, so now() may lie ahead. */
const later = () => newsroom.owner.query(
  `UPDATE engine.outbox SET next_attempt_at = now() - interval '1 second' WHERE next_attempt_at IS NOT NULL AND attempts > 0`)
const types = () => told.filter(({ path }) => path === '/hook').map(({ body }) => z.object({ type: z.string() }).parse(JSON.parse(body)).type)

beforeEach(async () => {
  await newsroom.owner.query('DELETE FROM engine.outbox')
  await newsroom.editor.query('DELETE FROM webhook')
  await newsroom.editor.query('UPDATE publication SET websub_hub = NULL, indexnow_key = NULL')
  mood = 'takes'
  told = []
})
const openHook = async () => one(newsroom.editor, `INSERT INTO webhook (slug, url, active) VALUES ('', $1, true) RETURNING *`, [receiver('/hook')])

describe('the world is told', () => {
  it('nothing, until somebody switches it on', async () => {
    await writeStory(newsroom.editor, 'Nobody listens')
    expect(await one(newsroom.owner, 'SELECT count(*)::int AS n FROM engine.outbox')).toEqual({ n: 0 })
  })

  it('of a story that goes out: hub, searchers and webhook, once each', async () => {
    await openHook()
    await newsroom.editor.query(`UPDATE publication SET websub_hub = $1, indexnow_key = 'Abcdefgh-1234'`, [receiver('/hub')])
    const slug = await writeStory(newsroom.editor, 'Everybody hears')
    expect(await deliver()).toEqual({ told: 3, failed: 0 })
    expect(await deliver()).toEqual({ told: 0, failed: 0 })
    const { path } = await one(newsroom.editor, 'SELECT path FROM article WHERE slug = $1', [slug])
    const hub = new URLSearchParams(told.find((message) => message.path === '/hub')?.body)
    expect(hub.get('hub.mode')).toBe('publish')
    expect(hub.getAll('hub.url')).toEqual(expect.arrayContaining(['https://sample.example/feeds/atom.xml', 'https://sample.example/town/feeds/rss.xml']))
    expect(JSON.parse(told.find((message) => message.path === '/indexnow')?.body ?? '')).toEqual({
      host: 'sample.example', key: 'abcdefgh-1234', keyLocation: 'https://sample.example/abcdefgh-1234.txt', urlList: [`https://sample.example${String(path)}`],
    })
  })

  it('in messages that the webhook’s owner can check', async () => {
    const { secret } = await openHook()
    await writeStory(newsroom.editor, 'Signed')
    await deliver()
    const [message] = told
    const body = message?.body ?? ''
    const headers: IncomingHttpHeaders = message?.headers ?? {}
    expect(headers['webhook-signature']).toBe(sign(`${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`, String(secret)))
    expect(JSON.parse(body)).toMatchObject({ type: 'story.published', data: { headline: 'Signed', id: expect.stringMatching(/^urn:uuid:/) } })
  })

  it('of changes and of withdrawal', async () => {
    await openHook()
    const slug = await writeStory(newsroom.editor, 'Three acts', { publishAt: '2026-01-17T12:00:00Z' })
    await deliver()
    await newsroom.editor.query(`UPDATE article SET headline = 'Three acts, changed' WHERE slug = $1`, [slug])
    await deliver()
    await newsroom.editor.query(`UPDATE article SET status = 'WITHDRAWN' WHERE slug = $1`, [slug])
    await deliver()
    expect(types()).toEqual(['story.published', 'story.updated', 'story.withdrawn'])
    expect(told.at(-1)?.body).not.toContain('changed')
  })

  it('of a scheduled story when its hour has come, not before, and never if it is called off', async () => {
    await openHook()
    const slug = await writeStory(newsroom.editor, 'Later', { publishAt: new Date(Date.now() + 1_000).toISOString() })
    const off = await writeStory(newsroom.editor, 'Called off', { publishAt: new Date(Date.now() + 1_000).toISOString() })
    await newsroom.editor.query(`UPDATE article SET status = 'DRAFT' WHERE slug = $1`, [off])
    expect(await deliver()).toEqual({ told: 0, failed: 0 })
    await expect.poll(deliver, { timeout: 5_000 }).toEqual({ told: 1, failed: 0 })
    expect(told[0]?.body).toContain(slug)
    expect(told[0]?.body).not.toContain(off)
  })
})

describe('a receiver that', () => {
  it.each(['fails', 'stalls'] as const)('%s is tried again until it recovers, and misses nothing', async (trouble) => {
    await openHook()
    mood = trouble
    await writeStory(newsroom.editor, `One ${trouble}`)
    await writeStory(newsroom.editor, `Two ${trouble}`)
    expect(await deliver()).toEqual({ told: 0, failed: 2 })
    expect(await deliver()).toEqual({ told: 0, failed: 0 })
    mood = 'takes'
    await later()
    expect(await deliver()).toEqual({ told: 2, failed: 0 })
    expect(types()).toEqual(['story.published', 'story.published'])
  })

  it('is in trouble does not hold up the others', async () => {
    await newsroom.editor.query(`INSERT INTO webhook (slug, url, active) VALUES ('dead', 'http://127.0.0.1:1/', true)`)
    await openHook()
    await writeStory(newsroom.editor, 'For the living')
    expect(await deliver()).toEqual({ told: 1, failed: 1 })
    expect(types()).toEqual(['story.published'])
  })

  it('never recovers is given up, and the editors read of it', async () => {
    await openHook()
    mood = 'fails'
    const slug = await writeStory(newsroom.editor, 'In vain')
    for (let attempt = 1; attempt <= 20; attempt += 1) {
      await deliver()
      await later()
    }
    const { story, problem } = await one(newsroom.editor, 'SELECT * FROM engine.undelivered()')
    expect(story).toBe(slug)
    expect(problem).toMatch(/^The webhook 127-0-0-1 was not told that it was published: 127\.0\.0\.1:\d+ answered 500\./)
  })

  it('recovers after a withdrawal hears of the withdrawal alone', async () => {
    await openHook()
    mood = 'fails'
    const slug = await writeStory(newsroom.editor, 'Too late', { publishAt: '2026-01-17T12:00:00Z' })
    await deliver()
    await newsroom.editor.query(`UPDATE article SET status = 'WITHDRAWN' WHERE slug = $1`, [slug])
    mood = 'takes'
    await later()
    await deliver()
    expect(types()).toEqual(['story.withdrawn'])
  })
})

describe('several workers on one database', () => {
  const workers: { stop: () => Promise<void>; client: () => pg.Client | undefined; rounds: Round[] }[] = []
  const work = () => {
    const stopping = new AbortController()
    const rounds: Round[] = []
    let client: pg.Client | undefined
    const connect = async () => {
      client = new pg.Client({ connectionString: newsroom.urls.editor, application_name: 'worker' })
      client.on('error', () => {})
      await client.connect()
      return client
    }
    const ended = keepDelivering({
      connect, wire, signal: stopping.signal, everyMs: 20, onRound: (round) => rounds.push(round), onTrouble: () => {},
    })
    const worker = { rounds, client: () => client, stop: async () => { stopping.abort(); await ended } }
    workers.push(worker)
    return worker
  }
  afterEach(async () => {
    await Promise.all(workers.splice(0).map(({ stop }) => stop()))
  })

  it('tell each thing once; one works, the others stand by', async () => {
    await openHook()
    const both = [work(), work()]
    for (const headline of ['First', 'Second', 'Third']) await writeStory(newsroom.editor, headline)
    await expect.poll(() => told.length, { timeout: 5_000 }).toBe(3)
    await Promise.all(both.map(({ stop }) => stop()))
    expect(told).toHaveLength(3)
    expect(both.filter(({ rounds }) => rounds.length > 0)).toHaveLength(1)
  })

  it('lose their connection and take over, and nothing is lost', async () => {
    await openHook()
    const first = work()
    await expect.poll(() => first.rounds.length).toBeGreaterThan(0)
    const second = work()
    await expect.poll(() => second.client() !== undefined).toBe(true)
    await newsroom.owner.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'worker'`)
    await writeStory(newsroom.editor, 'After the cut')
    await expect.poll(types, { timeout: 5_000 }).toEqual(['story.published'])
  })
})

it('attempts come at growing distances, and end', () => {
  expect([1, 2, 3, 10].map(secondsUntilNext)).toEqual([5, 15, 45, 3_600])
  expect(secondsUntilNext(14)).toBeNull()
})

it('the site’s own role cannot see the secrets of webhooks', async () => {
  await expect(newsroom.reader.query('SELECT * FROM webhook')).rejects.toThrow('permission denied')
})
