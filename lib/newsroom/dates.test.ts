import { describe, expect, test } from 'vitest'
import {
  boundsOf, calendarDay, formatDate, formatDateTime, formatTime, isoInZone, parseCalendar, wholeYearsBetween, writesPlainTimes,
  zoneName,
} from './dates'

const london = { timeZone: 'Europe/London', language: 'en-GB' }
const newYork = { timeZone: 'America/New_York', language: 'en-US' }
const january = new Date('2026-01-17T11:30:00Z')
const july = new Date('2026-07-17T11:30:00Z')

describe('what a reader sees', () => {
  test('the date in the paper’s words', () => {
    expect(formatDate(january, london)).toBe('17 January 2026')
    expect(formatDate(january, newYork)).toBe('January 17, 2026')
    expect(formatDate(january, { timeZone: 'Europe/Berlin', language: 'de' })).toBe('17. Januar 2026')
  })

  test('the time in the paper’s zone', () => {
    expect(formatTime(new Date('2026-01-17T06:30:00Z'), london)).toBe('06:30')
    expect(formatTime(july, london)).toBe('12:30')
    expect(formatTime(january, newYork)).toMatch(/^6:30\sAM$/)
  })

  test('the time as numbers alone, where the language has it so', () => {
    expect(writesPlainTimes(london)).toBe(true)
    expect(writesPlainTimes({ ...london, language: 'de' })).toBe(true)
    expect(writesPlainTimes(newYork)).toBe(false)
    expect(writesPlainTimes({ ...london, language: 'da' })).toBe(false)
    expect(writesPlainTimes({ ...london, language: 'ar-EG' })).toBe(false)
  })

  test('both', () => {
    expect(formatDateTime(january, london)).toBe('17 January 2026 at 11:30')
  })

  test('the zone’s name at that instant', () => {
    expect(zoneName(january, london)).toBe('GMT')
    expect(zoneName(july, london)).toBe('BST')
    expect(zoneName(january, { timeZone: 'Europe/Berlin', language: 'en-GB' })).toBe('CET')
    expect(zoneName(january, { timeZone: 'America/Caracas', language: 'en-GB' })).toBe('GMT-4')
    expect(zoneName(january, { timeZone: 'America/Halifax', language: 'en-CA' })).toBe('AST')
  })

  test('midnight is 00:00, of the day that begins', () => {
    const midnight = new Date('2026-07-16T23:00:00Z')
    expect(formatDateTime(midnight, london)).toBe('17 July 2026 at 00:00')
    expect(isoInZone(midnight, 'Europe/London')).toBe('2026-07-17T00:00:00+01:00')
  })
})

