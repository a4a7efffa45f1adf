import type { ArticleCard } from '@/lib/newsroom/article'
import type { DateStyle } from '@/lib/newsroom/dates'
import type { Section } from '@/lib/newsroom/publication'
import { CardRow } from './card-row'
import { LatestList } from './latest-list'
import { StoryCard } from './story-card'

interface FrontPageProps {
  lead: ArticleCard | null
  majors: ArticleCard[]
  latest: ArticleCard[]
  sections: Section[]
  dates: DateStyle
}

/** The front: one lead, the majors beside and below it, then the newest. It stands with one story and with none. */
export function FrontPage({ lead, majors, latest, sections, dates }: FrontPageProps) {
  if (!lead) return <EmptyPaper />
  return (
    <div className="sheet">
      <div className="front-top">
        <StoryCard card={lead} size="lead" sections={sections} isFirst />
      </div>
      <CardRow cards={majors} size="major" sections={sections} />
      {latest.length > 0 && (
        <section aria-labelledby="latest" className="front-latest">
          <h2 id="latest" className="strip-title">Latest</h2>
          <LatestList cards={latest} sections={sections} dates={dates} />
        </section>
      )}
    </div>
  )
}

/** Before the first story is out. */
function EmptyPaper() {
  return <p className="sheet py-24 text-center text-standfirst text-soft">The first stories of this paper are being written.</p>
}
