import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { answerWith, dependsOn } from '@/lib/newsroom/render-scope'
import { nextPage, openPaper, sendHtml, type Paper, type Route } from './testing/paper'

let paper: Paper | undefined
afterEach(async () => {
  await paper?.close()
  paper = undefined
})

/** A paper whose pages tell what Next was asked, and how often. */
async function newPaper(variables: Record<string, string> = {}, override?: Route) {
  const seen: { url: string | undefined; headers: Record<string, unknown>; method: string | undefined }[] = []
  const route: Route = (request, response) => {
    seen.push({ url: request.url, headers: request.headers, method: request.method })
    dependsOn(`path:${request.url}`)
    if (override) return override(request, response)
    sendHtml(response, nextPage(`${request.url}`))
  }
  paper = await openPaper({ route, variables })
  return { ...paper, seen }
}

describe('a reader asks for a page', () => {
  test('and gets it without framework scripts, with structured data and its headers', async () => {
    const { get } = await newPaper()
    const { status, headers, body } = await get('/law/one')
    expect(status).toBe(200)
    expect(body.toString()).toContain('<h1>/law/one</h1>')
    expect(body.toString()).toContain('application/ld+json')
    expect(body.toString()).not.toMatch(/_next\/static|__next_f/)
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-length': String(body.length),
      vary: 'Accept-Encoding',
      'accept-ranges': 'none',
      'surrogate-key': 'path:/law/one',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
    })
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers['cache-control']).toContain('max-age=0')
    expect(headers['x-powered-by']).toBeUndefined()
    expect(headers['set-cookie']).toBeUndefined()
  })

  test('compressed as the client likes it, each coding with an entity tag of its own', async () => {
    const { get, seen } = await newPaper()
    const plain = await get('/a')
    const br = await get('/a', { 'accept-encoding': 'gzip, deflate, br' })
    const gzip = await get('/a', { 'accept-encoding': 'br;q=0.1, gzip' })
    expect([plain, br, gzip].map((reply) => reply.headers['content-encoding'])).toEqual([undefined, 'br', 'gzip'])
    expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true)
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true)
    const tags = [plain, br, gzip].map((reply) => reply.headers.etag)
    expect(new Set(tags).size).toBe(3)
    for (const tag of tags) expect(tag).toMatch(/^"[^"]+"$/)
    expect(seen).toHaveLength(1)
  })

  test('and is told that it has not changed, by the tag of the coding that it has', async () => {
    const { get } = await newPaper()
    const codings = ['identity', 'br', 'gzip']
    const tags = await Promise.all(codings.map(async (coding) => (await get('/a', { 'accept-encoding': coding })).headers.etag ?? ''))
    for (const [place, coding] of codings.entries()) {
      for (const [other, tag] of tags.entries()) {
        const reply = await get('/a', { 'accept-encoding': coding, 'if-none-match': tag })
        expect(reply.status).toBe(place === other ? 304 : 200)
      }
    }
    const reply = await get('/a', { 'accept-encoding': 'br', 'if-none-match': `"other", W/${tags[1]}` })
    expect(reply.status).toBe(304)
    expect(reply.body.length).toBe(0)
    expect(reply.headers).toMatchObject({ etag: tags[1], vary: 'Accept-Encoding' })
    expect(reply.headers['cache-control']).toBeDefined()
    expect(reply.headers.date).toBeDefined()
    expect(reply.headers['content-encoding']).toBeUndefined()
    expect((await get('/a', { 'if-none-match': '*' })).status).toBe(304)
  })

  test('by HEAD, and gets the same headers without a body', async () => {
    const { get } = await newPaper()
    for (const coding of ['identity', 'br', 'gzip']) {
      const whole = await get('/a', { 'accept-encoding': coding })
      const head = await get('/a', { 'accept-encoding': coding }, 'HEAD')
      expect(head.body.length).toBe(0)
      expect({ ...head.headers, date: '' }).toEqual({ ...whole.headers, date: '' })
    }
  })

  test('the first time by HEAD, and the next reader still gets a body', async () => {
    const { get, seen } = await newPaper()
    await get('/a', {}, 'HEAD')
    expect((await get('/a')).body.toString()).toContain('<h1>/a</h1>')
    expect(seen).toHaveLength(1)
    expect(seen[0]?.method).toBe('GET')
  })
})

