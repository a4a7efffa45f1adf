import { sectionPath, topicPath } from '@/lib/newsroom/address'
import type { SectionRef, TopicRef } from '@/lib/newsroom/article'
import { searchPath } from '@/lib/newsroom/search-address'

interface SearchHelpProps {
  sections: SectionRef[]
  topics: TopicRef[]
}

const SOME = 16

/** Before anything was asked for: how to ask, and where else to begin. */
export function SearchHelp({ sections, topics }: SearchHelpProps) {
  const someTopics = topics.slice(0, SOME).map(({ slug, name }) => ({ href: topicPath(slug), name }))
  return (
    <div className="search-help">
      <section aria-labelledby="how">
        <h2 id="how" className="strip-title">How to search</h2>
        <dl className="search-rules">
          <Rule example="flood wall">stories with both words, in any form and order</Rule>
          <Rule example="“flood wall”">the phrase as it stands</Rule>
          <Rule example="ferry or bridge">stories with either word</Rule>
          <Rule example="ferry -timetable">the first word without the second</Rule>
        </dl>
        <p className="search-hint">Headlines, texts, bylines and topics are searched, all the way back. Accents do not matter.</p>
      </section>
      <Shelf id="sections" title="Sections" links={sections.map(({ slug, name }) => ({ href: sectionPath(slug), name }))} />
      <Shelf
        id="topics"
        title="Topics"
        links={topics.length > SOME ? [...someTopics, { href: '/topics', name: 'All topics' }] : someTopics}
      />
    </div>
  )
}

function Rule({ example, children }: { example: string; children: string }) {
  const words = example.replaceAll(/[“”]/g, '"')
  return (
    <div>
      <dt><a className="target" href={searchPath({ words })}>{example}</a></dt>
      <dd>{children}</dd>
    </div>
  )
}

function Shelf({ id, title, links }: { id: string; title: string; links: { href: string; name: string }[] }) {
  if (links.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="strip-title">{title}</h2>
      <ul className="shelf">
        {links.map(({ href, name }) => <li key={href}><a className="target" href={href}>{name}</a></li>)}
      </ul>
    </section>
  )
}
