import { request as client } from 'node:http'
import { builtSheet } from './support/own-files'
import { expect, internalSite, site, test, venezuela } from './support/test'

/** A request as bytes on the wire: Playwright's own client normalises addresses and decodes bodies. */
async function raw(path: string, options: { method?: string; headers?: Record<string, string> } = {}): Promise<{ status: number; headers: Record<string, string | string[] | undefined>; length: number }> {
  return new Promise((resolve, reject) => {
    client(new URL(site), { path, ...options }, (response) => {
      let length = 0
      response.on('data', (chunk: Buffer) => { length += chunk.length })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, length }))
    }).on('error', reject).end()
  })
}

test('a crawler reads a story whole in its HTML', async ({ request }) => {
  const answer = await request.get(venezuela)
  const html = await answer.text()
  expect(answer.status()).toBe(200)
  expect(answer.headers()['content-type']).toBe('text/html; charset=utf-8')
  expect(html).toContain('National Correspondent')
  expect(html).not.toMatch(/<script[^>]+_next/)
  expect(html).not.toMatch(/<link[^>]+as="script"/)
  expect(html).not.toContain('self.__next_f')
  expect(html.match(/<link rel="canonical" href="([^"]+)"/)?.[1]).toBe(`${site}${venezuela}`)
  for (const property of ['og:title', 'og:type', 'og:url', 'og:description', 'og:site_name', 'article:published_time', 'article:section']) {
    expect(html, property).toContain(`property="${property}"`)
  }
  expect(html).toMatch(/<meta name="description" content="[^"]{40,}/)
  expect(html).toMatch(/<meta name="robots" content="[^"]*max-image-preview:large/)
})

test('every answer carries a strict policy and the headers of a safe site', async ({ request }) => {
  for (const path of ['/', venezuela, '/no-such-page']) {
    const headers = (await request.get(path)).headers()
    const policy = headers['content-security-policy'] ?? ''
    expect(policy, path).toContain(`default-src 'none'`)
    expect(policy, path).not.toContain('unsafe')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin')
    expect(headers['x-powered-by']).toBeUndefined()
  }
})

test('the answer is compressed for who asks, validated by a strong ETag, and told to a CDN by its keys', async () => {
  const br = await raw(venezuela, { headers: { 'accept-encoding': 'br, gzip' } })
  const gzip = await raw(venezuela, { headers: { 'accept-encoding': 'gzip' } })
  const plain = await raw(venezuela, { headers: { 'accept-encoding': 'identity' } })
  expect([br.headers['content-encoding'], gzip.headers['content-encoding'], plain.headers['content-encoding']]).toEqual(['br', 'gzip', undefined])
  expect(br.length).toBeLessThan(gzip.length)
  // with its styles and script in it, each of which first-paint.spec.ts weighs
  expect(br.length).toBeLessThanOrEqual(2 * 10_240)
  expect(new Set([br, gzip, plain].map((answer) => answer.headers.etag)).size).toBe(3)
  expect(br.headers.etag).toMatch(/^"[^"]+"$/)
  expect(br.headers.vary).toMatch(/accept-encoding/i)
  expect(br.headers['surrogate-key']).toMatch(/(^| )article:venezuela-political-prisoners-release( |$)/)
  const again = await raw(venezuela, { headers: { 'accept-encoding': 'br', 'if-none-match': String(br.headers.etag) } })
  expect(again.status).toBe(304)
  expect(again.length).toBe(0)
  expect(again.headers.etag).toBe(br.headers.etag)
})

test('HEAD answers as GET does, without the body; other methods are refused with Allow', async () => {
  const get = await raw(venezuela)
  const head = await raw(venezuela, { method: 'HEAD' })
  expect(head.status).toBe(200)
  expect(head.length).toBe(0)
  for (const header of ['content-length', 'etag', 'content-type', 'cache-control', 'surrogate-key']) expect(head.headers[header], header).toBe(get.headers[header])
  const post = await raw(venezuela, { method: 'POST' })
  expect(post.status).toBe(405)
  expect(post.headers.allow).toBe('GET, HEAD')
})

test('an unknown address is a true 404, a malformed one a 400', async () => {
  for (const path of ['/no-such-section', '/town/2026/13/40/nothing', '/town/2026/01/01/nothing', '/government-accountability/2026/1/17/venezuela-political-prisoners-release', '/a/b/c/d/e/f/g']) {
    expect((await raw(path)).status, path).toBe(404)
  }
  for (const path of ['/%', '/%ff', '/%00', '/..%2f..%2fetc/passwd']) expect((await raw(path)).status, path).toBe(400)
})

test('an address written otherwise leads to the canonical one in one hop', async () => {
  for (const path of [`${venezuela}/`, venezuela.toUpperCase(), `/${venezuela}`, venezuela.replace('venezuela', '%76enezuela')]) {
    const answer = await raw(path)
    expect(answer.status, path).toBe(308)
    expect(answer.headers.location, path).toBe(venezuela)
  }
  // Nor does one of a story that is gone lead to another that says so.
  expect((await raw('//Courts/2025/10/14/boatyard-licence-hearing/')).status).toBe(410)
})

test('unknown query parameters make no new page, and no header of a client reaches one', async () => {
  const plain = await raw(venezuela)
  for (const path of [`${venezuela}?utm_source=x`, `${venezuela}?_rsc=1abc`, `${venezuela}?a=1&b=2`]) {
    expect((await raw(path)).headers.etag, path).toBe(plain.headers.etag)
  }
  const poisons: Record<string, string>[] = [
    { RSC: '1' }, { 'next-router-prefetch': '1', RSC: '1' }, { 'x-middleware-subrequest': 'middleware' }, { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    { host: 'evil.example' }, { cookie: '__prerender_bypass=x; __next_preview_data=y' }, { 'next-action': 'deadbeef' }, { 'x-nextjs-data': '1' },
  ]
  for (const headers of poisons) {
    const answer = await raw(`${venezuela}?fresh=${Math.random()}`, { headers })
    expect([answer.status, answer.headers.etag, answer.headers['content-type']], JSON.stringify(headers)).toEqual([200, plain.headers.etag, 'text/html; charset=utf-8'])
  }
})

test('static files are immutable and compressed', async () => {
  const answer = await raw(builtSheet().address, { headers: { 'accept-encoding': 'br' } })
  expect(answer.status).toBe(200)
  expect(answer.headers['content-encoding']).toBe('br')
  expect(answer.headers['cache-control']).toContain('immutable')
  expect(answer.length).toBeLessThanOrEqual(10_240)
})

test('the operator sees how things stand on the internal port, and readers only whether all is well', async ({ request }) => {
  expect((await request.get('/healthz')).status()).toBe(200)
  const ready = await request.get('/readyz')
  expect(ready.status()).toBe(200)
  expect(await ready.text()).toBe('ready\n')
  expect((await request.get('/metrics')).status()).toBe(404)

  const details = await request.get(`${internalSite}/readyz`)
  expect(await details.json()).toMatchObject({ status: 'ready', processes: [{ edition: { pages: expect.any(Number) } }] })
  const figures = await (await request.get(`${internalSite}/metrics`)).text()
  expect(figures).toMatch(/^broadsheet_requests_total\{outcome="hit",status="2xx"\} \d+$/m)
  expect(figures).toMatch(/^broadsheet_database_connections\{source="database",state="idle"\} [1-9]/m)
})
