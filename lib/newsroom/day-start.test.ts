import { describe, expect, test } from 'vitest'
import { dayEnd, dayStart } from './day-start'

describe('a day begins', () => {
  test.each([
    ['at midnight in the paper’s zone', '2026-01-17', 'America/Halifax', '2026-01-17T04:00:00.000Z'],
    ['an hour earlier in summer', '2026-07-17', 'America/Halifax', '2026-07-17T03:00:00.000Z'],
    ['ahead of Greenwich', '2026-01-17', 'Pacific/Kiritimati', '2026-01-16T10:00:00.000Z'],
    ['behind it', '2026-01-17', 'Pacific/Pago_Pago', '2026-01-17T11:00:00.000Z'],
    ['after the gap, where clocks skip midnight', '2026-03-08', 'America/Havana', '2026-03-08T05:00:00.000Z'],
    ['with the next one, where there was no such day', '2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
  ])('%s', (_name, day, zone, instant) => {
    expect(dayStart(day, zone).toISOString()).toBe(instant)
  })
})

test('a day ends a millisecond before the next one, however long it was', () => {
  expect(dayEnd('2026-12-31', 'Europe/London').toISOString()).toBe('2026-12-31T23:59:59.999Z')
  expect(dayEnd('2026-10-25', 'Europe/London').getTime() - dayStart('2026-10-25', 'Europe/London').getTime()).toBe(25 * 3_600_000 - 1)
})
