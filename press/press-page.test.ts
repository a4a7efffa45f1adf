import { describe, expect, test } from 'vitest'
import { pressPage, type FindTwin } from './press-page'
import type { Rendered } from './render'
import { makeSheet } from './sheet'
import { CDN } from './testing/pages'

const rendered = (part: Partial<Rendered> = {}): Rendered => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: Buffer.from('<head></head><p style="color:red">one</p>'),
  keys: ['article:one'],
  said: new Map(),
  validUntil: undefined,
  isPrivate: false,
  error: undefined,
  ...part,
})
const noTwin: FindTwin = () => undefined
const press = async (part: Partial<Rendered> = {}, siteUrl = 'https://meridian.example', findTwin = noTwin) => {
  const sheet = makeSheet(rendered(part), siteUrl.startsWith('https:'))
  const pressing = await pressPage(sheet, { cdn: CDN, siteUrl: new URL(siteUrl) }, findTwin)
  if (!pressing) throw new Error('a page')
  return pressing.page
}
const header = (flat: string[], name: string) => (flat.includes(name) ? flat[flat.indexOf(name) + 1] : undefined)

describe('a pressed page', () => {
  test('behind a secret address is for nobody to keep, to find, or to prefetch from, and tells no other site where it is', async () => {
    const { whole } = (await press({ isPrivate: true })).replies.identity
    expect(header(whole, 'Cache-Control')).toBe('private, no-store')
    expect(header(whole, 'X-Robots-Tag')).toContain('noindex')
    expect(header(whole, 'Referrer-Policy')).toBe('no-referrer')
    for (const name of ['Surrogate-Key', 'CDN-Cache-Control', 'Speculation-Rules']) expect(header(whole, name)).toBeUndefined()
  })

  test('asks for TLS where the paper has it, and only there', async () => {
    const { whole } = (await press()).replies.identity
    expect(header(whole, 'Strict-Transport-Security')).toContain('max-age=')
    expect(header(whole, 'Content-Security-Policy')).toContain('upgrade-insecure-requests')
    const plain = (await press({}, 'http://localhost:3000')).replies.identity.whole
    expect(header(plain, 'Strict-Transport-Security')).toBeUndefined()
    expect(header(plain, 'Content-Security-Policy')).not.toContain('upgrade-insecure-requests')
  })

  test('has the same fingerprint for the same bytes, and another when its policy is another', async () => {
    const one = await press()
    expect((await press({ keys: ['other'] })).fingerprint).toBe(one.fingerprint)
    expect((await press({ body: Buffer.from('<p>two</p>') })).fingerprint).not.toBe(one.fingerprint)
    expect((await press({}, 'http://localhost:3000')).fingerprint).not.toBe(one.fingerprint)
  })

  test('shares the bodies of its twin, and weighs nothing for what another holds', async () => {
    const one = await press()
    const kept = await press({ keys: ['other'] }, undefined, () => ({ bodies: one.bodies, pressedAt: undefined }))
    expect(kept.bodies).toBe(one.bodies)
    expect(kept.bytes).toBeLessThan(one.bytes)
    const renewed = await press({}, undefined, () => ({ bodies: one.bodies, pressedAt: one.pressedAt }))
    expect(renewed.bytes).toBe(one.bytes)
  })

  test('passes on what readers need of Next’s headers, and no more', async () => {
    const hub = '<https://hub.example/>; rel="hub"'
    const { whole } = (await press({
      headers: {
        'content-type': 'text/html', 'x-robots-tag': 'noindex', link: hub,
        'set-cookie': ['a=b'], vary: 'rsc', 'cache-control': 'private', 'x-powered-by': 'Next.js', etag: '"x"',
      },
    })).replies.identity
    expect(header(whole, 'Link')).toBe(hub)
    expect(header(whole, 'X-Robots-Tag')).toBe('noindex')
    expect(header(whole, 'Vary')).toBe('Accept-Encoding')
    for (const name of ['Set-Cookie', 'set-cookie', 'X-Powered-By']) expect(whole).not.toContain(name)
  })

  test('says which links may be fetched before they are followed, and nothing else does', async () => {
    expect(header((await press()).replies.identity.whole, 'Speculation-Rules')).toBe('"/speculation-rules.json"')
    for (const part of [{ headers: { 'content-type': 'application/json' } }, { status: 404 }, { status: 308, headers: { location: '/a' } }]) {
      expect((await press(part)).replies.identity.whole).not.toContain('Speculation-Rules')
    }
  })

  test('names only keys that a header can say: an address that a reader made up may hold any letter', async () => {
    const { replies, keys } = await press({ keys: ['path:/漢字', 'path:/a b', 'policies'] })
    expect(header(replies.identity.whole, 'Surrogate-Key')).toBe('policies')
    expect(keys).toContain('path:/漢字')
  })

  test('names none to readers where no cache is told by them', async () => {
    const pressing = await pressPage(makeSheet(rendered(), true), { cdn: { ...CDN, tellsKeys: false }, siteUrl: new URL('https://meridian.example') }, noTwin)
    expect(pressing?.page.replies.br.whole).not.toContain('Surrogate-Key')
    expect(pressing?.page.keys).toEqual(['article:one'])
  })

  test('knows until when it is true', async () => {
    const end = new Date('2026-11-23T06:00:00Z')
    expect((await press({ validUntil: end })).validUntil).toBe(end.getTime())
    expect((await press()).validUntil).toBe(Infinity)
  })

  test('is none when Next sent its empty error document', async () => {
    const empty = rendered({ status: 404, body: Buffer.from('<html id="__next_error__"><head></head><body></body></html>') })
    expect(await pressPage(makeSheet(empty, true), { cdn: CDN, siteUrl: new URL('https://meridian.example') }, noTwin)).toBeUndefined()
  })
})
