import { mkdir, mkdtemp, rm, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nextPage, openPaper, sendHtml, type Paper } from './testing/paper'

const script = 'customElements.define("x-theme", class extends HTMLElement {})'
let root: string
let paper: Paper

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'press-files-'))
  const files: Record<string, string | Buffer> = {
    '.next/static/css/a.1234.css': 'p{margin:0}',
    '.next/static/css/a.1234.css.br': brotliCompressSync('p{margin:0}'),
    'dist/public/islands/theme.js': script,
    'dist/public/islands/theme.js.br': brotliCompressSync(script),
    'dist/public/islands/theme.js.gz': gzipSync(script),
    'dist/public/speculation-rules.json': '{"prefetch":[]}',
    'dist/public/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'dist/public/Read Me.txt': 'read me',
    'dist/public/clip.mp4': 'x'.repeat(1_000),
    'dist/public/lost.txt': 'soon gone',
    'dist/public/.secret': 'hush',
    'dist/public/about.html': 'not a page',
    'package.json': '{}',
  }
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(root, path, '..'), { recursive: true })
    await writeFile(join(root, path), content)
  }
  paper = await openPaper({ root, variables: { DATA_DIR: join(root, 'data') }, route: (request, response) => sendHtml(response, nextPage(`${request.url}`)) })
})
afterAll(async () => {
  await paper.close()
  await rm(root, { recursive: true })
})

describe('files of the build', () => {
  test('may be kept for ever, as their names say what is in them', async () => {
    const { status, headers, body } = await paper.get('/_next/static/css/a.1234.css')
    expect(status).toBe(200)
    expect(body.toString()).toBe('p{margin:0}')
    expect(headers).toMatchObject({
      'content-type': 'text/css', 'cache-control': 'public, max-age=31536000, immutable', vary: 'Accept-Encoding',
      'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin',
    })
  })

  test('are never a page when there is none', async () => {
    const { status, headers } = await paper.get('/_next/static/css/b.5678.css')
    expect(status).toBe(404)
    expect(headers['cache-control']).toBe('no-store')
  })
})

