import type { ArticleCard, Correction } from '@/lib/newsroom/article'
import type { DateStyle } from '@/lib/newsroom/dates'
import type { PageRef, Section } from '@/lib/newsroom/publication'
import { correctionTitles } from '@/lib/newsroom/correction-titles'
import { InlineText } from '../article/inline-text'
import { IndexHead } from '../page/index-head'
import { ListOn } from '../page/list-on'
import { accented, sectionOf } from '../paper/accent'
import { Instant } from '../paper/instant'

interface CorrectionListProps {
  /** Newest first. */
  corrections: { correction: Correction; story: ArticleCard }[]
  isFirst: boolean
  next: string | null
  sections: Section[]
  dates: DateStyle
  /** The page that says how the paper corrects itself, if it has one. */
  policy: PageRef | undefined
}

/** What the paper got wrong and has put right: all of it, with the day, the kind and the story. */
export function CorrectionList({ corrections, isFirst, next, sections, dates, policy }: CorrectionListProps) {
  return (
    <div className="sheet">
      <IndexHead crumbs={[{ name: 'Front page', href: '/' }, { name: 'Corrections' }]} title="Corrections">
        <p className="section-description">
          {corrections.length === 0 ? 'Nothing has had to be put right yet.' : 'Everything that we have put right, newest first.'}
        </p>
        {policy && (
          <p className="furniture mt-3">
            <a className="target underline underline-offset-2" href={`/${policy.slug}`}>{policy.title}</a>
          </p>
        )}
      </IndexHead>
      <ol className="correction-list">
        {corrections.map(({ correction, story }) => (
          <li key={`${story.slug} ${correction.madeAt.toISOString()}`}>
            <article {...accented(sectionOf(sections, story.section.slug), 'correction')}>
              <h2 className="correction-story"><a className="quiet-link" href={story.path}>{story.headline}</a></h2>
              <p className="furniture correction-kind">
                <span className="correction-kind-name">{correctionTitles[correction.kind]}</span>
                {' '}<Instant at={correction.madeAt} dates={dates} />
              </p>
              <p className="correction-text"><InlineText text={correction.text} /></p>
            </article>
          </li>
        ))}
      </ol>
      <ListOn path="/corrections" isFirst={isFirst} next={next} what="corrections" />
    </div>
  )
}
