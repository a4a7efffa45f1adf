import type { RequestListener } from 'node:http'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { httpServer, listen } from './http-server'
import { logOptions, readableLines } from './log'
import { logRequests } from './request-log'
import { get } from './testing/paper'
import { until } from './testing/promises'

test('a person at a terminal reads time, level, message and what belongs to it', () => {
  const lines: string[] = []
  const log = pino({ base: null }, readableLines({ write: (line) => lines.push(line) }))
  log.warn({ address: '/law/one' }, 'a page could not be made')
  log.error({ err: new Error('broken') }, 'worse')
  expect(lines[0]).toMatch(/^\d\d:\d\d:\d\d warn {2}a page could not be made {"address":"\/law\/one"}\n$/)
  expect(lines[1]).toMatch(/error worse\nError: broken\n {4}at /)
})

test('requests are logged only when that is wanted', async () => {
  const lines: string[] = []
  const log = (level: string) => pino({ level }, { write: (line) => lines.push(line) })
  const handler: RequestListener = (_request, response) => response.writeHead(204).end()
  expect(logRequests(handler, log('info'))).toBe(handler)
  const server = httpServer(logRequests(handler, log('debug')), { keepAliveMs: 1_000 })
  const port = await listen(server, { port: 0, host: '127.0.0.1' })
  await get(port, '/a')
  await until(() => lines.length === 1)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ method: 'GET', url: '/a', status: 204 })
  await new Promise((resolve) => server.close(resolve))
})

test('no line shows the token of a preview, wherever it stands', () => {
  const lines: string[] = []
  const log = pino(logOptions('debug'), { write: (line) => lines.push(line) })
  const token = '0a1b2c3d4e5f'
  log.debug({ method: 'GET', url: `/preview/${token}?at=2026-01-17` }, 'request')
  const address = `/preview/${token}/version`
  log.error({ err: new Error(`Next answered 500 to ${address}`), address }, 'a page could not be made')
  log.warn({ url: `//Preview%2F${token}` }, 'a request could not be answered')
  expect(lines.join('')).not.toContain(token)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ url: '/preview/…?at=2026-01-17' })
  const hidden = '/preview/…/version'
  expect(JSON.parse(lines[1] ?? '')).toMatchObject({ address: hidden, err: { message: `Next answered 500 to ${hidden}` } })
})
