import type { ArticleCard } from '@/lib/newsroom/article'
import type { DateStyle } from '@/lib/newsroom/dates'
import type { Section } from '@/lib/newsroom/publication'
import { InlineText } from '../article/inline-text'
import { CardRow } from './card-row'
import { LatestSection } from './latest-section'
import { StoryCard } from './story-card'

interface SectionFrontProps {
  section: Section
  front: { lead: ArticleCard | null; majors: ArticleCard[]; standards: ArticleCard[]; latest: ArticleCard[] }
  sections: Section[]
  dates: DateStyle
}

/** A section's own front: its name, its lead story large, the next ones in rows, the rest as lines. */
export function SectionFront({ section, front: { lead, majors, standards, latest }, sections, dates }: SectionFrontProps) {
  return (
    <div className="sheet">
      <header className="section-head">
        <h1 className="section-title">{section.name}</h1>
        {section.description && <p className="section-description"><InlineText text={section.description} /></p>}
      </header>
      {lead
        ? <StoryCard card={lead} size="lead" sections={sections} within={section.slug} isFirst />
        : <p className="py-16 text-soft">No story has been published here yet.</p>}
      <CardRow cards={majors} size="major" sections={sections} within={section.slug} />
      <CardRow cards={standards} size="standard" sections={sections} within={section.slug} />
      <LatestSection title="Earlier" cards={latest} sections={sections} dates={dates} within={section.slug} />
    </div>
  )
}