describe('the paper’s own files', () => {
  test('are sent compressed as they lie there', async () => {
    const br = await paper.get('/islands/theme.js', { 'accept-encoding': 'gzip, br' })
    expect(br.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(br.body).toString()).toBe(script)
    expect((await paper.get('/islands/theme.js', { 'accept-encoding': 'br;q=0, gzip' })).headers['content-encoding']).toBe('gzip')
    const plain = await paper.get('/islands/theme.js', { 'accept-encoding': 'gzip;q=0' })
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(plain.headers['content-type']).toBe('text/javascript')
    expect(plain.headers['cache-control']).toContain('max-age=600')
  })

  test('are not sent again to who has them, with what a 304 must say', async () => {
    const { headers } = await paper.get('/islands/theme.js', { 'accept-encoding': 'br' })
    const again = await paper.get('/islands/theme.js', { 'accept-encoding': 'br', 'if-none-match': headers.etag ?? '' })
    expect(again.status).toBe(304)
    const { etag, 'cache-control': caching } = headers
    expect(again.headers).toMatchObject({ etag, 'cache-control': caching, vary: 'Accept-Encoding' })
    const other = await paper.get('/islands/theme.js', { 'accept-encoding': 'br', 'if-none-match': '"other"' })
    expect(other.status).toBe(200)
    expect(other.headers.etag).toBe(headers.etag)
  })

  test('are not sent again to who names only the date of what they have', async () => {
    const { headers } = await paper.get('/Read%20Me.txt')
    const since = headers['last-modified'] ?? ''
    const again = await paper.get('/Read%20Me.txt', { 'if-modified-since': since })
    expect([again.status, again.headers['cache-control']]).toEqual([304, headers['cache-control']])
    for (const known of [
      { 'if-modified-since': new Date(Date.parse(since) - 1_000).toUTCString() }, { 'if-modified-since': 'yesterday' },
      { 'if-modified-since': since, 'if-none-match': '"other"' },
    ]) expect((await paper.get('/Read%20Me.txt', known)).status).toBe(200)
    for (const path of ['/.secret', '/islands', '/Read%20Me%zz.txt', `/${'long'.repeat(100)}.txt`, '/%00', '/lost.jpg']) {
      const { headers: others } = await paper.get(path, { 'if-modified-since': new Date().toUTCString() })
      expect(others['cache-control'], path).not.toContain('max-age=600')
    }
  })

  test('answer HEAD without a body', async () => {
    const { status, headers, body } = await paper.get('/logo.svg', {}, 'HEAD')
    expect({ status, length: headers['content-length'], body: body.length }).toEqual({ status: 200, length: '41', body: 0 })
  })

  test('that are pictures may be shown elsewhere, and a drawing runs no script', async () => {
    const { headers } = await paper.get('/logo.svg')
    expect(headers['cross-origin-resource-policy']).toBe('cross-origin')
    expect(headers['content-security-policy']).toContain("script-src 'none'")
  })

  test('that say which links to fetch are of the type that browsers ask for', async () => {
    const { headers, body } = await paper.get('/speculation-rules.json')
    expect(headers['content-type']).toBe('application/speculationrules+json')
    expect(body.toString()).toBe('{"prefetch":[]}')
  })

  test('may have any name', async () => {
    expect((await paper.get('/Read%20Me.txt')).body.toString()).toBe('read me')
  })

  test('come in parts only where players need it, and only as well-formed ranges ask', async () => {
    const part = await paper.get('/clip.mp4', { range: 'bytes=10-19' })
    expect(part.status).toBe(206)
    expect(part.headers['content-range']).toBe('bytes 10-19/1000')
    // Players ask for the first byte to learn whether there are parts: all of it is an answer, "part 0 to 999 of 1000, of one byte" is none.
    for (const range of ['bytes=0-0', 'bytes=19-10', 'bytes=-5', 'bytes=a-b', 'bytes=0-1,5-6', 'lines=1-2']) {
      expect((await paper.get('/clip.mp4', { range })).status).toBe(200)
    }
    expect((await paper.get('/clip.mp4', { range: 'bytes=0-1', 'if-range': '"x"' })).status).toBe(200)
    expect((await paper.get('/logo.svg', { range: 'bytes=0-1' })).status).toBe(200)
  })

  test('that went missing since the start break one answer, not the press', async () => {
    await unlink(join(root, 'dist/public/lost.txt'))
    await expect(paper.get('/lost.txt')).rejects.toThrow()
    expect((await paper.get('/logo.svg')).status).toBe(200)
  })

  test.each([
    '/.secret', '/../package.json', '/..%2fpackage.json', '/%2e%2e/package.json', '/dist/public/logo.svg',
    '/about', '/islands', '/islands/',
  ])('%s is none of them', async (path) => {
    const { body, headers } = await paper.get(path)
    expect(body.toString()).not.toMatch(/hush|\{\}|<svg|not a page/)
    expect(headers['cache-control']).not.toContain('max-age=600')
  })
})

describe('pictures that the desk adds while the site runs', () => {
  test('are served from the data folder as soon as they are there, and nothing hidden with them', async () => {
    await mkdir(join(root, 'data/media'), { recursive: true })
    await writeFile(join(root, 'data/media/new-0123456789.png'), 'a picture')
    await writeFile(join(root, 'data/media/.unfinished.png'), 'half')
    const answer = await paper.get('/media/new-0123456789.png')
    expect([answer.status, answer.headers['content-type'], answer.body.toString()]).toEqual([200, 'image/png', 'a picture'])
    const known = { 'if-modified-since': answer.headers['last-modified'] ?? '' }
    expect((await paper.get('/media/new-0123456789.png', known)).status).toBe(304)
    for (const name of ['.unfinished.png', '%2eunfinished.png', '%2Eunfinished.png', './.unfinished.png', '%2e/%2eunfinished.png']) {
      expect((await paper.get(`/media/${name}`)).body.toString(), name).not.toContain('half')
    }
    expect((await paper.get('/media/../postgres/secret')).body.toString()).not.toContain('secret:')
  })
})
