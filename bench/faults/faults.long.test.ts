/** Readers notice no fault: hot pages never fail, cold ones are shown or refused in time, and nothing stale survives. Figures: `npm run bench:faults`. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jumpClock } from './clock-jump'
import { faults } from './faults'
import { fillDatabase, fillEdition } from './full-disk'
import { openGround, type Ground } from './ground'
import { killWorker, stopUnderLoad, suffer, type FaultFigures } from './suffer'

let ground: Ground
beforeAll(async () => { ground = await openGround() }, 120_000)
afterAll(() => ground?.close(), 60_000)

/** Room above the fault itself: starting PostgreSQL again, the listener's back-off, a busy machine. */
const ROOM_MS = 60_000

function expectUnnoticed({ failed, again, cold, recoverySeconds, survivors, troubles }: FaultFigures): void {
  expect({ failed, again, wrong: cold.wrong, troubles }).toEqual({ failed: 0, again: 0, wrong: 0, troubles: [] })
  expect(recoverySeconds).toBeLessThan(15)
  expect(survivors).toEqual([])
}

describe('readers', () => {
  for (const fault of faults) {
    test(`do not notice: ${fault.name}`, async () => {
      expectUnnoticed(await suffer(ground, fault))
    }, fault.lastsMs + ROOM_MS)
  }

  test('do not notice that the disk of the database is full; editors are told', async ({ skip }) => {
    const figures = await fillDatabase(ground)
    if (!figures) return skip('no small disk can be mounted here')
    expectUnnoticed(figures)
    // 53100: disk_full
    expect(figures.refusal).toMatch(/^53100: .*No space left on device/)
  }, ROOM_MS)

  test('do not notice that the disk of the edition is full', async ({ skip }) => {
    const figures = await fillEdition(ground)
    if (!figures) return skip('no small disk can be mounted here')
    expectUnnoticed(figures)
  }, ROOM_MS)

  for (const days of [400, -400]) {
    test(`do not notice that the clock of the press jumps by ${days} days; stories come out at their hour`, async ({ skip }) => {
      const figures = await jumpClock(ground, days)
      if (!figures) return skip('libfaketime is not installed')
      expectUnnoticed(figures)
      expect(figures.appearedSeconds).toBeLessThan(3)
      expect(figures.idleShare).toBeLessThan(0.2)
      expect(figures.renders).toBeLessThanOrEqual(ground.hot.length)
    }, ROOM_MS)
  }

  test('are answered, each of them, when the press is told to stop', async () => {
    const { failed, again, cold, troubles } = await stopUnderLoad(ground)
    expect({ failed, again, wrong: cold.wrong, troubles }).toEqual({ failed: 0, again: 0, wrong: 0, troubles: [] })
  }, ROOM_MS)

  test('ask once more, at most, when the worker that they are connected to is killed; who comes then notices nothing', async ({ skip }) => {
    const figures = await killWorker(ground)
    if (!figures) return skip('this press has no workers')
    const { failed, newcomers, survivors, troubles } = figures
    expect({ failed, troubles, newcomers: newcomers.failed }).toEqual({ failed: 0, troubles: [], newcomers: 0 })
    expect(survivors).toEqual([])
  }, ROOM_MS)
})
