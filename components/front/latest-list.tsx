import type { ArticleCard } from '@/lib/newsroom/article'
import type { DateStyle } from '@/lib/newsroom/dates'
import type { Section } from '@/lib/newsroom/publication'
import { CardKicker } from '../article/kicker'
import { accented, sectionOf } from '../paper/accent'
import { Instant } from '../paper/instant'

interface LatestListProps {
  cards: ArticleCard[]
  sections: Section[]
  dates: DateStyle
  /** The slug of the section whose page this is. */
  within?: string | undefined
  heading?: 'h2' | 'h3'
}

/** The newest stories as lines: when, what kind, what. */
export function LatestList({ cards, sections, dates, within, heading: Heading = 'h3' }: LatestListProps) {
  return (
    <ol className="latest-list">
      {cards.map((card) => (
        <li key={card.slug}>
          <article {...accented(sectionOf(sections, card.section.slug), 'card')}>
            <CardKicker card={card} within={within} />
            <Heading className="card-headline"><a href={card.path}>{card.headline}</a></Heading>
            <p className="furniture card-byline"><Instant at={card.publishedAt} dates={dates} /></p>
          </article>
        </li>
      ))}
    </ol>
  )
}
