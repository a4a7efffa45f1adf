import { describe, expect, test } from 'vitest'
import { errorPage, errorPages } from './error-pages'
import { cspHash } from './security-headers'

const paper = { paperName: 'The <b>Meridian</b> & Sons', siteUrl: new URL('https://meridian.example') }
const header = (status: 400 | 404 | 405 | 414 | 429 | 500 | 503, name: string) => {
  const { headers } = errorPage(status, paper)
  return headers.includes(name) ? headers[headers.indexOf(name) + 1] : undefined
}

describe('a page for trouble', () => {
  test('names the paper, as text', () => {
    expect(errorPage(500, paper).body).toContain('The &lt;b&gt;Meridian&lt;/b&gt; &amp; Sons')
    expect(errorPage(500, paper).body).not.toContain('<b>')
  })

  test('allows its own style by hash, and needs nothing else', () => {
    const { body } = errorPage(503, paper)
    const style = /<style>(.*)<\/style>/.exec(body.toString())?.[1] ?? ''
    expect(header(503, 'Content-Security-Policy')).toContain(cspHash(style))
    expect(body).not.toMatch(/<script|<link|style=/)
  })

  test('is kept by no cache, says what is allowed, and when to come back', () => {
    for (const { headers, status } of Object.values(errorPages(paper))) {
      expect(headers[headers.indexOf('Cache-Control') + 1]).toBe('no-store')
      expect(status).toBeGreaterThanOrEqual(400)
    }
    expect(header(405, 'Allow')).toBe('GET, HEAD')
    expect(header(503, 'Retry-After')).toBe('5')
    expect(header(500, 'Retry-After')).toBeUndefined()
  })
})
