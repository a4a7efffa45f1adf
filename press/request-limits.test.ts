import { pino } from 'pino'
import { afterEach, describe, expect, test } from 'vitest'
import { AddressLimit } from './address-limit'
import { handClock } from './testing/clock'
import { nextPage, openRecordingPaper, sendHtml, type RecordingPaper } from './testing/paper'

let paper: RecordingPaper | undefined
afterEach(async () => {
  await paper?.close()
  paper = undefined
})

async function newPaper(variables: Record<string, string>, missing?: RegExp): Promise<RecordingPaper> {
  paper = await openRecordingPaper(({ url = '' }, response) => sendHtml(response, nextPage(url), missing?.test(url) ? 404 : 200), variables)
  return paper
}

describe('a reader who searches', () => {
  test('beyond the limit is told when to come back, in a page of the paper; what was found before still comes', async () => {
    const { get, press, seen } = await newPaper({ SEARCHES_PER_MINUTE: '3', PAPER_NAME: 'The Meridian' })
    for (let n = 0; n < 3; n += 1) expect((await get(`/search?q=word${n}`)).status).toBe(200)
    const refused = await get('/search?q=word3')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(15)
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(20)
    expect(refused.headers['cache-control']).toBe('no-store')
    expect(refused.body.toString()).toContain('The Meridian')
    expect(seen).toHaveLength(3)
    for (const path of ['/search?q=word1', '/search', '/law/one']) expect((await get(path)).status).toBe(200)
    expect((await press.report()).details).toMatchObject({ requests: { refused: 1 } })
  })

  test('may have four suggestions for a search', async () => {
    const { get } = await newPaper({ SEARCHES_PER_MINUTE: '1' })
    const asked = []
    for (let n = 0; n < 6; n += 1) asked.push((await get(`/search/suggestions?q=w${n}`)).status)
    expect(asked).toEqual([200, 200, 200, 200, 429, 429])
  })

  test('may search without end where there is no limit', async () => {
    const { get } = await newPaper({ SEARCHES_PER_MINUTE: '0' })
    for (let n = 0; n < 100; n += 1) expect((await get(`/search?q=word${n}`)).status).toBe(200)
  })
})

describe('the client’s address', () => {
  const search = async (path: string, from: string) => (await paper?.get(path, { 'x-forwarded-for': from }))?.status

  test('is not what a client says of itself', async () => {
    await newPaper({ SEARCHES_PER_MINUTE: '1' })
    expect(await search('/search?q=a', '192.0.2.1')).toBe(200)
    expect(await search('/search?q=b', '192.0.2.2')).toBe(429)
  })

  test('is what a trusted proxy says, which is the last that no proxy has; a household of IPv6 counts as one', async () => {
    await newPaper({ SEARCHES_PER_MINUTE: '1', TRUSTED_PROXIES: 'loopback, 10.0.0.0/8' })
    expect(await search('/search?q=a', '192.0.2.1')).toBe(200)
    expect(await search('/search?q=b', '192.0.2.2, 10.1.2.3')).toBe(200)
    // The client made the first up; the proxy added the second.
    expect(await search('/search?q=c', '198.51.100.7, 192.0.2.2')).toBe(429)
    expect(await search('/search?q=d', '2001:db8::1')).toBe(200)
    expect(await search('/search?q=e', '2001:db8::ffff:2')).toBe(429)
    expect(await search('/search?q=f', '2001:db8:0:1::1')).toBe(200)
    expect(await search('/search?q=g', 'nonsense')).toBe(200)
    expect(await search('/search?q=h', '<script>')).toBe(429)
  })
})

test('who tries wrong preview links is stopped, and meanwhile finds no right one; others go on', async () => {
  const { get } = await newPaper({ PREVIEW_MISSES_PER_MINUTE: '2', TRUSTED_PROXIES: 'loopback' }, /wrong/)
  const from = (address: string) => ({ 'x-forwarded-for': address })
  for (let n = 0; n < 2; n += 1) expect((await get('/preview/right', from('192.0.2.1'))).status).toBe(200)
  expect((await get('/preview/wrong1', from('192.0.2.1'))).status).toBe(404)
  expect((await get('/preview/wrong2/version', from('192.0.2.1'))).status).toBe(404)
  const refused = await get('/preview/right', from('192.0.2.1'))
  expect(refused.status).toBe(429)
  expect(refused.headers['referrer-policy']).toBe('no-referrer')
  const other = await get('/preview/right', from('192.0.2.2'))
  expect(other.status).toBe(200)
  expect(other.headers['referrer-policy']).toBe('no-referrer')
  expect((await get('/law/one', from('192.0.2.1'))).status).toBe(200)
})

test('who asks for address after address that leads nowhere is given only what is in print; others go on', async () => {
  const { get } = await newPaper({ MISSING_PER_MINUTE: '3', TRUSTED_PROXIES: 'loopback' }, /nowhere/)
  const statusOf = async (path: string, address = '192.0.2.1') => (await get(path, { 'x-forwarded-for': address })).status
  expect(await statusOf('/law/printed')).toBe(200)
  for (let n = 0; n < 3; n += 1) expect(await statusOf(`/nowhere/${n}`)).toBe(404)
  expect(await statusOf('/nowhere/3')).toBe(429)
  expect(await statusOf('/law/printed')).toBe(200)
  expect(await statusOf('/law/other')).toBe(429)
  expect(await statusOf('/law/other', '192.0.2.2')).toBe(200)
})

describe('so much a minute', () => {
  test('comes back steadily', () => {
    const { now, move } = handClock()
    const limit = new AddressLimit(6, now)
    for (let n = 0; n < 6; n += 1) expect(limit.take('a')).toBe(0)
    expect(limit.take('a')).toBe(10)
    expect(limit.take('b')).toBe(0)
    move(10_000)
    expect([limit.take('a'), limit.take('a')]).toEqual([0, 10])
    move(3_600_000)
    for (let n = 0; n < 6; n += 1) expect(limit.take('a')).toBe(0)
    expect(limit.take('a')).toBe(10)
  })
})

describe('a press behind a proxy that nobody told it of', () => {
  const warnings = async (variables: Record<string, string>, headers: Record<string, string>) => {
    const lines: string[] = []
    paper = await openRecordingPaper(undefined, variables, pino({ level: 'warn' }, { write: (line) => lines.push(line) }))
    for (let n = 0; n < 3; n += 1) await paper.get(`/law/${n}`, headers)
    await paper.close()
    paper = undefined
    return lines
  }

  test.each(['x-forwarded-for', 'forwarded'])('says once what to set (%s)', async (header) => {
    const lines = await warnings({}, { [header]: 'for=192.0.2.1' })
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('TRUSTED_PROXIES')
    expect(lines[0]).not.toContain('192.0.2.1')
  })

  test('has nothing to say where the proxy is known, nobody forwards, or nothing is limited', async () => {
    const forwarded = { 'x-forwarded-for': '192.0.2.1' }
    expect(await warnings({ TRUSTED_PROXIES: 'loopback' }, forwarded)).toEqual([])
    expect(await warnings({}, {})).toEqual([])
    const unlimited = { SEARCHES_PER_MINUTE: '0', MISSING_PER_MINUTE: '0', PREVIEW_MISSES_PER_MINUTE: '0' }
    expect(await warnings(unlimited, forwarded)).toEqual([])
  })
})
