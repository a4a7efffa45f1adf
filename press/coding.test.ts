import { describe, expect, test } from 'vitest'
import { chooseCoding } from './coding'

describe('the coding a client gets', () => {
  test.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0, gzip;q=0', 'identity'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['identity, br;q=0.1', 'identity'],
    ['identity;q=0, br', 'br'],
    ['deflate', 'identity'],
    ['nonsense;;;q=', 'identity'],
  ])('%s is answered with %s', (header, coding) => {
    expect(chooseCoding(header)).toBe(coding)
    expect(chooseCoding(header)).toBe(coding)
  })

  test('a client that makes up headers without end cannot grow the memory of them', () => {
    for (let i = 0; i < 2_000; i++) chooseCoding(`br, x-${i}`)
    expect(chooseCoding('br, x-1')).toBe('br')
  })
})
