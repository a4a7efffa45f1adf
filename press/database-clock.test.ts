import { expect, test } from 'vitest'
import { DatabaseClock } from './database-clock'

test('goes by this machine until Postgres has said what time it is, and by Postgres from then on', async () => {
  const clock = new DatabaseClock()
  expect(Math.abs(clock.now() - Date.now())).toBeLessThan(5_000)
  clock.set(1_000)
  expect(clock.now()).toBeGreaterThanOrEqual(1_000)
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(clock.now()).toBeGreaterThanOrEqual(1_015)
  expect(clock.now()).toBeLessThan(60_000)
})
