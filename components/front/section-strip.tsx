import type { ArticleCard } from '@/lib/newsroom/article'
import { sectionPath } from '@/lib/newsroom/address'
import type { Section } from '@/lib/newsroom/publication'
import { accented } from '../paper/accent'
import { StoryCard } from './story-card'

interface SectionStripProps {
  section: Section
  stories: ArticleCard[]
  sections: Section[]
}

/** A few stories of a section on the paper's front, under its name, which leads to the section's own. */
export function SectionStrip({ section, stories, sections }: SectionStripProps) {
  const id = `strip-${section.slug}`
  return (
    <section {...accented(section, 'strip')} aria-labelledby={id}>
      <h2 id={id} className="strip-title strip-section">
        <a className="target" href={sectionPath(section.slug)}>{section.name}</a>
      </h2>
      <div className="front-row strip-row">
        {stories.map((card) => (
          <StoryCard key={card.slug} card={card} size="standard" sections={sections} heading="h3" within={section.slug} />
        ))}
      </div>
    </section>
  )
}
