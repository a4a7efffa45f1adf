import { describe, expect, test } from 'vitest'
import { sitemapFiles } from './sitemap-files'

const day = (date: string, stories: number, modified = date) => ({ day: date, stories, modifiedAt: new Date(`${modified}T12:00:00Z`) })

describe('stories are divided into sitemaps', () => {
  test('a file a month, changed when one of its stories was', () => {
    const files = sitemapFiles([day('2026-10-30', 3, '2026-11-05'), day('2026-10-31', 2), day('2026-11-01', 1)])
    expect(files).toEqual([
      { name: '2026-10', firstDay: '2026-10-30', lastDay: '2026-10-31', stories: 5, modifiedAt: new Date('2026-11-05T12:00:00Z') },
      { name: '2026-11', firstDay: '2026-11-01', lastDay: '2026-11-01', stories: 1, modifiedAt: new Date('2026-11-01T12:00:00Z') },
    ])
  })

  test('a month that holds more than a file, at whole days; what is over stays as it is when more days come', () => {
    const days = [day('2026-11-01', 6), day('2026-11-02', 4), day('2026-11-03', 5), day('2026-11-04', 20), day('2026-11-05', 1)]
    const names = (until: number) => sitemapFiles(days.slice(0, until), 10).map(({ name, lastDay }) => `${name} to ${lastDay}`)
    expect(names(5)).toEqual(['2026-11 to 2026-11-02', '2026-11-03 to 2026-11-03', '2026-11-04 to 2026-11-04', '2026-11-05 to 2026-11-05'])
    expect(names(3)).toEqual(names(5).slice(0, 2))
  })

  test('no stories, no files', () => {
    expect(sitemapFiles([])).toEqual([])
  })
})
