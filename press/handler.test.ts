import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { answerWith } from '@/lib/newsroom/render-scope'
import { nextPage, openRecordingPaper, sendHtml, type RecordingPaper } from './testing/paper'

let paper: RecordingPaper | undefined
afterEach(async () => {
  await paper?.close()
  paper = undefined
})

const newPaper = async (...options: Parameters<typeof openRecordingPaper>) => (paper = await openRecordingPaper(...options))

describe('an address of an old site that is told by its query', () => {
  test('leads on in one hop where it was a story’s; else the page is as it is without the query', async () => {
    const { get, seen } = await newPaper(({ url = '' }, response) => {
      if (url === '/old-address?of=%2F%3Fp%3D7') response.writeHead(308, { location: '/law/seven' }).end()
      else if (url.startsWith('/old-address')) response.writeHead(404).end('nothing')
      else sendHtml(response, nextPage(url))
    })
    const { status, headers } = await get('/?utm_source=feed&p=7')
    expect({ status, location: headers.location }).toEqual({ status: 308, location: '/law/seven' })
    expect((await get('/?p=8')).body.toString()).toContain('<h1>/</h1>')
    expect(seen.map(({ url }) => url).filter((url) => url !== '/_not-found')).toEqual(['/old-address?of=%2F%3Fp%3D7', '/old-address?of=%2F%3Fp%3D8', '/'])
    // Readers cannot ask there themselves.
    await get('/old-address?of=/secret')
    expect(seen.map(({ url }) => url)).toContain('/old-address')
  })

  test('is limited as others are that lead nowhere: one that leads somewhere is never taken for the front page', async () => {
    const { get } = await newPaper(({ url = '' }, response) => {
      if (url === '/old-address?of=%2F%3Fp%3D7') response.writeHead(308, { location: '/law/seven' }).end()
      else if (url.startsWith('/old-address')) response.writeHead(404).end('nothing')
      else sendHtml(response, nextPage(url))
    }, { MISSING_PER_MINUTE: '2' })
    const statusOf = async (path: string) => (await get(path)).status
    // What is known to lead nowhere counts once.
    for (const path of ['/', '/?p=1', '/?p=1', '/?p=1', '/?p=2', '/?p=2']) expect(await statusOf(path)).toBe(200)
    expect(await statusOf('/?p=7')).toBe(429)
    expect(await statusOf('/?p=2')).toBe(200)
  })
})

describe('an old address that is spelt otherwise as well', () => {
  const spellings = ['/Law/Old', '/law/old/', '//law//old', '/law/old/index.html', '/law/%6Fld?utm_source=x']

  test.each(spellings)('%s takes one hop to where its story is', async (path) => {
    const { get, press } = await newPaper((_request, response) => { response.writeHead(308, { location: '/law/new' }).end() })
    const { status, headers } = await get(path)
    expect({ status, location: headers.location, keys: headers['surrogate-key'] }).toEqual({ status: 308, location: '/law/new', keys: 'path:/law/old' })
    expect(press.edition.figures().pages).toBe(1)
  })

  test.each(spellings)('%s says at once that its story was withdrawn', async (path) => {
    const { get } = await newPaper((_request, response) => {
      answerWith(410)
      sendHtml(response, nextPage('Withdrawn'))
    })
    const { status, body } = await get(path)
    expect(status).toBe(410)
    expect(body.toString()).toContain('Withdrawn')
  })

  test('is only folded where nothing stands, or what stands there cannot be learnt', async () => {
    let isBroken = false
    const { get } = await newPaper((_request, response) => sendHtml(response, nextPage('Nothing here'), isBroken ? 500 : 404))
    const answer = async (path: string) => {
      const { status, headers } = await get(path)
      return [status, headers.location]
    }
    expect(await answer('/Nowhere/')).toEqual([308, '/nowhere'])
    isBroken = true
    expect(await answer('/Law/Old/')).toEqual([308, '/law/old'])
  })

  test('is only folded for a client that has asked for too much that leads nowhere; folding is no way round that', async () => {
    const { get } = await newPaper(({ url }, response) => {
      if (url === '/law/old') response.writeHead(308, { location: '/law/new' }).end()
      else sendHtml(response, nextPage('Nothing here'), 404)
    }, { MISSING_PER_MINUTE: '3' })
    for (let n = 0; n < 3; n += 1) expect((await get(`/Nowhere/${n}/`)).headers.location).toBe(`/nowhere/${n}`)
    expect((await get('/Law/Old')).headers.location).toBe('/law/old')
    expect((await get('/law/old')).status).toBe(429)
  })
})

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
    const tagOf = async (coding: string) => (await get('/a', { 'accept-encoding': coding })).headers.etag ?? ''
    const tags = await Promise.all(codings.map(tagOf))
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
      host: 'evil.example', 'x-forwarded-host': 'evil.example', cookie: '__prerender_bypass=1', authorization: 'Basic x',
      rsc: '1', 'next-router-prefetch': '1', 'next-router-state-tree': '%5B%5D', 'next-action': 'abc', 'x-nextjs-data': '1',
      'x-middleware-subrequest': 'middleware', 'x-middleware-prefetch': '1', 'x-matched-path': '/b', 'x-invoke-path': '/b',
      'x-invoke-status': '500', 'x-now-route-matches': '1=b', 'x-http-method-override': 'POST', range: 'bytes=0-1',
      accept: 'text/x-component', 'accept-language': 'de', 'user-agent': 'Googlebot',
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
    expect((await press.report()).details).toMatchObject({ requests: { miss: 1, hit: 6 } })
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
    expect(seen.map(({ url }) => url)).toEqual(['/law/one'])
    // Neither a list's further page nor a preview was ever a story.
    await get('/Search/?q=a')
    await get('/preview//token')
    expect(seen).toHaveLength(1)
  })

  test.each([
    ['POST', '/a', 405], ['PUT', '/a', 405], ['DELETE', '/', 405], ['OPTIONS', '/a', 405], ['PATCH', '/_next/image', 405],
    ['GET', '/%zz', 400], ['GET', '/a/../../b', 400], ['GET', '/_next/image', 400], ['GET', '/_next/image?url=/a.png&w=x', 400],
    ['GET', `/${'a'.repeat(3_000)}`, 414],
    ['GET', '/_next/data/build/a.json', 404], ['GET', '/_next/static/none.js', 404],
  ])('%s %s is answered with %i', async (method, path, status) => {
    const { get, seen } = await newPaper()
    const reply = await get(path, {}, method)
    expect(reply.status).toBe(status)
    expect(seen).toHaveLength(0)
    expect(reply.headers['cache-control']).toBe('no-store')
    expect(reply.headers['content-security-policy']).toContain("default-src 'none'")
    if (status === 405) expect(reply.headers.allow).toBe('GET, HEAD')
  })
})
