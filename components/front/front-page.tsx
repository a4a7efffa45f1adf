import type { ArticleCard } from '@/lib/newsroom/article'
import type { DateStyle } from '@/lib/newsroom/dates'
import type { Section } from '@/lib/newsroom/publication'
import { sectionOf } from '../paper/accent'
import { CardRow } from './card-row'
import { LatestSection } from './latest-section'
import { SectionStrip } from './section-strip'
import { StoryCard } from './story-card'

interface FrontPageProps {
  lead: ArticleCard | null
  majors: ArticleCard[]
  standards: ArticleCard[]
  latest: ArticleCard[]
  strips: { section: string; stories: ArticleCard[] }[]
  sections: Section[]
  dates: DateStyle
}

/** The front: one lead, the majors, the others, the newest, then a strip a section. It stands with one story and with none. */
export function FrontPage({ lead, majors, standards, latest, strips, sections, dates }: FrontPageProps) {
  if (!lead) return <EmptyPaper />
  return (
    <div className="sheet">
      <div className="front-top">
        <StoryCard card={lead} size="lead" sections={sections} isFirst />
      </div>
      <CardRow cards={majors} size="major" sections={sections} />
      <CardRow cards={standards} size="standard" sections={sections} />
      <LatestSection title="Latest" cards={latest} sections={sections} dates={dates} />
      {strips.map(({ section: slug, stories }) => {
        const section = sectionOf(sections, slug)
        return section && <SectionStrip key={slug} section={section} stories={stories} sections={sections} />
      })}
    </div>
  )
}

/** Before the first story is out. */
function EmptyPaper() {
  return <p className="sheet py-24 text-center text-standfirst text-soft">The first stories of this paper are being written.</p>
}
