/** A stretch of the archive as its page needs it: what came out then, and where the nearest stories before and after it stand. */
import { cache } from 'react'
import { z } from 'zod'
import type { ArticleCard } from '@/lib/newsroom/article'
import { boundsOf } from '@/lib/newsroom/dates'
import type { Section } from '@/lib/newsroom/publication'
import { dependsOn } from '@/lib/newsroom/render-scope'
import { archiveKey, storiesADay, storiesOf, type DayCount } from './archive'
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
  const [days, around, row] = await Promise.all([
    storiesADay(stretch, section), daysBeside(stretch, section), sectionRow(section),
  ])
  if (days.length === 0) return elsewhere(stretch, section)
  dependsOn(...keysBeside(stretch, around, section))
  return { kind: 'calendar', section: row, days, around }
})

/** The stories of a day (`yyyy-mm-dd`), in the order they came out; unknown, or moved, where there are none. */
export const dayAt = cache(async (day: string, section?: string): Promise<DayAt> => {
  const [stories, around, row] = await Promise.all([storiesOf(day, section), daysBeside(day, section), sectionRow(section)])
  if (stories.length === 0) return elsewhere(day, section)
  dependsOn(...keysBeside(day, around, section))
  return { kind: 'day', section: row, stories, around }
})

/** A section and its rename concern every page, so no key is named. */
async function sectionRow(slug: string | undefined): Promise<Section | null> {
  return slug === undefined ? null : database().section.findUnique({ where: { slug }, select: sectionSelect })
}

async function elsewhere(stretch: string, section: string | undefined): Promise<Whereabouts> {
  return section === undefined ? { kind: 'unknown' } : whereIs(`/${section}/${stretch.replaceAll('-', '/')}`)
}

const besideRow = z.tuple([z.object({ previous: z.string().nullable(), next: z.string().nullable() })])

async function daysBeside(stretch: string, section = '*'): Promise<AroundStretch> {
  const [first, last] = boundsOf(stretch)
  const [around] = besideRow.parse(await database().$queryRaw`
    SELECT to_char(previous, 'YYYY-MM-DD') AS previous, to_char(next, 'YYYY-MM-DD') AS next
    FROM engine.days_beside(${section}, ${first}::date, ${last}::date)`)
  return around
}

function keysBeside(stretch: string, { previous, next }: AroundStretch, section: string | undefined): string[] {
  const [first, last] = boundsOf(stretch)
  return [...keysBetween(previous, first, section), ...keysBetween(last, next, section)]
}

/** A story that comes out between two days parts them. Where there is no neighbour yet, any story may become it. */
function keysBetween(from: string | null, to: string | null, section: string | undefined): string[] {
  if (from === null || to === null) return [section === undefined ? 'latest' : `section:${section}/stories`]
  if (from.slice(0, 7) === to.slice(0, 7)) return [archiveKey(from.slice(0, 7), section)]
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  return Array.from({ length: last - first + 1 }, (_, n) => archiveKey(String(first + n), section))
}
