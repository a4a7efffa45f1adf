import { describe, expect, test } from 'vitest'
import { sitemapFiles } from './sitemap-files'

const day = (date: string, stories: number, modified = date) => ({ day: date, stories, modifiedAt: new Date(`${modified}T12:00:00Z`) })

describe('stories are divided into sitemaps', () => {
  test('a file a month, changed when one of its stories was', () => {
    const files = sitemapFiles([day('2026-10-30', 3, '2026-11-05'), day('2026-10-31', 2), day('2026-11-01', 1)])
    expect(files).toEqual([
      { name: '2026-10', firstDay: '2026-10-30', lastDay: '2026-10-31', skip: 0, stories: 5, modifiedAt: new Date('2026-11-05T12:00:00Z') },
      { name: '2026-11', firstDay: '2026-11-01', lastDay: '2026-11-01', skip: 0, stories: 1, modifiedAt: new Date('2026-11-01T12:00:00Z') },
    ])
  })

  test('a month that holds more than a file, at whole days; what is over stays as it is when more days come', () => {
    const days = [day('2026-11-01', 6), day('2026-11-02', 4), day('2026-11-03', 5), day('2026-11-04', 10), day('2026-11-05', 1)]
    const names = (until: number) => sitemapFiles(days.slice(0, until), 10).map(({ name, lastDay }) => `${name} to ${lastDay}`)
    expect(names(5)).toEqual(['2026-11 to 2026-11-02', '2026-11-03 to 2026-11-03', '2026-11-04 to 2026-11-04', '2026-11-05 to 2026-11-05'])
    expect(names(3)).toEqual(names(5).slice(0, 2))
  })

  test('a day that holds more than a file, in parts; no file ever holds more', () => {
    const days = [day('2026-11-01', 25), day('2026-11-02', 3), day('2026-11-03', 12), day('2026-11-04', 100_000)]
    const files = sitemapFiles(days, 10)
    expect(files.slice(0, 6).map(({ name, skip, stories }) => [name, skip, stories])).toEqual([
      ['2026-11', 0, 10], ['2026-11-01-2', 10, 10], ['2026-11-01-3', 20, 5], ['2026-11-02', 0, 3], ['2026-11-03', 0, 10], ['2026-11-03-2', 10, 2],
    ])
    expect(Math.max(...files.map(({ stories }) => stories))).toBe(10)
    expect(files.reduce((sum, { stories }) => sum + stories, 0)).toBe(100_040)
  })

  test('no stories, no files', () => {
    expect(sitemapFiles([])).toEqual([])
  })
})
