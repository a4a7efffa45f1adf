import { afterEach, describe, expect, test } from 'vitest'
import { readerTime } from './reader-time'

const zone = process.env.TZ
const published = '2026-01-17T22:30:00-04:00'
const instant = new Date(published)

afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

describe('a reader’s own time', () => {
  test.each(['America/Caracas', 'America/Puerto_Rico'])('is not told to a reader whose clock shows the paper’s: %s', (home) => {
    process.env.TZ = home
    expect(readerTime(published)).toBeNull()
  })

  test.each([
    ['America/New_York', '21:30', 0],
    ['Asia/Kolkata', '08:00', 1],
    ['Pacific/Kiritimati', '16:30', 1],
  ])('names another day where it is one: %s', (home, time, days) => {
    process.env.TZ = home
    expect(readerTime(published)).toEqual({ instant, time, days })
  })

  test('may be of the day before', () => {
    process.env.TZ = 'Pacific/Honolulu'
    expect(readerTime('2026-01-01T05:07:09+00:00')).toMatchObject({ time: '19:07', days: -1 })
  })

  test('is none of a day, or of what is no time', () => {
    process.env.TZ = 'Asia/Tokyo'
    expect(readerTime('2026-01-17')).toBeNull()
    expect(readerTime('')).toBeNull()
    expect(readerTime('2026-99-17T22:30:00Z')).toBeNull()
  })
})
