import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { get } from './testing/paper'
import { pressProgram, type PressProgram } from './testing/press-process'

let program: PressProgram
beforeAll(async () => { program = await pressProgram() })
afterAll(() => program.close())

const READER_DATABASE_URL = 'postgresql://nobody@127.0.0.1:1/none'

const readyz = z.object({
  status: z.string(),
  workers: z.object({ wanted: z.number(), listening: z.number() }),
  processes: z.array(z.object({ pid: z.number(), database: z.string(), requests: z.record(z.string(), z.number()) })),
})

/** A figure of the metrics, by its name and labels as Prometheus writes them; a sum over all that begin so. */
const figure = (text: string, name: string) => text.split('\n').filter((line) => line.startsWith(name))
  .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' '))), 0)

test('two workers’ figures add up on the internal port, with what each process says of itself', async () => {
  const press = program.start({ READER_DATABASE_URL, WORKERS: '2', INTERNAL_PORT: '0' })
  const port = await press.listening
  const internal = await press.internal
  for (let n = 0; n < 10; n += 1) await get(port, '/')
  // A spelling that is folded without a look at what stands there.
  await get(port, '/Preview/X')
  await get(port, '/', {}, 'POST')

  const answer = await get(internal, '/readyz')
  const { status, workers, processes } = readyz.parse(JSON.parse(answer.body.toString()))
  // The database is away, and both have printed the front page.
  expect([answer.status, status]).toEqual([200, 'degraded'])
  expect(workers).toMatchObject({ wanted: 2, listening: 2 })
  expect(new Set(processes.map(({ pid }) => pid)).size).toBe(2)
  expect(processes.reduce((sum, { requests }) => sum + (requests.hit ?? 0), 0)).toBe(10)

  const { headers, body } = await get(internal, '/metrics')
  expect(headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8')
  const text = body.toString()
  expect(figure(text, 'broadsheet_requests_total{outcome="hit",status="2xx"}')).toBe(10)
  expect(figure(text, 'broadsheet_requests_total{outcome="redirect",status="3xx"}')).toBe(1)
  expect(figure(text, 'broadsheet_requests_total{outcome="refused",status="4xx"}')).toBe(1)
  expect(figure(text, 'broadsheet_renders_total')).toBe(2)
  expect(figure(text, 'broadsheet_render_duration_seconds_count')).toBe(2)
  expect(figure(text, 'broadsheet_edition_pages')).toBe(2)
  expect(figure(text, 'broadsheet_listener_connected')).toBe(0)
  expect(figure(text, 'broadsheet_workers_reporting')).toBe(2)
  expect(text).toMatch(/^process_resident_memory_bytes \d+$/m)
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m)
  expect(text).not.toMatch(/undefined|null/)

  expect((await get(internal, '/healthz')).status).toBe(200)
  expect((await get(internal, '/')).status).toBe(404)
  expect((await get(internal, '/metrics', {}, 'POST')).status).toBe(405)
  expect((await get(port, '/readyz')).body.toString()).toBe('degraded\n')
})

test('without INTERNAL_PORT there is none', async () => {
  const press = program.start({ READER_DATABASE_URL, WORKERS: '1' })
  await press.listening
  expect(await press.internal).toBe(0)
})
