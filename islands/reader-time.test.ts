import { afterEach, describe, expect, test } from 'vitest'
import { readerTime } from './reader-time'

const zone = process.env.TZ
const published = '2026-01-17T22:30:00-04:00'

afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

describe('a reader’s own time', () => {
  test('is not told to a reader whose clock shows the paper’s', () => {
    process.env.TZ = 'America/Caracas'
    expect(readerTime(published, 'en-GB')).toBeNull()
    process.env.TZ = 'America/Puerto_Rico'
    expect(readerTime(published, 'en-GB')).toBeNull()
  })

  test('leaves out a day that is the same', () => {
    process.env.TZ = 'America/New_York'
    expect(readerTime(published, 'en-GB')).toEqual({ brief: '21:30', full: '17 January 2026 at 21:30' })
  })

  test('names the day where it is another', () => {
    process.env.TZ = 'Asia/Kolkata'
    expect(readerTime(published, 'en-GB')).toEqual({ brief: '18 Jan 2026, 08:00', full: '18 January 2026 at 08:00' })
  })

  test('is none of a day, or of what is no time', () => {
    process.env.TZ = 'Asia/Tokyo'
    expect(readerTime('2026-01-17', 'en-GB')).toBeNull()
    expect(readerTime('', 'en-GB')).toBeNull()
    expect(readerTime('2026-99-17T22:30:00Z', 'en-GB')).toBeNull()
  })
})
