import type { ArticleCard } from '@/lib/newsroom/article'
import type { DateStyle } from '@/lib/newsroom/dates'
import type { Section } from '@/lib/newsroom/publication'
import { LatestList } from './latest-list'

interface LatestSectionProps {
  title: string
  cards: ArticleCard[]
  sections: Section[]
  dates: DateStyle
  /** The slug of the section whose page this is. */
  within?: string | undefined
}

/** The newest stories under a heading, as lines with their times. Nothing without stories. */
export function LatestSection({ title, cards, sections, dates, within }: LatestSectionProps) {
  if (cards.length === 0) return null
  return (
    <section aria-labelledby="latest" className="front-latest">
      <h2 id="latest" className="strip-title">{title}</h2>
      <LatestList cards={cards} sections={sections} dates={dates} within={within} />
    </section>
  )
}
