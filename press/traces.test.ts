import { createRequire } from 'node:module'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { toldText } from './discreet-exporter'
import { readSettings } from './settings'
import { openCollector, type Collector } from './testing/collector'
import { nextPage, openPaper, sendHtml, type Paper } from './testing/paper'
import { until } from './testing/promises'
import { openTraces, type Traces } from './traces'

const READER_DATABASE_URL = 'postgresql://nobody@localhost:1/none'
const settingsWith = (variables: Record<string, string>) => readSettings({ READER_DATABASE_URL, ...variables })
const COLLECTOR = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318' }

/** Modules that make traces and are loaded in this process. */
const loaded = () => Object.keys(createRequire(import.meta.url).cache)
  .filter((file) => /@opentelemetry\/(sdk|exporter|otlp|resources)/.test(file))

test('nobody asked for traces: nothing of them is loaded', async () => {
  expect(await openTraces(settingsWith({}), pino({ level: 'silent' }))).toBeUndefined()
  expect(loaded()).toEqual([])
})

describe('the standard variables', () => {
  test.each([
    [{}, undefined],
    [COLLECTOR, { protocol: 'http/protobuf' }],
    [{ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'https://traces.example/v1/traces' }, { protocol: 'http/protobuf' }],
    [{ ...COLLECTOR, OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json' }, { protocol: 'http/json' }],
    [{ ...COLLECTOR, OTEL_TRACES_EXPORTER: 'none' }, undefined],
    [{ ...COLLECTOR, OTEL_SDK_DISABLED: 'true' }, undefined],
    [{ ...COLLECTOR, OTEL_EXPORTER_OTLP_ENDPOINT: '' }, undefined],
  ])('switch traces on and off: %j', (variables, traces) => {
    expect(settingsWith(variables).traces).toEqual(traces)
  })

  test('that ask for what is not there are named', () => {
    expect(() => settingsWith({ OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' })).toThrow('OTEL_EXPORTER_OTLP_PROTOCOL should be http/protobuf')
    expect(() => settingsWith({ OTEL_EXPORTER_OTLP_ENDPOINT: 'localhost:4318' })).toThrow('OTEL_EXPORTER_OTLP_ENDPOINT should be')
  })
})

describe('a press with a collector', () => {
  let collector: Collector
  let traces: Traces | undefined
  let paper: Paper
  const said: string[] = []

  beforeAll(async () => {
    collector = await openCollector()
    for (const [name, value] of Object.entries(collector.variables)) vi.stubEnv(name, value)
    traces = await openTraces(settingsWith(collector.variables), pino({ level: 'info' }, { write: (line) => said.push(line) }))
    paper = await openPaper({
      route: ({ url = '' }, response) => {
        if (url.startsWith('/broken')) throw new Error(`nothing to be had at ${url}`)
        sendHtml(response, nextPage(url))
      },
    })
  })
  afterAll(async () => {
    await traces?.close()
    await paper.close()
    await collector.close()
    vi.unstubAllEnvs()
  })
  const spansAt = (path: string) => collector.spans.filter(({ attributes }) => attributes['url.path'] === path)
  const arrived = (path: string, count: number) => until(() => spansAt(path).length >= count)

  test('tells of a request that was not in print, and of its render; what lies in print leaves no trace', async () => {
    for (let n = 0; n < 3; n += 1) await paper.get('/law/one')
    await paper.get('/law/two')
    await arrived('/law/two', 2)
    const [render, request, ...more] = spansAt('/law/one')
    expect(more).toEqual([])
    expect(request).toMatchObject({
      name: 'GET', parentSpanId: undefined, resource: { 'service.name': 'broadsheet' },
      attributes: { 'http.request.method': 'GET', 'http.response.status_code': 200, 'broadsheet.outcome': 'miss' },
    })
    expect(render).toMatchObject({
      name: 'render', traceId: request?.traceId, parentSpanId: request?.spanId, attributes: { 'broadsheet.page.status': 200 },
    })
  })

  test('tells what went wrong', async () => {
    expect((await paper.get('/broken')).status).toBe(500)
    await arrived('/broken', 2)
    const [render, request] = spansAt('/broken')
    expect(request).toMatchObject({ status: 2, attributes: { 'broadsheet.outcome': 'failed', 'http.response.status_code': 500 } })
    const thrown = { name: 'exception', attributes: { 'exception.message': 'nothing to be had at /broken' } }
    expect(render).toMatchObject({ status: 2, events: [thrown] })
  })

  test('tells nothing of who asked, of what they searched for, and of the token of a preview', async () => {
    const other = '0af7651916cd43dd8448eb211c80319c'
    const headers = { 'x-forwarded-for': '192.0.2.77', 'user-agent': 'Curious', traceparent: `00-${other}-b7ad6b7169203331-01` }
    await paper.get('/search?q=ferry+accident', headers)
    await paper.get('/preview/secret-token/version?of=1', headers)
    await paper.get('/broken/preview/secret-token?q=ferry', headers)
    await arrived('/search', 2)
    await arrived('/preview/{token}/version', 2)
    await arrived('/broken/preview/{token}', 2)
    for (const word of ['ferry', 'secret-token', '192.0.2.77', 'Curious', other]) expect(collector.text()).not.toContain(word)
  })

  test('says once that nobody takes its traces, and that somebody does again', async () => {
    collector.answerWith(400)
    for (let n = 0; n < 3; n += 1) {
      await paper.get(`/lost/${n}`)
      await new Promise((resolve) => setTimeout(resolve, 80))
    }
    await until(() => said.length === 1)
    expect(said[0]).toContain('traces cannot be sent')
    collector.answerWith(200)
    await paper.get('/found')
    await arrived('/found', 2)
    await until(() => said.length === 2)
    expect(said[1]).toContain('traces are sent again')
  })

  test('has loaded what makes them', () => expect(loaded()).not.toEqual([]))
})

test.each([
  ['GET /search?q=a%20b&page=2', 'GET /search'],
  ['render route (app) /preview/[token]', 'render route (app) /preview/{token}'],
  ['Next answered 500 to /preview/abc/version?at=1 why', 'Next answered 500 to /preview/{token}/version why'],
  ['SELECT "slug" FROM "article" WHERE "slug" = $1', 'SELECT "slug" FROM "article" WHERE "slug" = $1'],
  ['Is it so? Yes', 'Is it so? Yes'],
])('what a trace says of %s', (text, told) => {
  expect(toldText(text)).toBe(told)
})
