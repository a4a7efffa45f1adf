import type { ArticleCard } from '@/lib/newsroom/article'
import type { DateStyle } from '@/lib/newsroom/dates'
import type { Section } from '@/lib/newsroom/publication'
import { InlineText } from '../article/inline-text'
import { CardRow } from './card-row'
import { LatestList } from './latest-list'
import { StoryCard } from './story-card'

interface SectionFrontProps {
  section: Section
  /** Newest first. */
  latest: ArticleCard[]
  sections: Section[]
  dates: DateStyle
}

const BELOW = 4

/** A section's own front: its name, its newest story large, the next ones in a row, the rest as lines. */
export function SectionFront({ section, latest, sections, dates }: SectionFrontProps) {
  const [lead, ...others] = latest
  const [below, rest] = [others.slice(0, BELOW), others.slice(BELOW)]
  return (
    <div className="sheet">
      <header className="section-head">
        <h1 className="section-title">{section.name}</h1>
        {section.description && <p className="section-description"><InlineText text={section.description} /></p>}
      </header>
      {lead
        ? <StoryCard card={lead} size="lead" sections={sections} isFirst />
        : <p className="py-16 text-soft">No story has been published here yet.</p>}
      <CardRow cards={below} size="standard" sections={sections} />
      {rest.length > 0 && (
        <section aria-labelledby="earlier" className="front-latest">
          <h2 id="earlier" className="strip-title">Earlier</h2>
          <LatestList cards={rest} sections={sections} dates={dates} />
        </section>
      )}
    </div>
  )
}
