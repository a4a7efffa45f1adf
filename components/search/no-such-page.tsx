import { sectionPath } from '@/lib/newsroom/address'
import type { ArticleCard } from '@/lib/newsroom/article'
import type { DateStyle } from '@/lib/newsroom/dates'
import type { Section } from '@/lib/newsroom/publication'
import { LatestList } from '../front/latest-list'
import { SearchBox } from './search-box'

interface NoSuchPageProps {
  /** The newest stories; none where they were not asked for. */
  latest: ArticleCard[]
  sections: Section[]
  dates: DateStyle
}

/** What stands where nothing is: that it does, a search, and what the paper has instead, if it has anything yet. */
export function NoSuchPage({ latest, sections, dates }: NoSuchPageProps) {
  return (
    <div className="sheet">
      <header className="section-head index-head no-such-page">
        <h1 className="section-title index-title">There is no such page</h1>
        <p className="section-description">
          The address may be mistyped, or there was never a page here. Stories that moved redirect by themselves, and withdrawn ones say so.
        </p>
        <search><form action="/search" method="get" className="search-form"><SearchBox /></form></search>
        <p className="furniture no-such-links">
          <a className="target" href="/">Front page</a>{' '}
          <a className="target" href="/archive">Archive</a>{' '}
          <a className="target" href="/topics">Topics</a>{' '}
          <a className="target" href="/authors">Authors</a>
        </p>
      </header>
      {latest.length > 0
        ? (
            <section aria-labelledby="latest" className="strip">
              <h2 id="latest" className="strip-title">Latest</h2>
              <LatestList cards={latest} sections={sections} dates={dates} />
            </section>
          )
        : sections.length > 0 && (
            <section aria-labelledby="sections" className="strip">
              <h2 id="sections" className="strip-title">Sections</h2>
              <ul className="shelf">
                {sections.map(({ slug, name }) => <li key={slug}><a className="target" href={sectionPath(slug)}>{name}</a></li>)}
              </ul>
            </section>
          )}
    </div>
  )
}
