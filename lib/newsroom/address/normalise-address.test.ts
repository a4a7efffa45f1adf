import { describe, expect, test } from 'vitest'
import { seeded } from '../testing/seeded'
import { normaliseAddress } from './normalise-address'

const allowed = ['q', 'page', 'section']
const normalise = (address: string) => normaliseAddress(address, allowed)

describe('an address that is as it should be', () => {
  test.each([
    '/', '/law', '/law/2026/01/17/a-b', '/feeds/rss.xml', '/a%20b', '/%C3%BC', '/a@b:c,d;e=f+g$h&i!~*\'()', '/%2525',
  ])('%s stays', (path) => {
    expect(normalise(path)).toEqual({ kind: 'ok', path, query: '' })
  })

  test('ignores unknown parameters without a redirect', () => {
    expect(normalise('/law?utm_source=x&fbclid=%zz&Q=1')).toEqual({ kind: 'ok', path: '/law', query: '' })
    expect(normalise('/law?')).toEqual({ kind: 'ok', path: '/law', query: '' })
  })

  test('sorts the allowed ones, keeps the first of each, and drops empty ones', () => {
    const query = (address: string) => ({ kind: 'ok', path: '/search', query: address })
    expect(normalise('/search?section=law&x=y&q=a+b&page=&q=c')).toEqual(query('q=a+b&section=law'))
    expect(normalise('/search?q=&q=c&page')).toEqual(query('q=c'))
  })

  test('writes the same query in one way', () => {
    const forms = ['/search?q=a%20b%2B', '/search?q=a+b%2b', '/search?%71=%61+b%2B', '/search?&&q=a+b%2B&']
    for (const form of forms) expect(normalise(form)).toEqual({ kind: 'ok', path: '/search', query: 'q=a+b%2B' })
  })
})

describe('an address in another form redirects to the one', () => {
  test.each([
    ['/law/', '/law'],
    ['//law', '/law'],
    ['/law//2026', '/law/2026'],
    ['/Law/2026', '/law/2026'],
    ['/%6Caw', '/law'],
    ['/l%C3%9C', '/l%C3%BC'],
    ['/%c3%bc', '/%C3%BC'],
    ['/ü', '/%C3%BC'],
    ['/a b', '/a%20b'],
    ['/a%2Cb', '/a,b'],
    ['/index.html', '/'],
    ['/law/INDEX.html/', '/law'],
    ['/index.html/index.html', '/'],
    ['/./law/.', '/law'],
    ['/%2e/law', '/law'],
    ['//', '/'],
    ['///', '/'],
    ['//evil.example', '/evil.example'],
    ['///evil.example/%2e', '/evil.example'],
    ['/.//evil.example', '/evil.example'],
    ['/Law?q=a&utm=1', '/law?q=a'],
    ['/law/?page=2&q=b', '/law?page=2&q=b'],
    ['/Search?q=//evil.example', '/search?q=%2F%2Fevil.example'],
  ])('%s → %s', (address, to) => {
    expect(normalise(address)).toEqual({ kind: 'redirect', to })
  })
})

describe('an address that no page could have', () => {
  test.each([
    '', 'law', '*', 'https://evil.example/', '/%', '/%zz', '/%ff', '/a%2', '/%00', '/a\0', '/\\evil.example',
    '/%5Cevil.example', '/..', '/a/../b',
    '/%2e%2e/a', '/.%2E', '/a%2fb', '/%2F%2Fevil.example', '/%0d%0aSet-Cookie:x', '/a\tb', '/\ud800', '/law?q=%',
    '/law?q=%00', '/law?q=%ff',
  ])('%j', (address) => {
    expect(normalise(address)).toEqual({ kind: 'bad' })
  })
})

test('one hop is enough, and it never leaves the site, whatever the address', () => {
  const random = seeded(3)
  const parts = [
    '/', '//', '\\', '.', '..', '%2e', '%2F', '%5c', '%00', '%', '%25', '%2525', 'A', 'a', 'index.html', 'Index.HTML',
    '%C3%9C', '%c3', 'İ', 'Σ',
    'ß', '?', '&', '=', 'q', 'page', '+', '%20', ' ', '@', ':', 'evil.example', 'http:', '#', ';', '\t', '😀', '\ud83d', '~', "'",
  ]
  const kinds = new Set<string>()
  for (let run = 0; run < 50_000; run += 1) {
    const tail = Array.from({ length: random(8) }, () => parts[random(parts.length)] ?? '').join('')
    const address = random(20) === 0 ? tail : `/${tail}`
    const answer = normalise(address)
    kinds.add(answer.kind)
    if (answer.kind === 'bad') continue
    const to = answer.kind === 'redirect' ? answer.to : `${answer.path}${answer.query === '' ? '' : `?${answer.query}`}`
    expect(normalise(to).kind).toBe('ok')
    expect(normalise(to)).toEqual({ kind: 'ok', path: to.split('?')[0], query: to.split('?')[1] ?? '' })
    expect(to).toMatch(/^\/(?![/\\])[!-~]*$/)
    expect(new URL(to, 'https://paper.example').host).toBe('paper.example')
  }
  expect(kinds).toEqual(new Set(['ok', 'redirect', 'bad']))
})
