import type { ArticleCard } from '@/lib/newsroom/article'
import { bylineText, writeByline } from '@/lib/newsroom/byline'
import type { Section } from '@/lib/newsroom/publication'
import { InlineText } from '../article/inline-text'
import { CardKicker } from '../article/kicker'
import { accented, sectionOf } from '../paper/accent'
import { SitePicture } from '../picture/site-picture'

export type CardSize = 'lead' | 'major' | 'standard'

interface StoryCardProps {
  card: ArticleCard
  size: CardSize
  /** The paper's sections: the card takes its own's colour. */
  sections: Section[]
  /** The first picture of the page. */
  isFirst?: boolean
  /** h2 at the top of a page, h3 under a heading of the page's own. */
  heading?: 'h2' | 'h3'
  /** The slug of the section whose page or strip this stands on. */
  within?: string | undefined
}

const pictureSizes: Record<CardSize, string> = {
  lead: '(min-width: 64rem) 60vw, 100vw',
  major: '(min-width: 64rem) 30vw, (min-width: 46rem) 50vw, 100vw',
  standard: '(min-width: 64rem) 24vw, (min-width: 46rem) 50vw, 8rem',
}

/** A story on a front: picture, label, headline, standfirst, and who wrote it. The headline's link covers the whole card. */
export function StoryCard({ card, size, sections, isFirst = false, heading: Heading = 'h2', within }: StoryCardProps) {
  const [writers] = writeByline(card.byline)
  return (
    <article {...accented(sectionOf(sections, card.section.slug), 'card', `card-${size}`)} data-format={card.format}>
      {card.image && (
        <div className="card-picture">
          <SitePicture picture={card.image} sizes={pictureSizes[size]} isFirst={isFirst} isDecorative />
        </div>
      )}
      <div className="card-words">
        <CardKicker card={card} within={within} />
        <Heading className="card-headline"><a href={card.path}>{card.headline}</a></Heading>
        {card.standfirst && <p className="card-standfirst"><InlineText text={card.standfirst} /></p>}
        {writers && <p className="furniture card-byline">{bylineText(writers)}</p>}
      </div>
    </article>
  )
}
