import { expect, test } from 'vitest'
import { resolveWhen, whenSchema } from './when'

const now = new Date('2026-11-22T12:00:00Z')
const read = (text: string): string => resolveWhen(whenSchema.parse(text), now).toISOString()

test.each([
  ['2026-01-17T06:30:00-05:00', '2026-01-17T11:30:00.000Z'],
  ['2026-01-17T06:30:00Z', '2026-01-17T06:30:00.000Z'],
  ['P2D', '2026-11-24T12:00:00.000Z'],
  ['-PT3H', '2026-11-22T09:00:00.000Z'],
  ['P1W', '2026-11-29T12:00:00.000Z'],
  ['P1DT2H3M4S', '2026-11-23T14:03:04.000Z'],
  ['PT0S', '2026-11-22T12:00:00.000Z'],
])('%s is an instant', (text, instant) => {
  expect(read(text)).toBe(instant)
})

test.each([
  '', 'P', 'PT', '-P', 'P1Y', 'P1M', 'P1DT', 'PT1D', 'p2d', 'P-2D', 'tomorrow', '2026-01-17', '2026-01-17T06:30:00',
])('%j is none', (text) => {
  expect(whenSchema.safeParse(text).success).toBe(false)
})
