import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RenderThread, RendererGone } from './render-thread'
import { openCollector } from './testing/collector'
import { get } from './testing/paper'
import { pressProgram, type PressProgram } from './testing/press-process'
import { until } from './testing/promises'

/** Nobody answers there: what these tests ask for needs no database. */
const READER_DATABASE_URL = 'postgresql://nobody@127.0.0.1:1/none'

let program: PressProgram
beforeAll(async () => { program = await pressProgram() })
afterAll(() => program.close())

const signal = new AbortController().signal

async function openThread() {
  const said: string[] = []
  const thread = await RenderThread.open({
    program: pathToFileURL(join(program.root, 'press.mjs')),
    variables: { READER_DATABASE_URL, SITE_URL: 'http://paper.example' },
    log: pino({ level: 'error' }, { write: (line) => said.push(line) }),
    heartbeatMs: 50,
  })
  const textOf = async (address: string) => Buffer.from((await thread.render({ address, source: 'database', askedAt: Date.now() }, signal)).body ?? []).toString()
  return { thread, textOf, said }
}

describe('a page that takes its thread down', () => {
  test('is a 503 that may be asked for again; what lies in print is sent, and the next page is made by another thread', async () => {
    const press = program.start({ WORKERS: '1', READER_DATABASE_URL, INTERNAL_PORT: '0' })
    const port = await press.listening
    expect((await get(port, '/pid')).status).toBe(200)
    const [ended, inPrint] = await Promise.all([get(port, '/end'), get(port, '/pid')])
    expect(ended.status).toBe(503)
    expect(ended.headers['retry-after']).toBeDefined()
    expect(inPrint.status).toBe(200)
    const figures = await get(await press.internal, '/metrics')
    expect(figures.body.toString()).toMatch(/^broadsheet_renderer_deaths_total 1$/m)
    expect((await get(port, '/slow')).status).toBe(200)
    expect(press.said()).toContain('the thread that renders died')
    press.child.kill('SIGTERM')
    expect(await press.ended).toMatchObject({ code: 0 })
  })

  test('by never ending is ended itself, and those who wait for it and for others are told', async () => {
    const { thread, textOf, said } = await openThread()
    const waiting = [textOf('/forever'), textOf('/pid')]
    for (const one of waiting) await expect(one).rejects.toThrow(RendererGone)
    expect(said.join()).toContain('a page does not end')
    expect(await textOf('/pid')).toContain(`<h1>${process.pid}</h1>`)
    expect(thread.deaths()).toBe(1)
    await thread.close()
  })
})

test('a page that only takes long is waited for', async () => {
  const { thread, textOf } = await openThread()
  expect(await textOf('/slow')).toContain('<h1>')
  expect(thread.deaths()).toBe(0)
  await thread.close()
})

test('what a thread needs to start and has not is told to who starts it', async () => {
  const opening = RenderThread.open({
    program: pathToFileURL(join(program.root, 'press.mjs')), variables: { READER_DATABASE_URL: '' }, log: pino({ level: 'silent' }),
  })
  await expect(opening).rejects.toThrow('READER_DATABASE_URL')
})

test('in a trace, what is done to render a page stands below its render', async () => {
  const collector = await openCollector()
  const press = program.start({ WORKERS: '1', READER_DATABASE_URL, ...collector.variables })
  expect((await get(await press.listening, '/slow')).status).toBe(200)
  await until(() => collector.spans.some(({ name }) => name === 'wait'))
  await until(() => collector.spans.some(({ attributes }) => attributes['url.path'] === '/slow'))
  const wait = collector.spans.find(({ name }) => name === 'wait')
  const render = collector.spans.find(({ spanId }) => spanId === wait?.parentSpanId)
  expect(render).toMatchObject({ name: 'render', traceId: wait?.traceId, attributes: { 'url.path': '/slow' } })
  press.child.kill('SIGTERM')
  await press.ended
  await collector.close()
})
