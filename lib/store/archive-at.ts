/** A stretch of the archive as its page needs it: what came out then, and where the nearest stories before and after it stand. */
import { cache } from 'react'
import { z } from 'zod'
import type { ArticleCard } from '@/lib/newsroom/article'
import type { Section } from '@/lib/newsroom/publication'
import { dependsOn } from '@/lib/newsroom/render-scope'
import { storiesADay, storiesOf, type DayCount } from './archive'
import { database } from './database'
import { sectionSelect } from './furniture'
import { whereIs, type Whereabouts } from './moved'

/** The nearest days (`yyyy-mm-dd`) before and after a stretch on which stories came out. */
export interface AroundStretch { previous: string | null; next: string | null }

export type CalendarAt = { kind: 'calendar'; section: Section | null; days: DayCount[]; around: AroundStretch } | Whereabouts
export type DayAt = { kind: 'day'; section: Section | null; stories: ArticleCard[]; around: AroundStretch } | Whereabouts

/**
 * The days with stories of a year (`yyyy`) or a month (`yyyy-mm`), of the paper or of a section; unknown, or moved, where there
 * are none.
 */
export const calendarAt = cache(async (stretch: string, section?: string): Promise<CalendarAt> => {
  const [first, last] = [`${stretch}-01-01`.slice(0, 10), lastDay(stretch)]
  const [days, around, row] = await Promise.all([
    stretch.length === 4 ? storiesADayOfYear(stretch, section) : storiesADay(stretch, section),
    aroundStretch(first, last, section),
    sectionRow(section),
  ])
  return days.length === 0 ? elsewhere(stretch, section) : { kind: 'calendar', section: row, days, around }
})

/** The stories of a day (`yyyy-mm-dd`), in the order they came out; unknown, or moved, where there are none. */
export const dayAt = cache(async (day: string, section?: string): Promise<DayAt> => {
  const [stories, around, row] = await Promise.all([
    storiesOf(day, section), aroundStretch(day, day, section), sectionRow(section),
  ])
  return stories.length === 0 ? elsewhere(day, section) : { kind: 'day', section: row, stories, around }
})

const dayRows = z.array(z.object({ on_day: z.date(), stories: z.number() }))
const nearestRow = z.array(z.object({ on_day: z.date() }))
const toDay = (date: Date) => date.toISOString().slice(0, 10)
/** A day so many days later: far enough for a weekly, near enough to be read at once. */
const NEAR = 400
const later = (day: string, days: number) => toDay(new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000))

function lastDay(stretch: string): string {
  const [year, month = 12] = stretch.split('-').map(Number)
  return toDay(new Date(Date.UTC(year ?? 0, month, 0)))
}

/** A section and its rename concern every page, so no key is named. */
async function sectionRow(slug: string | undefined): Promise<Section | null> {
  return slug === undefined ? null : database().section.findUnique({ where: { slug }, select: sectionSelect })
}

async function elsewhere(stretch: string, section: string | undefined): Promise<Whereabouts> {
  return section === undefined ? { kind: 'unknown' } : whereIs(`/${section}/${stretch.replaceAll('-', '/')}`)
}

async function storiesADayOfYear(year: string, section: string | undefined): Promise<DayCount[]> {
  dependsOn(stretchKey(year, section))
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const rows = dayRows.parse(await database().$queryRaw`
    SELECT * FROM engine.stories_a_day(${section ?? '*'}, ${first}::date, ${last}::date)`)
  return rows.map((row) => ({ day: toDay(row.on_day), stories: row.stories }))
}

async function aroundStretch(first: string, last: string, section: string | undefined): Promise<AroundStretch> {
  const [previous, next] = await Promise.all([nearestBefore(first, section), nearestAfter(last, section)])
  dependsOn(...keysBetween(previous, first, section), ...keysBetween(last, next, section))
  return { previous, next }
}

async function nearestBefore(day: string, section = '*'): Promise<string | null> {
  for (const since of [later(day, -NEAR), '-infinity']) {
    const [row] = nearestRow.parse(await database().$queryRaw`
      SELECT on_day FROM engine.stories_a_day(${section}, ${since}::date, ${later(day, -1)}::date) ORDER BY on_day DESC LIMIT 1`)
    if (row) return toDay(row.on_day)
  }
  return null
}

async function nearestAfter(day: string, section = '*'): Promise<string | null> {
  for (const until of [later(day, NEAR), 'infinity']) {
    const [row] = nearestRow.parse(await database().$queryRaw`
      SELECT on_day FROM engine.stories_a_day(${section}, ${later(day, 1)}::date, ${until}::date) ORDER BY on_day LIMIT 1`)
    if (row) return toDay(row.on_day)
  }
  return null
}

/** A story that comes out between two days parts them. Where there is no neighbour yet, any story may become it. */
function keysBetween(from: string | null, to: string | null, section: string | undefined): string[] {
  if (from === null || to === null) return [section === undefined ? 'latest' : `section:${section}/stories`]
  if (from.slice(0, 7) === to.slice(0, 7)) return [stretchKey(from.slice(0, 7), section)]
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  return Array.from({ length: last - first + 1 }, (_, n) => stretchKey(String(first + n), section))
}

function stretchKey(stretch: string, section: string | undefined): string {
  return section === undefined ? `archive:${stretch}` : `archive:${section}/${stretch}`
}
