import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { BoundaryTimer, type Outlook } from './boundary-timer'

beforeEach(() => { vi.useFakeTimers({ now: 0 }) })
afterEach(() => { vi.useRealTimers() })

/** A schedule of instants (ms) and keys, as Postgres would keep it; its clock may differ from ours. */
function newTimer(schedule: Map<number, string>, { ahead = 0 } = {}) {
  const told: [number, string][] = []
  const looks: boolean[] = []
  const errors: unknown[] = []
  const state = { since: 0, fails: false }
  const databaseNow = () => Date.now() + ahead
  state.since = databaseNow()
  const timer = new BoundaryTimer({
    now: databaseNow,
    onDue: (keys) => keys.forEach((key) => told.push([databaseNow(), key])),
    onError: (error) => errors.push(error),
    look: async (isLate): Promise<Outlook> => {
      looks.push(isLate)
      if (state.fails) throw new Error('no answer')
      const upto = databaseNow()
      const keys = [...schedule].filter(([at]) => at > state.since && at <= upto).map(([, key]) => key)
      state.since = upto
      return { keys, next: [...schedule.keys()].filter((at) => at > upto).sort((a, b) => a - b)[0] }
    },
  })
  return { timer, told, looks, errors, state }
}

describe('the hour at which something comes due', () => {
  test('is kept to the millisecond, one after the other', async () => {
    const { timer, told } = newTimer(new Map([[1_500, 'latest'], [1_501, 'front:home'], [90_000, 'notice']]))
    await timer.start()
    await vi.advanceTimersByTimeAsync(1_499)
    expect(told).toEqual([])
    await vi.advanceTimersByTimeAsync(120_000)
    expect(told).toEqual([[1_500, 'latest'], [1_501, 'front:home'], [90_000, 'notice']])
    timer.stop()
  })

  test('is Postgres’s hour, whatever this machine’s clock says', async () => {
    const { timer, told } = newTimer(new Map([[100_500, 'latest']]), { ahead: 100_000 })
    await timer.start()
    await vi.advanceTimersByTimeAsync(500)
    expect(told).toEqual([[100_500, 'latest']])
    timer.stop()
  })

  test('may be a year away', async () => {
    const year = 365 * 86_400_000
    const { timer, looks, told } = newTimer(new Map([[year, 'latest']]))
    await timer.start()
    await vi.advanceTimersByTimeAsync(86_400_000)
    expect(looks.length).toBeGreaterThan(1_400)
    expect(told).toEqual([])
    timer.stop()
  })

  test('may be moved closer', async () => {
    const schedule = new Map([[50_000, 'latest']])
    const { timer, told, looks } = newTimer(schedule)
    await timer.start()
    schedule.set(700, 'section:law/stories')
    timer.reconsider()
    timer.reconsider()
    timer.reconsider()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(told).toEqual([[700, 'section:law/stories']])
    expect(looks.filter((isLate) => isLate)).toHaveLength(2)
    timer.stop()
  })

  test('is asked for again when Postgres does not answer', async () => {
    const { timer, told, errors, state } = newTimer(new Map([[500, 'latest']]))
    state.fails = true
    await timer.start()
    state.fails = false
    await vi.advanceTimersByTimeAsync(1_100)
    expect(errors).toHaveLength(1)
    expect(told).toHaveLength(1)
    timer.stop()
  })

  test('is let pass once stopped', async () => {
    const { timer, told } = newTimer(new Map([[500, 'latest']]))
    await timer.start()
    timer.stop()
    timer.reconsider()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(told).toEqual([])
  })
})
