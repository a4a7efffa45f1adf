import { describe, expect, test } from 'vitest'
import { onRequestError } from '@/instrumentation'
import { answerWith, dependsOn, now, validUntil } from '@/lib/newsroom/render-scope'
import type { NextHandler } from './ask-next'
import { renderThrough } from './render'

const siteUrl = new URL('https://meridian.example')
const signal = new AbortController().signal
const order = (address: string, askedAt = Date.now()) => ({ address, askedAt })

describe('rendering through Next', () => {
  test('the page gets a request of the press, with the paper’s own name', async () => {
    let seen: unknown
    const next: NextHandler = async (request, response) => {
      const chunks = []
      for await (const chunk of request) chunks.push(chunk)
      seen = { method: request.method, url: request.url, headers: request.headers, chunks }
      response.end('')
    }
    await renderThrough(next, siteUrl)(order('/news/one?before=x'), signal)
    expect(seen).toEqual({
      method: 'GET',
      url: '/news/one?before=x',
      headers: {
        host: 'meridian.example',
        'x-forwarded-host': 'meridian.example',
        'x-forwarded-proto': 'https',
        'x-forwarded-port': '443',
        accept: 'text/html',
        'user-agent': 'Broadsheet press',
      },
      chunks: [],
    })
  })

  test('what a page threw comes with its 500, for the log', async () => {
    const next: NextHandler = async (_request, response) => {
      await Promise.resolve()
      onRequestError(new Error('no such column'))
      response.statusCode = 500
      response.end('')
    }
    expect(await renderThrough(next, siteUrl)(order('/'), signal)).toMatchObject({ status: 500, error: new Error('no such column') })
  })

  test('what the page read, how long it is true and the status it asks for come with it', async () => {
    const end = new Date('2026-11-23T06:00:00Z')
    const next: NextHandler = async (_request, response) => {
      dependsOn('section:news', 'article:one')
      await new Promise((resolve) => setTimeout(resolve, 1))
      answerWith(410)
      validUntil(end)
      response.setHeader('Content-Type', 'text/html')
      response.write('<p>')
      response.end(Buffer.from('gone</p>'))
    }
    const rendered = await renderThrough(next, siteUrl)(order('/'), signal)
    expect(rendered).toMatchObject({ status: 410, keys: ['article:one', 'section:news'], validUntil: end })
    expect(rendered.headers['content-type']).toBe('text/html')
    expect(rendered.body.toString()).toBe('<p>gone</p>')
  })

  test('two pages rendered at once do not mix what they read', async () => {
    const next: NextHandler = async (request, response) => {
      dependsOn(`a:${request.url}`)
      await new Promise((resolve) => setTimeout(resolve, 5))
      dependsOn(`b:${request.url}`)
      response.end()
    }
    const render = renderThrough(next, siteUrl)
    const pages = await Promise.all([render(order('/x'), signal), render(order('/y'), signal)])
    expect(pages.map((page) => page.keys)).toEqual([['a:/x', 'b:/x'], ['a:/y', 'b:/y']])
  })

  test('the page goes by the clock of the database, whatever the machine’s says', async () => {
    let told: Date | undefined
    const next: NextHandler = async (_request, response) => {
      told = now()
      response.end()
    }
    await renderThrough(next, siteUrl)(order('/', Date.UTC(2027, 11, 28)), signal)
    expect(told).toEqual(new Date('2027-12-28T00:00:00Z'))
  })

  test('a status that Next gave for a reason is not overruled', async () => {
    const next: NextHandler = async (_request, response) => {
      answerWith(410)
      response.writeHead(500, { 'content-type': 'text/html' })
      response.end()
    }
    expect((await renderThrough(next, siteUrl)(order('/'), signal)).status).toBe(500)
  })

  test('a long page is not held up by anyone’s buffers', async () => {
    const chunk = Buffer.alloc(64 * 1024, 'x')
    const next: NextHandler = async (_request, response) => {
      for (let i = 0; i < 50; i++) if (!response.write(chunk)) await new Promise((resolve) => response.once('drain', resolve))
      response.end()
      await new Promise((resolve) => response.once('finish', resolve))
    }
    expect((await renderThrough(next, siteUrl)(order('/'), signal)).body.length).toBe(50 * chunk.length)
  })

  test('a render that is given up tells Next that nobody waits', async () => {
    const giveUp = new AbortController()
    const next: NextHandler = (_request, response) => new Promise((resolve) => response.once('close', resolve))
    const rendering = renderThrough(next, siteUrl)(order('/'), giveUp.signal)
    giveUp.abort(new Error('too long'))
    await expect(rendering).rejects.toThrow('too long')
  })

  test('an answer that never comes is an error, not an empty page', async () => {
    await expect(renderThrough(async () => {}, siteUrl)(order('/'), signal)).rejects.toThrow('without an answer')
  })
})

test.each([
  ['an object', { 'content-type': 'text/html', 'x-robots-tag': ['a', 'b'] }],
  ['a flat list', ['content-type', 'text/html', 'x-robots-tag', 'a']],
  ['a list of pairs', [['content-type', 'text/html'], ['x-robots-tag', 'a']]],
])('headers that Next gives with the status are known, as %s', async (_form, headers) => {
  const next: NextHandler = async (_request, response) => {
    response.setHeader('x-before', '1')
    Reflect.apply(response.writeHead, response, [201, 'Made', headers])
    response.end('x')
  }
  const rendered = await renderThrough(next, siteUrl)(order('/'), signal)
  expect(rendered.status).toBe(201)
  expect(rendered.headers).toMatchObject({ 'x-before': '1', 'content-type': 'text/html' })
  expect(rendered.headers['x-robots-tag']).toBeDefined()
})
