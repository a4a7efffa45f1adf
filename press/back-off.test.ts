import { expect, test } from 'vitest'
import { BackOff } from './back-off'

test('tries again soon, then ever later up to a limit, and soon again after a success', () => {
  const backOff = new BackOff({ firstMs: 50, mostMs: 2_000, random: () => 1 })
  expect(Array.from({ length: 8 }, () => backOff.next())).toEqual([50, 100, 200, 400, 800, 1_600, 2_000, 2_000])
  backOff.reset()
  expect(backOff.next()).toBe(50)
})

test('leaves half of each wait to chance', () => {
  expect(new BackOff({ firstMs: 50, mostMs: 2_000, random: () => 0 }).next()).toBe(25)
})
