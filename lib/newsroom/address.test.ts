import { describe, expect, test } from 'vitest'
import { authorPath, isCalendarDate, parseStoryAddress, sectionPath, storyPath, topicPath } from './address'

describe('the address of a story', () => {
  test('is its section, its day and its slug', () => {
    expect(storyPath('law', '2026-01-17', 'court-lists')).toBe('/law/2026/01/17/court-lists')
  })

  test('is read back', () => {
    expect(parseStoryAddress(['law', '2026', '01', '17', 'court-lists'])).toEqual({
      section: 'law', day: '2026-01-17', slug: 'court-lists', path: '/law/2026/01/17/court-lists',
    })
  })

  test.each([
    'law/2026/1/17/a', 'law/2026/01/7/a', 'law/26/01/17/a', 'law/2026/02/29/a', 'law/2026/13/01/a', 'law/2026/00/10/a',
    'law/2026/01/00/a', 'law/0026/01/01/a', 'law/٢٠٢٦/01/17/a', 'Law/2026/01/17/a', 'law/2026/01/17/A', 'law/2026/01/17/a b',
    'law/2026/01/17/', 'law/2026/01/17/a\n', 'law/2026/01/17/-a', 'law/2026/01/17/a--b', 'law/2026/01/17',
    'law/2026/01/17/a/b', '',
  ])('%j is none', (path) => {
    expect(parseStoryAddress(path.split('/'))).toBeNull()
  })
})

test('a date is one only if it is in the calendar', () => {
  expect(isCalendarDate('2024', '02', '29')).toBe(true)
  expect(isCalendarDate('2000', '02', '29')).toBe(true)
  expect(isCalendarDate('1900', '02', '29')).toBe(false)
  expect(isCalendarDate('2026', '04', '31')).toBe(false)
  expect(isCalendarDate('2026', '12')).toBe(true)
  expect(isCalendarDate('2026', '13')).toBe(false)
  expect(isCalendarDate('2026')).toBe(true)
  expect(isCalendarDate('20260')).toBe(false)
})

test('sections, authors and topics have addresses', () => {
  expect(sectionPath('law')).toBe('/law')
  expect(authorPath('jo-marsh')).toBe('/authors/jo-marsh')
  expect(topicPath('budget')).toBe('/topics/budget')
})
