import type { ReactNode } from 'react'
import type { SectionRef } from '@/lib/newsroom/article'
import type { SearchAddress } from '@/lib/newsroom/search-address'
import { SearchBox } from './search-box'

interface SearchFormProps {
  search: SearchAddress
  sections: SectionRef[]
}

/** A search and what limits it. A form that is sent as an address, so it needs no script and can be kept and passed on. */
export function SearchForm({ search, sections }: SearchFormProps) {
  return (
    <search>
      <form action="/search" method="get" className="search-form">
        <SearchBox words={search.words} />
        <div className="search-limits furniture">
          <Field label="Section" id="section">
            <select id="section" name="section" className="field" defaultValue={search.section ?? ''}>
              <option value="">All sections</option>
              {sections.map(({ slug, name }) => <option key={slug} value={slug}>{name}</option>)}
            </select>
          </Field>
          <Field label="From" id="from">
            <input id="from" name="from" type="date" className="field" defaultValue={search.from ?? ''} />
          </Field>
          <Field label="To" id="to">
            <input id="to" name="to" type="date" className="field" defaultValue={search.to ?? ''} />
          </Field>
          <Field label="Order" id="sort">
            <select id="sort" name="sort" className="field" defaultValue={search.sort}>
              <option value="relevance">Best match first</option>
              <option value="newest">Newest first</option>
            </select>
          </Field>
        </div>
      </form>
    </search>
  )
}

function Field({ label, id, children }: { label: string; id: string; children: ReactNode }) {
  return <p className="search-field"><label htmlFor={id}>{label}</label>{children}</p>
}
