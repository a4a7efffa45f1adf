import { describe, expect, it } from 'vitest'
import { instantOnClock } from './wall-clock'

describe('what clocks show, as an instant', () => {
  it.each([
    ['2026-11-23T06:00', 'Europe/London', '2026-11-23T06:00:00.000Z'],
    ['2026-07-01T06:00', 'Europe/London', '2026-07-01T05:00:00.000Z'],
    ['2026-11-23T06:00', 'Pacific/Auckland', '2026-11-22T17:00:00.000Z'],
    ['2026-03-29T01:30', 'Europe/London', '2026-03-29T01:00:00.000Z'],
  ])('%s in %s', (text, zone, instant) => {
    expect(instantOnClock(text, zone)?.toISOString()).toBe(instant)
  })

  it.each(['', '2026-11-23', '2026-11-31T06:00', '2026-11-23T24:00', '2026-11-23T06:00:00Z', 'tomorrow'])('"%s" is none', (text) => {
    expect(instantOnClock(text, 'Europe/London')).toBeNull()
  })
})