describe('the instant in the paper’s zone', () => {
  test.each([
    ['2026-01-17T11:30:00Z', 'America/New_York', '2026-01-17T06:30:00-05:00'],
    ['2026-07-17T11:30:00Z', 'America/New_York', '2026-07-17T07:30:00-04:00'],
    ['2026-01-17T11:30:59.999Z', 'UTC', '2026-01-17T11:30:59+00:00'],
    ['2026-01-17T20:00:00Z', 'Asia/Kathmandu', '2026-01-18T01:45:00+05:45'],
    ['2026-01-17T03:00:00Z', 'America/St_Johns', '2026-01-16T23:30:00-03:30'],
    ['2026-01-17T11:00:00Z', 'Pacific/Kiritimati', '2026-01-18T01:00:00+14:00'],
    // Clocks go forward at 01:00 and back at 02:00.
    ['2026-03-29T00:59:59Z', 'Europe/London', '2026-03-29T00:59:59+00:00'],
    ['2026-03-29T01:00:00Z', 'Europe/London', '2026-03-29T02:00:00+01:00'],
    ['2026-10-25T00:30:00Z', 'Europe/London', '2026-10-25T01:30:00+01:00'],
    ['2026-10-25T01:30:00Z', 'Europe/London', '2026-10-25T01:30:00+00:00'],
    // Before 1970, and before zones had whole minutes.
    ['1969-12-31T23:59:59.500Z', 'UTC', '1969-12-31T23:59:59+00:00'],
    ['1840-01-01T12:00:00Z', 'Europe/London', '1840-01-01T11:58:00-00:02'],
  ])('%s in %s is %s', (instant, timeZone, iso) => {
    expect(isoInZone(new Date(instant), timeZone)).toBe(iso)
  })

  test('is the same instant', () => {
    for (let hour = 0; hour < 24 * 366; hour += 7) {
      const instant = new Date(Date.UTC(2026, 0, 1, hour, hour % 60, hour % 59))
      for (const zone of ['Europe/London', 'America/Caracas', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Asia/Tehran']) {
        expect(new Date(isoInZone(instant, zone))).toEqual(instant)
      }
    }
  })

  test('tells the calendar day', () => {
    expect(calendarDay(new Date('2026-01-17T03:00:00Z'), 'America/Caracas')).toBe('2026-01-16')
    expect(calendarDay(new Date('2026-01-17T03:00:00Z'), 'Europe/London')).toBe('2026-01-17')
    expect(calendarDay(new Date('2026-12-31T23:30:00Z'), 'Europe/Berlin')).toBe('2027-01-01')
    expect(calendarDay(new Date('2026-03-29T00:30:00Z'), 'Europe/London')).toBe('2026-03-29')
    expect(calendarDay(new Date('2026-10-24T23:00:00Z'), 'Europe/London')).toBe('2026-10-25')
  })

  test('a zone or a date that does not exist is an error', () => {
    expect(() => isoInZone(january, 'Europe/Nowhere')).toThrow(RangeError)
    expect(() => formatDate(new Date(Number.NaN), london)).toThrow(RangeError)
    expect(() => calendarDay(new Date(Number.NaN), 'UTC')).toThrow(RangeError)
  })
})

describe('a day that someone wrote', () => {
  test('is read when it is in the calendar', () => {
    expect(parseCalendar('2024-02-29')).toEqual({ year: 2024, month: 2, day: 29 })
  })

  test.each([
    '2026-02-29', '2026-1-17', '26-01-17', '2026/01/17', '2026-01-17T00:00', '', ' 2026-01-17', '2026-01-17\n', '2026-00-01',
  ])('%j is none', (text) => {
    expect(parseCalendar(text)).toBeNull()
  })
})

describe('how old a story is', () => {
  const years = (a: string, b: string, zone = 'Europe/London'): number => wholeYearsBetween(new Date(a), new Date(b), zone)

  test('a year is over on the same day and hour of the next', () => {
    expect(years('2025-01-17T11:30:00Z', '2026-01-17T11:29:59Z')).toBe(0)
    expect(years('2025-01-17T11:30:00Z', '2026-01-17T11:30:00Z')).toBe(1)
    expect(years('2015-06-01T00:00:00Z', '2026-05-31T12:00:00Z')).toBe(10)
    expect(years('2026-01-17T11:30:00Z', '2026-01-17T11:30:00Z')).toBe(0)
  })

  test('by the zone’s calendar, over a change of clocks too', () => {
    // 01:30 in London both times, though an hour apart in the world's clock.
    expect(years('2025-03-30T01:30:00Z', '2026-03-30T01:30:00Z')).toBe(1)
    expect(years('2025-03-20T08:00:00Z', '2026-04-01T07:00:00Z')).toBe(1)
    expect(years('2024-12-31T23:30:00Z', '2025-12-31T22:30:00Z', 'Asia/Tokyo')).toBe(0)
    expect(years('2024-12-31T16:00:00Z', '2025-12-31T16:00:00Z', 'Asia/Tokyo')).toBe(1)
  })

  test('a year from 29 February is over on 1 March', () => {
    expect(years('2024-02-29T12:00:00Z', '2025-02-28T23:00:00Z')).toBe(0)
    expect(years('2024-02-29T12:00:00Z', '2025-03-01T00:00:00Z')).toBe(1)
    expect(years('2024-02-29T12:00:00Z', '2028-02-29T12:00:00Z')).toBe(4)
  })

  test('is negative when the second instant comes first', () => {
    expect(years('2026-01-17T00:00:00Z', '2024-01-17T00:00:00Z')).toBe(-2)
    expect(years('2026-01-17T00:00:00Z', '2025-12-01T00:00:00Z')).toBe(0)
  })

  test('within the hour that comes twice it is none', () => {
    expect(years('2026-10-25T00:50:00Z', '2026-10-25T01:10:00Z')).toBe(0)
  })
})

test.each([
  ['2024', '2024-01-01', '2024-12-31'], ['2024-02', '2024-02-01', '2024-02-29'], ['2026-01-17', '2026-01-17', '2026-01-17'],
  ['9999', '9999-01-01', '9999-12-31'],
])('%s begins on %s and ends on %s', (stretch, first, last) => {
  expect(boundsOf(stretch)).toEqual([first, last])
})
