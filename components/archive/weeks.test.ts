import { describe, expect, test } from 'vitest'
import { firstWeekday, weekdaysFrom, weeksOf } from './weeks'

const numbers = (month: string, first: number) => weeksOf(month, first).map((week) => week.map((day) => (day === null ? 0 : Number(day.slice(8)))))

describe('a calendar begins its week', () => {
  test.each([['en-GB', 1], ['en-US', 7], ['de', 1], ['ar-EG', 6], ['pt-BR', 7]])('as readers of %s expect', (language, weekday) => {
    expect(firstWeekday(language)).toBe(weekday)
  })

  test('and goes on through all seven days', () => {
    expect(weekdaysFrom(1)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(weekdaysFrom(7)).toEqual([7, 1, 2, 3, 4, 5, 6])
  })
})

describe('a month in weeks', () => {
  test('leaves open where it reaches into another month', () => {
    expect(numbers('2026-01', 1)).toEqual([
      [0, 0, 0, 1, 2, 3, 4], [5, 6, 7, 8, 9, 10, 11], [12, 13, 14, 15, 16, 17, 18], [19, 20, 21, 22, 23, 24, 25], [26, 27, 28, 29, 30, 31, 0],
    ])
    expect(numbers('2026-01', 7)[0]).toEqual([0, 0, 0, 0, 1, 2, 3])
  })

  test('may be four weeks exactly, or six', () => {
    expect(weeksOf('2027-02', 1)).toHaveLength(4)
    expect(weeksOf('2026-08', 1)).toHaveLength(6)
  })

  test('has every day of it once, in leap years too', () => {
    for (const [month, length] of [['2024-02', 29], ['2023-02', 28], ['1900-02', 28], ['2000-02', 29], ['2026-12', 31]] as const) {
      const days = weeksOf(month, 1).flat().filter((day) => day !== null)
      expect(days).toEqual(Array.from({ length }, (_, n) => `${month}-${String(n + 1).padStart(2, '0')}`))
    }
  })
})
