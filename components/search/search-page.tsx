import type { SectionRef, TopicRef } from '@/lib/newsroom/article'
import type { DateStyle } from '@/lib/newsroom/dates'
import type { Section } from '@/lib/newsroom/publication'
import { searchPath, type SearchAddress, type SearchNote } from '@/lib/newsroom/search-address'
import { IndexHead } from '../page/index-head'
import { TurnPage } from '../page/turn-page'
import { NothingFound } from './nothing-found'
import { SearchCount } from './search-count'
import { SearchFacets } from './search-facets'
import { SearchForm } from './search-form'
import { SearchHelp } from './search-help'
import { SearchHits, type Hit } from './search-hits'
import { SearchNotes } from './search-notes'

export interface FoundStories {
  hits: Hit[]
  total: number
  exact: boolean
  sections: { value: string; stories: number }[]
  years: { value: number; stories: number }[]
  pages: number
  suggestion: string | null
}

interface SearchPageProps {
  search: SearchAddress
  notes: SearchNote[]
  /** Null before anything was asked for. */
  found: FoundStories | null
  /** The sections of the navigation, with their colours. */
  sections: Section[]
  /** Every section. */
  names: SectionRef[]
  topics: TopicRef[]
  dates: DateStyle
}

/** The search: the form, and below it what it found, or how to ask. */
export function SearchPage({ search, notes, found, sections, names, topics, dates }: SearchPageProps) {
  const isLimited = search.section !== null || search.from !== null || search.to !== null
  return (
    <div className="sheet">
      <IndexHead crumbs={[{ name: 'Front page', href: '/' }, { name: 'Search' }]} title="Search">
        <SearchForm search={search} sections={names} />
        <SearchNotes notes={notes} />
        {!found && isLimited && <p role="status" className="mt-3">A search needs at least one word.</p>}
      </IndexHead>
      {found
        ? <Found search={search} found={found} sections={sections} names={names} dates={dates} />
        : <SearchHelp sections={sections} topics={topics} />}
    </div>
  )
}

interface FoundProps extends Pick<SearchPageProps, 'search' | 'sections' | 'names' | 'dates'> { found: FoundStories }

function Found({ search, found, sections, names, dates }: FoundProps) {
  const { hits, total, exact, pages, suggestion, ...facets } = found
  const turn = (page: number, name: string) => (page < 1 || page > pages ? null : { href: searchPath({ ...search, page }), name })
  return (
    <div className="search-found">
      <SearchCount search={search} total={total} exact={exact} pages={pages} language={dates.language} />
      {suggestion && (
        <p className="search-suggestion">
          Did you mean <a href={searchPath({ ...search, words: suggestion, page: 1 })}>{suggestion}</a>?
        </p>
      )}
      <SearchFacets search={search} {...facets} exact={exact} names={names} language={dates.language} />
      <div className="search-results">
        {hits.length === 0 ? <NothingFound search={search} /> : <SearchHits hits={hits} sections={sections} dates={dates} />}
        <TurnPage
          label="Pages of results"
          previous={turn(search.page - 1, 'Previous page')}
          next={turn(search.page + 1, 'Next page')}
        />
      </div>
    </div>
  )
}
