import type { ArticleCard } from '@/lib/newsroom/article'
import type { DateStyle } from '@/lib/newsroom/dates'
import type { Section } from '@/lib/newsroom/publication'
import { StoryLines } from '../archive/story-lines'

export interface Hit {
  story: ArticleCard
  /** A passage of it, in pieces. */
  snippet: { text: string; marked: boolean }[]
}

interface SearchHitsProps {
  hits: Hit[]
  sections: Section[]
  dates: DateStyle
}

/** The stories found, each with the passage that holds the words; where none does (a byline did), with its standfirst. */
export function SearchHits({ hits, sections, dates }: SearchHitsProps) {
  const snippets = new Map(hits.map(({ story, snippet }) => [story.slug, snippet]))
  return (
    <StoryLines
      stories={hits.map(({ story }) => story)}
      sections={sections}
      dates={dates}
      words={({ slug }) => {
        const snippet = snippets.get(slug) ?? []
        return snippet.some(({ marked }) => marked) ? <Snippet pieces={snippet} /> : undefined
      }}
    />
  )
}

/** Cut from a paragraph, and it says so where the cut goes through a sentence. */
function Snippet({ pieces }: { pieces: Hit['snippet'] }) {
  const text = pieces.map((piece) => piece.text).join('')
  return (
    <p className="card-standfirst">
      {/^\P{Ll}/u.test(text) ? null : '… '}
      {pieces.map(({ text, marked }, place) => (marked ? <mark key={place}>{text}</mark> : text))}
      {/[.!?…]["”’»]?$/.test(text) ? null : ' …'}
    </p>
  )
}
