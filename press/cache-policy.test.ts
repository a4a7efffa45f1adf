import { describe, expect, test } from 'vitest'
import { cacheHeaders, NEVER_KEPT, type CacheKind } from './cache-policy'

const cdn = { maxAgeSeconds: 60, staleWhileRevalidateSeconds: 10, staleIfErrorSeconds: 600, edgeMaxAgeSeconds: 0, tellsKeys: false }
const directives = (kind: CacheKind, settings = cdn) => {
  const flat = cacheHeaders(kind, settings)
  const valueOf = (name: string) => flat[flat.indexOf(name) + 1]?.split(', ') ?? []
  return { everyone: valueOf('Cache-Control'), cdn: flat.includes('CDN-Cache-Control') ? valueOf('CDN-Cache-Control') : [] }
}

describe('what caches are told', () => {
  test('a browser asks again at every visit, whatever the answer was', () => {
    for (const kind of ['page', 'missing', 'stale'] as const) expect(directives(kind).everyone).toContain('max-age=0')
  })

  test('no browser is told that it may show an old page while it looks for a new one', () => {
    expect(directives('page').everyone.join()).not.toContain('stale-while-revalidate')
  })

  test('a CDN keeps a page for as long as the operator says, and longer when the press is down', () => {
    const { cdn: told, everyone } = directives('page')
    expect(told).toEqual(['public', 'max-age=60', 'stale-while-revalidate=10', 'stale-if-error=600'])
    expect(everyone).toContain('s-maxage=60')
    expect(everyone).toContain('stale-if-error=600')
  })

  test('a CDN soon asks again for what was missing, and for a page that was served past its time', () => {
    expect(directives('missing').cdn).toEqual(['public', 'max-age=5'])
    expect(directives('stale').cdn).toEqual(['public', 'max-age=1'])
  })

  test('a CDN that must keep nothing is told so', () => {
    expect(directives('page', { ...cdn, maxAgeSeconds: 0 }).cdn).toEqual(['public', 'max-age=0'])
  })

  test('trouble is kept by nobody', () => {
    expect(NEVER_KEPT).toEqual(['Cache-Control', 'no-store'])
  })
})
