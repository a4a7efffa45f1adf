import { afterEach, describe, expect, test } from 'vitest'
import { openPaper, type Paper, type Route } from './testing/paper'

let paper: Paper | undefined
afterEach(async () => {
  await paper?.close()
  paper = undefined
})

async function newPaper(override?: Route) {
  const seen: { url: string | undefined; accept: string | undefined }[] = []
  paper = await openPaper({
    route: (request, response) => {
      seen.push({ url: request.url, accept: request.headers.accept })
      if (override) return override(request, response)
      response.writeHead(200, { 'content-type': 'image/webp', etag: 'abc_-1', 'set-cookie': 'a=b', 'x-nextjs-cache': 'MISS' })
      response.end(Buffer.from([0, 255, 10, 13, 128]))
    },
  })
  return { ...paper, seen }
}

const address = '/_next/image?url=%2Fmedia%2Fquay.png&w=640&q=75'

describe('a picture in the size that a page asks for', () => {
  test('comes from Next, byte for byte, and may be kept for a day', async () => {
    const { get } = await newPaper()
    const { status, headers, body } = await get(address)
    expect(status).toBe(200)
    expect([...body]).toEqual([0, 255, 10, 13, 128])
    expect(headers).toMatchObject({
      'content-type': 'image/webp', vary: 'Accept', etag: '"abc_-1"',
      'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'cross-origin',
    })
    expect(headers['cache-control']).toContain('max-age=86400')
    expect(headers['set-cookie']).toBeUndefined()
    expect(headers['x-nextjs-cache']).toBeUndefined()
  })

  test('of the request Next sees three parameters and the formats, in one spelling', async () => {
    const { get, seen } = await newPaper()
    await get(`${address}&x=1&url=/other`, { accept: 'text/html,image/avif,image/apng,*/*;q=0.8', cookie: 'a=b' })
    await get(address, { accept: 'image/webp' })
    await get(address, { accept: 'image/jxl' })
    expect(seen).toEqual([
      { url: address, accept: 'image/avif,image/webp,*/*' },
      { url: address, accept: 'image/webp,*/*' },
      { url: address, accept: '*/*' },
    ])
  })

  test('is not sent again to who has it', async () => {
    const { get } = await newPaper()
    const { status, headers } = await get(address, { 'if-none-match': '"abc_-1"' })
    expect(status).toBe(304)
    expect(headers).toMatchObject({ etag: '"abc_-1"', vary: 'Accept' })
  })

  test('HEAD gets no body', async () => {
    const { get } = await newPaper()
    const { headers, body } = await get(address, {}, 'HEAD')
    expect(headers['content-length']).toBe('5')
    expect(body.length).toBe(0)
  })

  test.each([500, 502])('is the whole one while Next cannot make it (%i), so that no page shows a hole', async (given) => {
    const { get } = await newPaper((_request, response) => {
      response.writeHead(given)
      response.end()
    })
    const { status, headers } = await get(address)
    expect(status).toBe(307)
    expect(headers).toMatchObject({ location: '/media/quay.png', 'cache-control': 'no-store' })
  })

  test.each(['https://elsewhere.example/media/a.png', '//elsewhere.example/media/a.png', '/\\elsewhere.example/media/a.png', '/media/../admin', '/other.png', 'http://['])(
    'leads nowhere but to the paper’s own pictures: %s',
    async (url) => {
      const { get } = await newPaper((_request, response) => {
        response.writeHead(500)
        response.end()
      })
      expect((await get(`/_next/image?${new URLSearchParams({ url, w: '640' })}`)).status).toBe(503)
    },
  )

  test.each([[400, 400], [404, 404]])('Next’s %i becomes %i', async (given, status) => {
    const { get } = await newPaper((_request, response) => {
      response.writeHead(given)
      response.end('"url" parameter is not allowed')
    })
    const reply = await get(address)
    expect(reply.status).toBe(status)
    expect(reply.headers['cache-control']).toBe('no-store')
    expect(reply.body.toString()).not.toContain('parameter')
  })
})