describe('whatever a client sends', () => {
  test('no header of it reaches Next, so none can change what others get', async () => {
    const { get, seen } = await newPaper()
    const poison = {
      host: 'evil.example', 'x-forwarded-host': 'evil.example', rsc: '1', 'next-router-prefetch': '1', 'next-router-state-tree': '%5B%5D',
      'next-action': 'abc', 'x-middleware-subrequest': 'middleware', 'x-middleware-prefetch': '1', 'x-nextjs-data': '1', 'x-matched-path': '/b',
      'x-invoke-path': '/b', 'x-invoke-status': '500', 'x-now-route-matches': '1=b', cookie: '__prerender_bypass=1', accept: 'text/x-component',
      'accept-language': 'de', 'user-agent': 'Googlebot', authorization: 'Basic x', range: 'bytes=0-1', 'x-http-method-override': 'POST',
    }
    const poisoned = await get('/a', poison)
    expect(seen[0]?.headers).toEqual({
      host: 'paper.example', 'x-forwarded-host': 'paper.example', 'x-forwarded-proto': 'http', 'x-forwarded-port': '80',
      accept: 'text/html', 'user-agent': 'Broadsheet press',
    })
    const clean = await get('/a')
    expect(poisoned.status).toBe(200)
    expect(poisoned.body.equals(clean.body)).toBe(true)
    expect(seen).toHaveLength(1)
  })

  test('an unknown parameter makes no page of its own', async () => {
    const { get, seen, press } = await newPaper()
    for (const query of ['', '?', '?utm_source=x', '?_rsc=abc', '?__nextDataReq=1', '?before=x', '?fbclid=%zz']) {
      expect((await get(`/law/one${query}`)).status).toBe(200)
    }
    expect(seen.map(({ url }) => url)).toEqual(['/law/one'])
    expect(press.edition.figures().pages).toBe(1)
  })

  test('known parameters do, in one order', async () => {
    const { get, seen } = await newPaper()
    await get('/search?page=2&q=a+b&x=1')
    await get('/search?q=a%20b&page=2')
    expect(seen.map(({ url }) => url)).toEqual(['/search?page=2&q=a+b'])
  })

  test('another spelling of an address is sent to the right one', async () => {
    const { get, seen } = await newPaper()
    const reply = await get('/Law//One/?utm=1')
    expect(reply.status).toBe(308)
    expect(reply.headers.location).toBe('/law/one')
    expect(seen).toHaveLength(0)
  })

  test.each([
    ['POST', '/a', 405], ['PUT', '/a', 405], ['DELETE', '/', 405], ['OPTIONS', '/a', 405], ['PATCH', '/_next/image?url=a&w=1', 405],
    ['GET', '/%zz', 400], ['GET', '/a/../../b', 400], ['GET', `/${'a'.repeat(3_000)}`, 414], ['GET', '/_next/data/build/a.json', 404],
    ['GET', '/_next/static/none.js', 404], ['GET', '/_next/image', 400], ['GET', '/_next/image?url=/a.png&w=x', 400], ['GET', '/_next', 200],
  ])('%s %s is answered with %i', async (method, path, status) => {
    const { get, seen } = await newPaper()
    const reply = await get(path, {}, method)
    expect(reply.status).toBe(status)
    if (status === 200) return
    expect(seen).toHaveLength(0)
    expect(reply.headers['cache-control']).toBe('no-store')
    expect(reply.headers['content-security-policy']).toContain("default-src 'none'")
    if (status === 405) expect(reply.headers.allow).toBe('GET, HEAD')
  })
})

describe('a page that is not simply there', () => {
  test('404: the paper’s not-found page stands in for the empty document that Next sends', async () => {
    const { get, seen } = await newPaper({}, (request, response) => {
      if (request.url !== '/_not-found') return sendHtml(response, '<!DOCTYPE html><html id="__next_error__"><head></head><body></body></html>', 404)
      dependsOn('latest')
      sendHtml(response, nextPage('Nothing here'), 404)
    })
    const reply = await get('/nowhere')
    expect(reply.status).toBe(404)
    expect(reply.body.toString()).toContain('<h1>Nothing here</h1>')
    expect(reply.headers['surrogate-key']).toBe('latest path:/_not-found path:/nowhere')
    expect(reply.headers['cache-control']).toContain('s-maxage=5')
    expect((await get('/nowhere')).status).toBe(404)
    expect(seen).toHaveLength(2)
  })

  test('a thousand of them share one body', async () => {
    const { get, press } = await newPaper({ EDITION_MB: '8' }, (_request, response) => sendHtml(response, nextPage('Nothing here'), 404))
    for (let i = 0; i < 50; i += 1) await get(`/nowhere/${i}`)
    const { pages, bytes } = press.edition.figures()
    expect(pages).toBe(50)
    expect(bytes).toBeLessThan(50 * 4_500)
  })

  test('an If-None-Match never makes it "not modified"', async () => {
    const { get } = await newPaper({}, (_request, response) => sendHtml(response, nextPage('Nothing here'), 404))
    const { headers } = await get('/nowhere')
    expect((await get('/nowhere', { 'if-none-match': headers.etag ?? '' })).status).toBe(404)
  })

  test('308: an old address, remembered like a page', async () => {
    const { get, seen } = await newPaper({}, (_request, response) => {
      response.writeHead(308, { location: '/law/new', 'set-cookie': 'a=b' })
      response.end('<html id="__next_error__"></html>')
    })
    for (let i = 0; i < 2; i += 1) {
      const reply = await get('/law/old')
      expect(reply.status).toBe(308)
      expect(reply.headers.location).toBe('/law/new')
      expect(reply.headers['set-cookie']).toBeUndefined()
      expect(reply.headers['surrogate-key']).toBe('path:/law/old')
      expect(reply.body.length).toBe(0)
    }
    expect(seen).toHaveLength(1)
  })

  test('410: what the page asked for', async () => {
    const { get } = await newPaper({}, (_request, response) => {
      answerWith(410)
      sendHtml(response, nextPage('Withdrawn'))
    })
    const reply = await get('/law/one')
    expect(reply.status).toBe(410)
    expect(reply.body.toString()).toContain('Withdrawn')
  })

  test('500 when it breaks, 503 when Postgres is away or it takes too long', async () => {
    const { get, press } = await newPaper({ RENDER_LIMIT_MS: '100' }, (request, response) => {
      if (request.url === '/slow') return new Promise(() => {})
      sendHtml(response, 'broken', 500)
    })
    const broken = await get('/broken')
    expect(broken.status).toBe(500)
    expect(broken.headers['cache-control']).toBe('no-store')
    expect(broken.body.toString()).not.toBe('broken')
    const slow = await get('/slow')
    expect(slow.status).toBe(503)
    expect(slow.headers['retry-after']).toBe('5')
    press.listener.isConnected = false
    expect((await get('/broken')).status).toBe(503)
  })
})

