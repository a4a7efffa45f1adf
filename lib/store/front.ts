import { cache } from 'react'
import { z } from 'zod'
import type { ArticleCard } from '@/lib/newsroom/article'
import { layOutFront, type FrontLayout, type FrontRoom } from '@/lib/newsroom/front'
import { dependsOn } from '@/lib/newsroom/render-scope'
import { database } from './database'
import { cardsOf } from './stories'

export interface Front {
  lead: ArticleCard | null
  majors: ArticleCard[]
  standards: ArticleCard[]
  /** The newest stories that stand nowhere above. */
  latest: ArticleCard[]
  /** A few of each section’s newest that stand nowhere above; sections by slug, in the order of the navigation. */
  strips: { section: string; stories: ArticleCard[] }[]
}

/** The stories of a front in the order in which it shows them. */
export function storiesOnFront({ lead, majors, standards, latest, strips }: Front): ArticleCard[] {
  return [...(lead ? [lead] : []), ...majors, ...standards, ...latest, ...strips.flatMap(({ stories }) => stories)]
}

const HOME: FrontRoom = { majors: 4, standards: 4, latest: 12, strip: 4 }
const SECTION: FrontRoom = { majors: 3, standards: 4, latest: 24, strip: 0 }
const sum = ({ majors, standards, latest }: FrontRoom) => 1 + majors + standards + latest

const newestOfSections = z.array(z.object({ section: z.string(), slugs: z.array(z.string()) }))

/** The paper's front. */
export const frontPage = cache(async (): Promise<Front> => {
  const [slots, newest, sections] = await Promise.all([slotsOf('home'), newestSlugs(2 * sum(HOME)), newestOfEachSection(sum(HOME))])
  dependsOn('latest', ...sections.map(({ section }) => `section:${section}/stories`))
  return withCards(layOutFront({ slots, newest, sections }, HOME))
})

/** A section's front. */
export async function frontOfSection(section: string): Promise<Front> {
  dependsOn(`section:${section}/stories`)
  const [slots, newest] = await Promise.all([slotsOf(section), newestSlugs(2 * sum(SECTION), section)])
  return withCards(layOutFront({ slots, newest, sections: [] }, SECTION))
}

async function slotsOf(front: string) {
  dependsOn(`front:${front}`)
  const rows = await database().frontSlot.findMany({
    where: { front }, select: { size: true, article: true }, orderBy: [{ size: 'asc' }, { rank: 'asc' }, { article: 'asc' }], take: 60,
  })
  return rows.map(({ size, article }) => ({ size, slug: article }))
}

async function newestSlugs(limit: number, section?: string): Promise<string[]> {
  const rows = await database().article.findMany({
    where: { visibleFrom: { not: null }, ...(section === undefined ? {} : { section }) },
    select: { slug: true }, orderBy: [{ visibleFrom: 'desc' }, { slug: 'desc' }], take: limit,
  })
  return rows.map((row) => row.slug)
}

/** One statement for all sections: each from its own end of the index. */
async function newestOfEachSection(limit: number) {
  const rows = newestOfSections.parse(await database().$queryRaw`
    SELECT s.slug AS section, ARRAY(
      SELECT a.slug FROM article a WHERE a.section = s.slug AND a.visible_from IS NOT NULL ORDER BY a.visible_from DESC, a.slug DESC LIMIT ${limit}) AS slugs
    FROM section s WHERE s.parent IS NULL ORDER BY s.rank, s.name`)
  return rows.map(({ section, slugs }) => ({ section, newest: slugs }))
}

/** All cards of a front are fetched at once. */
async function withCards({ lead, majors, standards, latest, strips }: FrontLayout): Promise<Front> {
  const cards = new Map((await cardsOf([...(lead === null ? [] : [lead]), ...majors, ...standards, ...latest, ...strips.flatMap((strip) => strip.stories)]))
    .map((card) => [card.slug, card]))
  const pick = (slugs: string[]) => slugs.flatMap((slug) => cards.get(slug) ?? [])
  return {
    lead: lead === null ? null : (cards.get(lead) ?? null),
    majors: pick(majors), standards: pick(standards), latest: pick(latest),
    strips: strips.map(({ section, stories }) => ({ section, stories: pick(stories) })),
  }
}
