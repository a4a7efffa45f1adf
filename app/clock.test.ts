import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { newRenderScope, renderScope } from '@/lib/newsroom/render-scope'
import { today, yearsSince } from './clock'

/** Until when the press may keep a page that asked the clock so. */
function keptUntil(ask: () => unknown): string | undefined {
  const scope = newRenderScope()
  renderScope.run(scope, ask)
  return scope.validUntil?.toISOString()
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('a page with the day on it', () => {
  test('is true until midnight in the zone of the paper', () => {
    vi.setSystemTime('2026-01-17T20:00:00Z')
    expect(keptUntil(() => today('America/Halifax'))).toBe('2026-01-18T04:00:00.000Z')
  })

  test('knows days of 23 and 25 hours', () => {
    vi.setSystemTime('2026-03-29T00:30:00Z')
    expect(keptUntil(() => today('Europe/London'))).toBe('2026-03-29T23:00:00.000Z')
    vi.setSystemTime('2026-10-24T23:30:00Z')
    expect(keptUntil(() => today('Europe/London'))).toBe('2026-10-26T00:00:00.000Z')
  })
})

describe('the age of a story', () => {
  test('is in whole years, and true until its next birthday', () => {
    vi.setSystemTime('2026-01-17T20:00:00Z')
    expect(yearsSince(new Date('2024-08-17T09:00:00Z'), 'America/Halifax')).toBe(1)
    expect(keptUntil(() => yearsSince(new Date('2024-08-17T09:00:00Z'), 'America/Halifax'))).toBe('2026-08-17T09:00:00.000Z')
  })

  test('of a new one ends in a year', () => {
    vi.setSystemTime('2026-01-17T20:00:00Z')
    expect(keptUntil(() => yearsSince(new Date('2026-01-17T10:30:00Z'), 'America/Halifax'))).toBe('2027-01-17T10:30:00.000Z')
  })
})