describe('a page from the edition', () => {
  test('that is stale and cannot be made anew is served, and told to no cache', async () => {
    let isBroken = false
    const { get, press } = await newPaper({}, (_request, response) => (isBroken ? sendHtml(response, '', 500) : sendHtml(response, nextPage('Old'))))
    const before = await get('/a')
    isBroken = true
    press.pressRoom.markAllStale()
    const after = await get('/a')
    expect(after.status).toBe(200)
    expect(after.body.equals(before.body)).toBe(true)
    expect(after.headers.etag).toBe(before.headers.etag)
    expect(after.headers['cdn-cache-control']).toBe('public, max-age=1')
  })

  test('that is rendered anew to the same bytes keeps its entity tag', async () => {
    const { get, press, seen } = await newPaper()
    const before = await get('/a')
    press.pressRoom.markStale('path:/a')
    const after = await get('/a')
    expect(seen).toHaveLength(2)
    expect(after.headers.etag).toBe(before.headers.etag)
  })

  test('that shows more than headers can name goes without keys, and no cache keeps it long', async () => {
    const { get } = await newPaper({ CDN_MAX_AGE: '86400' }, (_request, response) => {
      for (let i = 0; i < 500; i += 1) dependsOn(`card:a-story-with-a-rather-long-slug-${i}`)
      sendHtml(response, nextPage('Front'))
    })
    const { headers } = await get('/')
    expect(headers['surrogate-key']).toBeUndefined()
    expect(headers['cdn-cache-control']).toBe('public, max-age=5')
  })
})

describe('what is no page', () => {
  test('a feed is pressed as it is, under a policy for data', async () => {
    const feed = `<?xml version="1.0"?><rss><!-- kept --><script>kept</script>${' '.repeat(500)}</rss>`
    const { get } = await newPaper({}, (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/rss+xml', 'x-powered-by': 'Next.js', 'cache-control': 'private' })
      response.end(feed)
    })
    const reply = await get('/feeds/rss.xml', { 'accept-encoding': 'br' })
    expect(brotliDecompressSync(reply.body).toString()).toBe(feed)
    expect(reply.headers['content-type']).toBe('application/rss+xml')
    expect(reply.headers['content-security-policy']).toContain("default-src 'none'")
    expect(reply.headers['x-powered-by']).toBeUndefined()
    expect(reply.headers['cache-control']).toContain('public')
  })

  test('/healthz says that the process lives, /readyz how things stand', async () => {
    const { get, press } = await newPaper()
    expect(await get('/healthz')).toMatchObject({ status: 200 })
    await get('/a')
    await get('/a')
    const { status, headers, body } = await get('/readyz')
    expect(status).toBe(200)
    expect(headers['cache-control']).toBe('no-store')
    expect(JSON.parse(body.toString())).toMatchObject({
      status: 'ready', database: 'reachable', edition: { pages: 1 }, requests: { hits: 1, misses: 1 }, renders: { renders: 1 },
    })
    press.listener.isConnected = false
    const degraded = await get('/readyz')
    expect(degraded.status).toBe(200)
    expect(JSON.parse(degraded.body.toString())).toMatchObject({ status: 'degraded', database: 'unreachable' })
    press.pressRoom.purge('path:/a')
    expect((await get('/readyz')).status).toBe(503)
    press.beginDraining()
    const draining = await get('/readyz')
    expect(draining.status).toBe(503)
    expect(draining.headers.connection).toBe('close')
  })
})
