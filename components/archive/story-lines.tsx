import type { ReactNode } from 'react'
import type { ArticleCard } from '@/lib/newsroom/article'
import { bylineText, writeByline } from '@/lib/newsroom/byline'
import type { DateStyle } from '@/lib/newsroom/dates'
import type { Section } from '@/lib/newsroom/publication'
import { InlineText } from '../article/inline-text'
import { CardKicker } from '../article/kicker'
import { accented, sectionOf } from '../paper/accent'
import { Instant } from '../paper/instant'
import { SitePicture } from '../picture/site-picture'

interface StoryLinesProps {
  stories: ArticleCard[]
  sections: Section[]
  dates: DateStyle
  heading?: 'h2' | 'h3'
  /** The hour, where the page says the day. */
  show?: 'date' | 'time'
  /** What stands below a headline in place of the standfirst. */
  words?: (card: ArticleCard) => ReactNode
}

/** Stories one below the other: when, what, by whom, and a small picture. Every list that is longer than a front is set so. */
export function StoryLines({ stories, ...look }: StoryLinesProps) {
  return (
    <ol className="story-lines">
      {stories.map((card) => <li key={card.slug}><StoryLine card={card} {...look} /></li>)}
    </ol>
  )
}

interface StoryLineProps extends Omit<StoryLinesProps, 'stories'> { card: ArticleCard }

function StoryLine({ card, sections, dates, heading: Heading = 'h2', show = 'date', words }: StoryLineProps) {
  const [writers] = writeByline(card.byline)
  return (
    <article {...accented(sectionOf(sections, card.section.slug), 'card', 'story-line')} data-format={card.format}>
      <div className="story-line-words">
        <CardKicker card={card} />
        <Heading className="card-headline"><a href={card.path}>{card.headline}</a></Heading>
        {words?.(card) ?? (card.standfirst && <p className="card-standfirst"><InlineText text={card.standfirst} /></p>)}
        {writers && <p className="furniture card-byline">{bylineText(writers)}</p>}
      </div>
      <p className="furniture story-line-time"><Instant at={card.publishedAt} dates={dates} show={show} /></p>
      {card.image && (
        <div className="story-line-picture">
          <SitePicture picture={card.image} sizes="(min-width: 85rem) 17rem, (min-width: 46rem) 20vw, 6rem" isDecorative />
        </div>
      )}
    </article>
  )
}
