import { cache } from 'react'
import type { ArticleCard } from '@/lib/newsroom/article'
import { dependsOn } from '@/lib/newsroom/render-scope'
import { cardSelect, toCard } from './card'
import { database } from './database'
import { latestStories } from './stories'

export interface Front {
  lead: ArticleCard | null
  majors: ArticleCard[]
  /** The newest stories that stand nowhere above. */
  latest: ArticleCard[]
}

const MAJORS = 4
const LATEST = 24

/** The front: its slots as the desk set them, an empty one filled with the newest story, none shown twice. */
export const frontPage = cache(async (): Promise<Front> => {
  dependsOn('front:home', 'latest')
  const [slots, newest] = await Promise.all([
    database().frontSlot.findMany({
      where: { front: 'home' },
      select: { size: true, articleRow: { select: cardSelect } },
      orderBy: [{ size: 'asc' }, { rank: 'asc' }, { article: 'asc' }],
      take: 1 + MAJORS + LATEST,
    }),
    latestStories(1 + MAJORS + LATEST),
  ])
  const placed = slots.map(({ size, articleRow }) => ({ size, card: toCard(articleRow) }))
  const queue = newest.stories.filter((card) => !placed.some((slot) => slot.card.slug === card.slug))
  const lead = placed.find((slot) => slot.size === 'LEAD')?.card ?? queue.shift() ?? null
  const rest = placed.filter((slot) => slot.card !== lead)
  const majors = rest.filter((slot) => slot.size !== 'STANDARD').map((slot) => slot.card).slice(0, MAJORS)
  while (majors.length < MAJORS && queue.length > 0) majors.push(...queue.splice(0, 1))
  const standard = rest.map((slot) => slot.card).filter((card) => !majors.includes(card))
  return { lead, majors, latest: [...standard, ...queue].slice(0, LATEST) }
})
