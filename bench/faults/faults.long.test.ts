/** Readers notice no fault: hot pages never fail, cold ones are shown or refused in time, and nothing stale survives. Figures: `npm run bench:faults`. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { faults } from './faults'
import { openGround, type Ground } from './ground'
import { killWorker, stopUnderLoad, suffer } from './suffer'

let ground: Ground
beforeAll(async () => { ground = await openGround() }, 120_000)
afterAll(() => ground?.close(), 60_000)

/** Room above the fault itself: starting PostgreSQL again, the listener's back-off, a busy machine. */
const ROOM_MS = 60_000

describe('readers', () => {
  for (const fault of faults) {
    test(`do not notice: ${fault.name}`, async () => {
      const { failed, cold, recoverySeconds, survivors, troubles } = await suffer(ground, fault)
      expect({ failed, wrong: cold.wrong, troubles }).toEqual({ failed: 0, wrong: 0, troubles: [] })
      expect(recoverySeconds).toBeLessThan(15)
      expect(survivors).toEqual([])
    }, fault.lastsMs + ROOM_MS)
  }

  test('are answered, each of them, when the press is told to stop', async () => {
    const { failed, cold, troubles } = await stopUnderLoad(ground)
    expect({ failed, wrong: cold.wrong, troubles }).toEqual({ failed: 0, wrong: 0, troubles: [] })
  }, ROOM_MS)

  test('lose what one worker was answering when it is killed, and nothing else', async ({ skip }) => {
    const figures = await killWorker(ground)
    if (!figures) return skip('this press has no workers')
    // connections of that worker: at most one a reader
    expect(figures.failed + figures.cold.wrong).toBeLessThanOrEqual(10)
    expect(figures.survivors).toEqual([])
  }, ROOM_MS)
})
