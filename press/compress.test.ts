import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { compress, weigh, type Body } from './compress'

/** What a client gets of a body. */
const sent = (body: Body | undefined) => (typeof body === 'string' ? Buffer.from(body, 'latin1') : (body ?? Buffer.alloc(0)))
const page = Buffer.from('<p>The council met on Tuesday to hear the auditor.</p>'.repeat(100))

describe('compressing a page', () => {
  test('brotli and gzip give back the same bytes', async () => {
    const { br, gzip, identity } = await compress(page, 'text/html; charset=utf-8')
    expect(sent(identity).equals(page)).toBe(true)
    expect(brotliDecompressSync(sent(br)).equals(page)).toBe(true)
    expect(gunzipSync(sent(gzip)).equals(page)).toBe(true)
  })

  test('so do those of a long page, which hold no more memory than they have bytes', async () => {
    const long = Buffer.from(Array.from({ length: 200_000 }, (_, i) => (i * 7_919) % 251))
    const bodies = await compress(long, 'text/html')
    expect(brotliDecompressSync(sent(bodies.br)).equals(long)).toBe(true)
    expect(gunzipSync(sent(bodies.gzip)).equals(long)).toBe(true)
    for (const body of Object.values(bodies)) if (Buffer.isBuffer(body)) expect(body.buffer.byteLength).toBe(body.length)
  })

  test('the plain bytes of a page, for whom nobody zips, take no memory', async () => {
    const bodies = await compress(page, 'text/html')
    expect(bodies.identityBytes).toBe(page.length)
    expect(weigh(bodies)).toBe((bodies.br?.length ?? 0) + (bodies.gzip?.length ?? 0))
  })

  test('those of a long one do, as they take long to unzip', async () => {
    const bodies = await compress(Buffer.from('word '.repeat(50_000)), 'text/html')
    expect(weigh(bodies)).toBeGreaterThan(bodies.identityBytes)
    expect(sent(bodies.identity)).toHaveLength(250_000)
  })

  test('a tiny body stays as it is', async () => {
    expect(await compress(Buffer.from('ok'), 'text/html')).toMatchObject({ br: undefined, gzip: undefined })
  })

  test('a picture is not compressed again', async () => {
    expect(await compress(Buffer.alloc(5_000), 'image/png')).toMatchObject({ br: undefined, gzip: undefined })
  })

  test.each(['application/rss+xml; charset=utf-8', 'application/ld+json', 'image/svg+xml', 'application/json', 'text/plain'])(
    '%s is compressed',
    async (type) => {
      expect((await compress(page, type)).br).toBeDefined()
    },
  )
})
