import { expect, it } from 'vitest'
import { readCursor, writeCursor } from './cursor'

it('a cursor is read back as it was written', () => {
  const cursor = { visibleFrom: new Date('2026-01-17T10:30:00.123Z'), slug: 'a-story-2' }
  expect(readCursor(writeCursor(cursor))).toEqual(cursor)
})

it.each([
  '', 'x', '2026-01-17~a', '2026-99-99T10:30:00.000Z~a', '2026-01-17T10:30:00.000Z~', "2026-01-17T10:30:00.000Z~a'; --",
  '2026-01-17T10:30:00.000Z~A', '0000-01-01T00:00:00.000Z~a',
])('what is no cursor (%s) is none', (text) => {
  expect(readCursor(text)).toBeNull()
})
