import { brotliDecompressSync } from 'node:zlib'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { answerWith, dependsOn } from '@/lib/newsroom/render-scope'
import { nextPage, openRecordingPaper, sendHtml, type RecordingPaper } from './testing/paper'

let paper: RecordingPaper | undefined
afterEach(async () => {
  vi.useRealTimers()
  await paper?.close()
  paper = undefined
})

const newPaper = async (...options: Parameters<typeof openRecordingPaper>) => (paper = await openRecordingPaper(...options))

test('an address may be told with the site’s own, as clients tell a proxy', async () => {
  const { get, seen } = await newPaper()
  for (const target of ['http://paper.example/law?x=1', 'HTTP://paper.example', 'https://elsewhere.example?p=x', '/law']) {
    expect((await get(target)).status, target).toBe(200)
  }
  expect(seen.map(({ url }) => url)).toEqual(['/law', '/'])
})

describe('a page that is not simply there', () => {
  test('404: the paper’s not-found page stands in for the empty document that Next sends', async () => {
    const { get, seen } = await newPaper((request, response) => {
      if (request.url !== '/_not-found') return sendHtml(response, '<html id="__next_error__"><head></head></html>', 404)
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

  test('the not-found page is rendered once for all of them, until what it shows has changed', async () => {
    const { get, press, seen } = await newPaper((request, response) => {
      if (request.url === '/_not-found') dependsOn('latest')
      sendHtml(response, nextPage('Nothing here'), 404)
    })
    const rendersOf = (path: string) => seen.filter(({ url }) => url === path).length
    for (let n = 0; n < 5; n += 1) await get(`/nowhere/${n}`)
    expect(rendersOf('/_not-found')).toBe(1)
    press.pressRoom.markStale('latest')
    await get('/nowhere/1')
    expect(rendersOf('/_not-found')).toBe(2)
    press.pressRoom.markAllStale()
    await get('/nowhere/1')
    expect(rendersOf('/_not-found')).toBe(3)
  })

  test('a thousand of them share one body', async () => {
    const { get, press } = await newPaper((_request, response) => sendHtml(response, nextPage('Nothing here'), 404))
    for (let i = 0; i < 50; i += 1) await get(`/nowhere/${i}`)
    const { pages, bytes } = press.edition.figures()
    expect(pages).toBe(50)
    expect(bytes).toBeLessThan(50 * 10_500)
  })

  test('an If-None-Match never makes it "not modified"', async () => {
    const { get } = await newPaper((_request, response) => sendHtml(response, nextPage('Nothing here'), 404))
    const { headers } = await get('/nowhere')
    expect((await get('/nowhere', { 'if-none-match': headers.etag ?? '' })).status).toBe(404)
  })

  test('308: an old address, remembered like a page', async () => {
    const { get, seen } = await newPaper((_request, response) => {
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
    const { get } = await newPaper((_request, response) => {
      answerWith(410)
      sendHtml(response, nextPage('Withdrawn'))
    })
    const reply = await get('/law/one')
    expect(reply.status).toBe(410)
    expect(reply.body.toString()).toContain('Withdrawn')
  })

  test('500 when it breaks, 503 when Postgres is away or it takes too long', async () => {
    const { get, press } = await newPaper((request, response) => {
      if (request.url === '/slow') return new Promise(() => {})
      sendHtml(response, 'broken', 500)
    }, { RENDER_LIMIT_MS: '100' })
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
    const { get, press } = await newPaper((_request, response) => (
      isBroken ? sendHtml(response, '', 500) : sendHtml(response, nextPage('Old'))
    ))
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

  test('that came to be another and is now as it was before is sent to who has the other, and goes by dates alone', async () => {
    let found = ''
    const { get, press } = await newPaper((_request, response) => sendHtml(response, nextPage(found)))
    const search = (results: string, at: string, headers = {}) => {
      found = results
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(at) })
      press.pressRoom.markAllStale()
      return get('/search?q=herring', headers)
    }
    const first = await search('One story', '2026-01-17T10:00:00Z')
    const second = await search('Two stories', '2026-01-17T10:01:00Z')
    expect(second.headers['last-modified']).toBe('Sat, 17 Jan 2026 10:01:00 GMT')
    const third = await search('One story', '2026-01-17T10:02:00Z', { 'if-modified-since': second.headers['last-modified'] })
    expect([third.status, third.headers.etag]).toEqual([200, first.headers.etag])
    const fourth = await search('One story', '2026-01-17T10:03:00Z', { 'if-modified-since': third.headers['last-modified'] })
    expect([fourth.status, fourth.headers['last-modified']]).toEqual([304, 'Sat, 17 Jan 2026 10:02:00 GMT'])
  })

  test('that shows more than headers can name goes without keys, and no cache keeps it long', async () => {
    const { get } = await newPaper((_request, response) => {
      for (let i = 0; i < 500; i += 1) dependsOn(`card:a-story-with-a-rather-long-slug-${i}`)
      sendHtml(response, nextPage('Front'))
    }, { CDN_MAX_AGE: '86400' })
    const { headers } = await get('/')
    expect(headers['surrogate-key']).toBeUndefined()
    expect(headers['cdn-cache-control']).toBe('public, max-age=5')
  })
})

describe('what is no page', () => {
  test('a feed is pressed as it is, under a policy for data', async () => {
    const feed = `<?xml version="1.0"?><rss><!-- kept --><script>kept</script>${' '.repeat(500)}</rss>`
    const { get } = await newPaper((_request, response) => {
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

  test('/healthz says that the process lives, /readyz whether to send readers here, in a word and no more', async () => {
    const { get, press } = await newPaper()
    expect(await get('/healthz')).toMatchObject({ status: 200 })
    await get('/a')
    const { status, headers, body } = await get('/readyz')
    expect(status).toBe(200)
    expect(headers['cache-control']).toBe('no-store')
    expect(body.toString()).toBe('ready\n')
    press.listener.isConnected = false
    const degraded = await get('/readyz')
    expect(degraded.status).toBe(200)
    expect(degraded.body.toString()).toBe('degraded\n')
    press.pressRoom.purge('path:/a')
    expect((await get('/readyz')).status).toBe(503)
    press.beginDraining()
    const draining = await get('/readyz')
    expect(draining.status).toBe(503)
    expect(draining.headers.connection).toBe('close')
  })
})
