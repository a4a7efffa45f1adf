import { cache } from 'react'
import { z } from 'zod'
import type { ArticleCard } from '@/lib/newsroom/article'
import { boundsOf } from '@/lib/newsroom/dates'
import { dependsOn } from '@/lib/newsroom/render-scope'
import { cardSelect, toCard } from './card'
import { database } from './database'

export interface DayCount { day: string; stories: number }
export interface MonthCount { year: number; month: number; stories: number }

const monthRows = z.array(z.object({ year: z.number(), month: z.number(), stories: z.number() }))
const dayRows = z.array(z.object({ day: z.string(), stories: z.number() }))

/** The surrogate key of a stretch of the archive: a day, a month or a year, of the paper or of a section. */
export function archiveKey(stretch: string, section: string | undefined): string {
  return section === undefined ? `archive:${stretch}` : `archive:${section}/${stretch}`
}

/** How many stories came out in each month since ever, oldest first; months without any are not there. */
export const storiesAMonth = cache(async (section?: string): Promise<MonthCount[]> => {
  dependsOn(section === undefined ? 'latest' : `section:${section}/stories`)
  return monthRows.parse(await database().$queryRaw`
    SELECT of_year AS year, of_month AS month, stories FROM engine.stories_a_month(${section ?? '*'})`)
})

/** How many stories came out on each day of a year (`yyyy`) or a month (`yyyy-mm`), in order; days without any are not there. */
export const storiesADay = cache(async (stretch: string, section?: string): Promise<DayCount[]> => {
  dependsOn(archiveKey(stretch, section))
  const [first, last] = boundsOf(stretch)
  return dayRows.parse(await database().$queryRaw`
    SELECT to_char(on_day, 'YYYY-MM-DD') AS day, stories
    FROM engine.stories_a_day(${section ?? '*'}, ${first}::date, ${last}::date)`)
})

/** The stories of a day (`yyyy-mm-dd`, the paper's calendar), in the order they came out. */
export const storiesOf = cache(async (day: string, section?: string): Promise<ArticleCard[]> => {
  dependsOn(archiveKey(day, section))
  const rows = await database().article.findMany({
    where: { day: new Date(`${day}T00:00:00Z`), visibleFrom: { not: null }, ...(section === undefined ? {} : { section }) },
    select: cardSelect,
    orderBy: [{ visibleFrom: 'asc' }, { slug: 'asc' }],
  })
  return rows.map(toCard)
})
