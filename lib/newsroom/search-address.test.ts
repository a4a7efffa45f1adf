import { describe, expect, it, test } from 'vitest'
import { daysOfYear, everything, MOST_WORDS, readSearchAddress, searchPath, yearOf } from './search-address'

const read = (parameters: Record<string, string | string[]>) => readSearchAddress(parameters, ['courts', 'town'])

describe('an address of a search is read', () => {
  it('whole', () => {
    expect(read({ q: ' "flood  wall"\tnot ', section: 'courts', from: '2024-02-29', to: '2026-01-17', sort: 'newest', page: '3' })).toEqual({
      address: { words: '"flood wall" not', section: 'courts', from: '2024-02-29', to: '2026-01-17', sort: 'newest', page: 3 },
      notes: [],
    })
  })

  it('as a form without entries sends it: as everything', () => {
    expect(read({ q: '', section: '', from: '', to: '', sort: 'relevance' })).toEqual({ address: everything, notes: [] })
    expect(read({})).toEqual({ address: everything, notes: [] })
  })

  it('by the first of what is said twice', () => {
    expect(read({ q: ['one', 'two'], page: ['2', '4'] }).address).toMatchObject({ words: 'one', page: 2 })
  })

  it.each(['2025-02-29', '2026-13-01', '17 January 2026', '2026', '0000-01-01'])('without a day that is in no calendar (%s), and says so', (day) => {
    expect(read({ q: 'x', from: day, to: '2026-01-17' })).toEqual({
      address: { ...everything, words: 'x', to: '2026-01-17' },
      notes: [{ kind: 'no-such-day', given: day }],
    })
  })

  it.each(['sport', 'COURTS', "courts'; --", '../etc', '__proto__'])('without a section that the paper has not (%s), and says so', (section) => {
    expect(read({ section })).toEqual({ address: everything, notes: [{ kind: 'no-such-section', given: section }] })
  })

  it('with the days the right way round, and says so', () => {
    const { address, notes } = read({ from: '2026-01-17', to: '2025-01-17' })
    expect(address).toMatchObject({ from: '2025-01-17', to: '2026-01-17' })
    expect(notes).toEqual([{ kind: 'days-exchanged' }])
  })

  it.each(['0', '-1', '1.5', 'x', '1e3', ' '])('at its first page when the page is no number of one (%s)', (page) => {
    expect(read({ page })).toEqual({ address: everything, notes: [] })
  })

  it('by relevance when there is no such order', () => {
    expect(read({ sort: 'oldest' }).address.sort).toBe('relevance')
  })

  it('cut where nobody reads on, between characters, and says so', () => {
    const { address, notes } = read({ q: '😀'.repeat(MOST_WORDS + 1) })
    expect(address.words).toBe('😀'.repeat(MOST_WORDS))
    expect(notes).toEqual([{ kind: 'shortened' }])
  })
})

describe('an address of a search is written', () => {
  test('without what is as usual', () => {
    expect(searchPath(everything)).toBe('/search')
    expect(searchPath({ words: 'harbour', page: 1, sort: 'relevance', section: null })).toBe('/search?q=harbour')
  })

  test('in the one order that the press keeps pages by', () => {
    const path = searchPath({ words: 'a & b', section: 'town', from: '2025-01-01', to: '2025-12-31', sort: 'newest', page: 2 })
    expect(path).toBe('/search?from=2025-01-01&page=2&q=a+%26+b&section=town&sort=newest&to=2025-12-31')
    const query = new URL(path, 'http://paper.example').searchParams
    query.sort()
    expect(`/search?${query}`).toBe(path)
  })

  test('so that it is read back as it was', () => {
    const address = { words: '-"ça va" or 50% +1', section: 'town', from: '2025-01-01', to: '2025-12-31', sort: 'newest', page: 2 } as const
    expect(read(Object.fromEntries(new URL(searchPath(address), 'http://paper.example').searchParams))).toEqual({ address, notes: [] })
  })
})

test('a year is its first and its last day', () => {
  expect(daysOfYear(2025)).toEqual({ from: '2025-01-01', to: '2025-12-31' })
  expect(yearOf(daysOfYear(2025))).toBe(2025)
  expect(yearOf({ from: '2025-01-01', to: '2026-12-31' })).toBeNull()
  expect(yearOf({ from: null, to: null })).toBeNull()
})
