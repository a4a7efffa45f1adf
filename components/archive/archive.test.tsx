import { describe, expect, test } from 'vitest'
import { dates, sections, someArticle } from '../testing/fixture-article'
import { markup, words } from '../testing/markup'
import { ArchiveYears } from './archive-years'
import { DayArchive } from './day-archive'
import { MonthArchive } from './month-archive'
import { YearArchive } from './year-archive'

const language = 'en-GB'
const [world] = sections
const days = [{ day: '2026-01-05', stories: 1 }, { day: '2026-01-17', stories: 3 }]
const around = { previous: '2025-11-30', next: null }

describe('the archive', () => {
  const html = markup(<ArchiveYears months={[{ year: 2024, month: 12, stories: 1 }, { year: 2026, month: 1, stories: 4 }]} language={language} />)

  test('lists years, the newest first, with their months, and links those that have stories', () => {
    expect(html.indexOf('>2026<')).toBeLessThan(html.indexOf('>2024<'))
    expect(words(html)).toContain('Jan 2026: 4 stories')
    expect(words(html)).toContain('Dec 2024: 1 story')
    expect(html).toContain('href="/archive/2026/01"')
    expect(html.match(/href="\/archive\/\d{4}\/\d\d"/g)).toHaveLength(2)
    expect(html).not.toContain('/archive/2025')
  })

  test('says so when nothing was ever published', () => {
    expect(words(markup(<ArchiveYears months={[]} language={language} />))).toContain('Nothing has been published yet.')
  })
})

describe('a month of the archive', () => {
  const html = markup(<MonthArchive month="2026-01" section={null} days={days} around={around} language={language} />)

  test('is a table of weeks under the names of the days', () => {
    expect(html.match(/<th scope="col"/g)).toHaveLength(7)
    expect(html.indexOf('Monday')).toBeLessThan(html.indexOf('Sunday'))
    expect(html.match(/<tr>/g)).toHaveLength(6)
  })

  test('links a day with stories, by its date and how many they are, and no other day', () => {
    expect(words(html)).toContain('17 January 2026: 3 stories')
    expect(html).toContain('href="/archive/2026/01/17"')
    expect(html.match(/href="\/archive\/2026\/01\/\d\d"/g)).toHaveLength(2)
    expect(html).toContain('<span class="calendar-day">31</span>')
  })

  test('leads to the nearest months that have stories, and nowhere where there is none', () => {
    expect(html).toContain('rel="prev" href="/archive/2025/11"')
    expect(html).not.toContain('rel="next"')
  })

  test('of a section stays in the section', () => {
    const section = markup(<MonthArchive month="2026-01" section={world ?? null} days={days} around={around} language={language} />)
    expect(section).toContain('href="/world/2026/01/17"')
    expect(section).not.toContain('/archive')
    expect(words(section)).toContain('World, January 2026')
  })
})

test('a year of the archive has twelve months, and a calendar for each that has stories', () => {
  const html = markup(<YearArchive year="2026" section={null} days={days} around={around} language={language} />)
  expect(html.match(/<h2/g)).toHaveLength(12)
  expect(html.match(/<table/g)).toHaveLength(1)
  expect(html).toContain('href="/archive/2026/01"')
  expect(html).not.toContain('href="/archive/2026/02"')
  expect(words(html)).toContain('4 stories on 2 days')
  expect(html).toContain('rel="prev" href="/archive/2025"')
})

test('a day of the archive lists its stories with their hour, and leads to the days beside it', () => {
  const story = someArticle()
  const html = markup(<DayArchive day="2026-01-17" section={null} stories={[story]} around={{ previous: null, next: '2026-02-01' }} sections={sections} dates={dates} />)
  expect(html).toMatch(/<h1[^>]*>Saturday[, ]+17 January 2026<\/h1>/)
  expect(html).toContain(`<h2 class="card-headline"><a href="${story.path}">`)
  expect(html).toMatch(/<time dateTime="[^"]*">06:30<\/time>/)
  expect(html).toContain('rel="next" href="/archive/2026/02/01"')
  expect(html).toMatch(/aria-current="page">17 January 2026</)
})
