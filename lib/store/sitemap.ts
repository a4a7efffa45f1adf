import { z } from 'zod'
import { boundsOf } from '@/lib/newsroom/dates'
import { dependsOn, now, validUntil } from '@/lib/newsroom/render-scope'
import { promised } from './card'
import { database } from './database'

export interface StoryDay { day: string; stories: number; modifiedAt: Date }
export interface StoryPlace { path: string; modifiedAt: Date; hasPicture: boolean }

const dayRows = z.array(z.object({ on_day: z.date(), stories: z.number(), modified_at: z.date() }))

/** The days on which stories came out, of the whole paper or of one month (`yyyy-mm`), in order. */
export async function daysOfStories(month?: string): Promise<StoryDay[]> {
  const [first, last] = month === undefined ? ['-infinity', 'infinity'] : boundsOf(month)
  const rows = dayRows.parse(await database().$queryRaw`SELECT * FROM engine.days_of_stories(${first}::date, ${last}::date)`)
  const days = rows.map((row) => ({ day: row.on_day.toISOString().slice(0, 10), stories: row.stories, modifiedAt: row.modified_at }))
  if (month === undefined) dependsOn('latest')
  dependsOn(...[...new Set(days.map(({ day }) => day.slice(0, 7)))].map((one) => `sitemap:${one}`))
  return days
}

const placeRows = z.array(z.object({ path: z.string(), modified_at: z.date(), has_picture: z.boolean() }))

/** The stories of some days of a month, in order, from a key on: at most `most` after the first `skip`. */
export async function storiesOfDays(firstDay: string, lastDay: string, { skip, most }: { skip: number; most: number }): Promise<StoryPlace[]> {
  const month = firstDay.slice(0, 7)
  dependsOn(`archive:${month}`, `sitemap:${month}`)
  const { from, slug } = skip === 0 ? { from: '-infinity', slug: '' } : await storyBefore(firstDay, skip)
  const rows = placeRows.parse(await database().$queryRaw`
    SELECT a.path, a.modified_at, coalesce(i.url ~ '^/[^/]', false) AS has_picture
    FROM article a LEFT JOIN image i ON i.slug = a.lead_image
    WHERE a.day BETWEEN ${firstDay}::date AND ${lastDay}::date AND (a.day, a.visible_from, a.slug) > (${firstDay}::date, ${from}::timestamptz, ${slug})
    ORDER BY a.day, a.visible_from, a.slug LIMIT ${most}`)
  return rows.map((row) => ({ path: row.path, modifiedAt: row.modified_at, hasPicture: row.has_picture }))
}

const keyRows = z.array(z.object({ slug: z.string(), visible_from: z.date() }))

/** The last of the `skip` stories of a day that came out first: the next ones follow it. */
async function storyBefore(day: string, skip: number): Promise<{ from: string; slug: string }> {
  const [row] = keyRows.parse(await database().$queryRaw`
    SELECT a.slug, a.visible_from FROM article a WHERE a.day = ${day}::date ORDER BY a.day, a.visible_from, a.slug LIMIT 1 OFFSET ${skip - 1}`)
  return row ? { from: row.visible_from.toISOString(), slug: row.slug } : { from: 'infinity', slug: '' }
}

export interface RecentStory { path: string; headline: string; publishedAt: Date; language: string | null }

const NEWS_MS = 48 * 3_600_000
const MOST_NEWS = 1_000

/** The stories that came out in the last 48 hours, newest first, at most a thousand; true until the oldest of them is older. */
export async function recentStories(): Promise<RecentStory[]> {
  dependsOn('latest')
  const gte = new Date(now().getTime() - NEWS_MS)
  const rows = await database().article.findMany({
    where: { visibleFrom: { gte }, firstPublishedAt: { gte } },
    select: { slug: true, path: true, headline: true, firstPublishedAt: true, language: true },
    orderBy: [{ visibleFrom: 'desc' }, { slug: 'desc' }],
    take: MOST_NEWS,
  })
  return rows.map(({ slug, path, headline, firstPublishedAt, language }) => {
    dependsOn(`card:${slug}`)
    const publishedAt = promised(firstPublishedAt, 'first_published_at', slug)
    validUntil(new Date(publishedAt.getTime() + NEWS_MS))
    return { path: promised(path, 'path', slug), headline: promised(headline, 'headline', slug), publishedAt, language }
  })
}

/** The pages of the paper's own, with when each was last changed. */
export async function everyPage(): Promise<{ slug: string; modifiedAt: Date }[]> {
  dependsOn('pages')
  return database().page.findMany({ select: { slug: true, modifiedAt: true }, orderBy: { slug: 'asc' } })
}
