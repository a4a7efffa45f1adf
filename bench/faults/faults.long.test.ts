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
      const { failed, again, cold, recoverySeconds, survivors, troubles } = await suffer(ground, fault)
      expect({ failed, again, wrong: cold.wrong, troubles }).toEqual({ failed: 0, again: 0, wrong: 0, troubles: [] })
      expect(recoverySeconds).toBeLessThan(15)
      expect(survivors).toEqual([])
    }, fault.lastsMs + ROOM_MS)
  }

  test('are answered, each of them, when the press is told to stop', async () => {
    const { failed, again, cold, troubles } = await stopUnderLoad(ground)
    expect({ failed, again, wrong: cold.wrong, troubles }).toEqual({ failed: 0, again: 0, wrong: 0, troubles: [] })
  }, ROOM_MS)

  test('ask once more, at most, when the worker that they are connected to is killed; who comes then notices nothing', async ({ skip }) => {
    const figures = await killWorker(ground)
    if (!figures) return skip('this press has no workers')
    const { failed, newcomers, survivors, troubles } = figures
    expect({ failed, troubles, newcomers: newcomers?.failed }).toEqual({ failed: 0, troubles: [], newcomers: 0 })
    expect(survivors).toEqual([])
  }, ROOM_MS)
})
