import type { SectionRef } from '@/lib/newsroom/article'
import { formatNumber } from '@/lib/newsroom/formatters'
import { daysOfYear, searchPath, yearOf, type SearchAddress } from '@/lib/newsroom/search-address'

interface Facet<T> { value: T; stories: number }

interface SearchFacetsProps {
  search: SearchAddress
  sections: Facet<string>[]
  years: Facet<number>[]
  /** Whether the counts are counts, or estimates. */
  exact: boolean
  names: SectionRef[]
  language: string
}

/** Where and when the stories found came out, with how many: each a way to those alone, and back to all. */
export function SearchFacets({ search, sections, years, exact, names, language }: SearchFacetsProps) {
  const all = { ...search, page: 1 }
  const isTimed = search.from !== null || search.to !== null
  const chosenYear = yearOf(search)
  if (sections.length === 0 && years.length === 0) return null
  const count = (stories: number) => `${exact ? '' : 'about '}${formatNumber(stories, language)}`
  return (
    <div className="search-facets furniture">
      <FacetList
        id="facet-section"
        title="Section"
        back={search.section === null ? null : { name: 'All sections', href: searchPath({ ...all, section: null }) }}
        links={sections.flatMap(({ value, stories }) => {
          const name = names.find(({ slug }) => slug === value)?.name
          if (name === undefined) return []
          return [{ name, count: count(stories), href: searchPath({ ...all, section: value }), isChosen: value === search.section }]
        })}
      />
      <FacetList
        id="facet-year"
        title="Year"
        back={isTimed ? { name: 'Any time', href: searchPath({ ...all, from: null, to: null }) } : null}
        links={years.map(({ value, stories }) => ({
          name: String(value),
          count: count(stories),
          href: searchPath({ ...all, ...daysOfYear(value) }),
          isChosen: value === chosenYear,
        }))}
      />
    </div>
  )
}

interface FacetListProps {
  id: string
  title: string
  /** Out of the choice that was made. */
  back: { name: string; href: string } | null
  links: { name: string; count: string; href: string; isChosen: boolean }[]
}

function FacetList({ id, title, back, links }: FacetListProps) {
  if (links.length === 0 && !back) return null
  return (
    <section aria-labelledby={id} className="facet">
      <h2 id={id} className="facet-title">{title}</h2>
      <ul className="facet-list">
        {back && (
          <li><a className="facet-link facet-back" href={back.href}><span aria-hidden="true">← </span>{back.name}</a></li>
        )}
        {links.map(({ name, count, href, isChosen }) => (
          <li key={href}>
            <a className="facet-link" href={href} {...(isChosen ? { 'aria-current': 'true' } : {})}>
              <span>{name}</span> <span className="facet-count">{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
