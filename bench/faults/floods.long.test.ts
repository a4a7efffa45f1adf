/** A flood is no reader's trouble: hot pages do not fail, and memory has a bound. How fast they stay is measured: `npm run bench:floods`. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { floods } from './floods'
import { asDelivered, openGround, type Ground } from './ground'
import { withstand } from './withstand'

let ground: Ground
beforeAll(async () => { ground = await openGround(asDelivered) }, 120_000)
afterAll(() => ground?.close(), 60_000)

test.each(floods)('hot pages are served through a flood of $name', async (flood) => {
  const { failed, troubles, megabytes } = await withstand(ground, flood, 4_000)
  expect({ failed, troubles }).toEqual({ failed: 0, troubles: [] })
  expect(megabytes ?? 0).toBeLessThan(700)
}, 60_000)
