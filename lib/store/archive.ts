import { cache } from 'react'
import { z } from 'zod'
import type { ArticleCard } from '@/lib/newsroom/article'
import { dependsOn } from '@/lib/newsroom/render-scope'
import { cardSelect, toCard } from './card'
import { database } from './database'

export interface DayCount { day: string; stories: number }
export interface MonthCount { year: number; month: number; stories: number }

/** The key of a stretch of the archive: a day, a month or a year, of the paper or of a section. */
const key = (stretch: string, section: string | undefined) => `archive:${section === undefined ? '' : `${section}/`}${stretch}`

const months = z.array(z.object({ of_year: z.number(), of_month: z.number(), stories: z.number() }))
const days = z.array(z.object({ on_day: z.date(), stories: z.number() }))

/** How many stories came out in each month since ever, oldest first; months without any are not there. */
export const storiesAMonth = cache(async (section?: string): Promise<MonthCount[]> => {
  dependsOn(section === undefined ? 'latest' : `section:${section}/stories`)
  const rows = months.parse(await database().$queryRaw`SELECT * FROM engine.stories_a_month(${section ?? '*'})`)
  return rows.map((row) => ({ year: row.of_year, month: row.of_month, stories: row.stories }))
})

/** How many stories came out on each day of a month (`yyyy-mm`), earliest first; days without any are not there. */
export const storiesADay = cache(async (month: string, section?: string): Promise<DayCount[]> => {
  dependsOn(key(month, section))
  const first = `${month}-01`
  const rows = days.parse(await database().$queryRaw`
    SELECT * FROM engine.stories_a_day(${section ?? '*'}, ${first}::date, (${first}::date + interval '1 month' - interval '1 day')::date)`)
  return rows.map((row) => ({ day: row.on_day.toISOString().slice(0, 10), stories: row.stories }))
})

/** The stories of a day (`yyyy-mm-dd`, the paper's calendar), in the order they came out. */
export const storiesOf = cache(async (day: string, section?: string): Promise<ArticleCard[]> => {
  dependsOn(key(day, section))
  const rows = await database().article.findMany({
    where: { day: new Date(`${day}T00:00:00Z`), visibleFrom: { not: null }, ...(section === undefined ? {} : { section }) },
    select: cardSelect,
    orderBy: [{ visibleFrom: 'asc' }, { slug: 'asc' }],
  })
  return rows.map(toCard)
})
