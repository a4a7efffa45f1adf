import type { ArticleCard } from '@/lib/newsroom/article'
import type { DateStyle } from '@/lib/newsroom/dates'
import type { Section } from '@/lib/newsroom/publication'
import { LatestList } from './latest-list'

interface LatestSectionProps {
  title: string
  cards: ArticleCard[]
  sections: Section[]
  dates: DateStyle
}

/** The newest stories under a heading, as lines with their times. Nothing without stories. */
export function LatestSection({ title, cards, sections, dates }: LatestSectionProps) {
  if (cards.length === 0) return null
  return (
    <section aria-labelledby="latest" className="front-latest">
      <h2 id="latest" className="strip-title">{title}</h2>
      <LatestList cards={cards} sections={sections} dates={dates} />
    </section>
  )
}
