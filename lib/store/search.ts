import { z } from 'zod'
import type { ArticleCard } from '@/lib/newsroom/article'
import { dependsOn } from '@/lib/newsroom/render-scope'
import { database } from './database'
import { cardsOf } from './stories'

export interface SearchQuery {
  /** Websearch syntax: words, "phrases", -exclusions, or. */
  words: string
  section: string | null
  since: Date | null
  until: Date | null
  sort: 'relevance' | 'newest'
  /** From 1. */
  page: number
}

export interface SearchHit {
  story: ArticleCard
  /** A passage, in pieces: those that hold the words are marked. */
  snippet: { text: string; marked: boolean }[]
}

export interface Facet<T> { value: T; stories: number }

export interface SearchResult {
  hits: SearchHit[]
  total: number
  /** Whether `total` and the facets are counts, or scaled from a sample. */
  exact: boolean
  sections: Facet<string>[]
  years: Facet<number>[]
  /** How many pages can be turned to: the best 300 stories. */
  pages: number
  /** What a misspelt query may have meant. */
  suggestion: string | null
}

export const HITS_A_PAGE = 20
const DEEPEST = 300

const hitRows = z.array(z.object({ article: z.string() }))
const facetRows = z.array(z.object({ of_section: z.string().nullable(), of_year: z.number().nullable(), stories: z.coerce.number(), exact: z.boolean() }))
const snippetRows = z.array(z.object({ article: z.string(), snippet: z.string().nullable() }))
const suggestionRows = z.array(z.object({ words: z.string().nullable() }))

/** The stories that hold the words. Throws no error for anything a reader may type. */
export async function searchStories({ words, section, since, until, sort, page }: SearchQuery): Promise<SearchResult> {
  dependsOn('latest')
  const query = words.slice(0, 400).replaceAll('\0', ' ')
  const db = database()
  const [found, facets] = await Promise.all([
    db.$queryRaw`SELECT article FROM engine.search(${query}, ${section}, ${since}, ${until}, ${sort === 'newest'}, ${DEEPEST}::int)`.then((rows) => hitRows.parse(rows)),
    db.$queryRaw`SELECT * FROM engine.search_facets(${query}, ${section}, ${since}, ${until})`.then((rows) => facetRows.parse(rows)),
  ])
  const isRare = found.length < 5
  if (isRare) dependsOn('words')
  const slugs = found.slice((page - 1) * HITS_A_PAGE, page * HITS_A_PAGE).map((hit) => hit.article)
  const [stories, snippets, suggestion] = await Promise.all([
    cardsOf(slugs),
    slugs.length > 0 ? db.$queryRaw`SELECT * FROM engine.search_snippets(${query}, ${slugs})`.then((rows) => snippetRows.parse(rows)) : [],
    isRare
      ? db.$queryRaw`SELECT engine.did_you_mean(${query}) AS words`.then((rows) => suggestionRows.parse(rows)[0]?.words ?? null)
      : null,
  ])
  const whole = facets.find((facet) => facet.of_section === null && facet.of_year === null)
  return {
    hits: stories.map((story) => ({ story, snippet: marks(snippets.find((row) => row.article === story.slug)?.snippet ?? '') })),
    total: Math.max(whole?.stories ?? 0, found.length),
    exact: whole?.exact ?? true,
    sections: facets.flatMap(({ of_section: value, stories: n }) => (value === null ? [] : [{ value, stories: n }]))
      // Of as many, in one order: else the same page would be another each time that the database counts in another way.
      .sort((a, b) => b.stories - a.stories || a.value.localeCompare(b.value, 'en')),
    years: facets.flatMap(({ of_year: value, stories: n }) => (value === null ? [] : [{ value, stories: n }])).sort((a, b) => b.value - a.value),
    pages: Math.ceil(found.length / HITS_A_PAGE),
    suggestion,
  }
}

/** The database marks words by U+E000 and U+E001. */
function marks(snippet: string): SearchHit['snippet'] {
  return snippet.split('\u{E000}').flatMap((part, n) => {
    if (n === 0) return part ? [{ text: part, marked: false }] : []
    const [marked = '', rest = ''] = part.split('\u{E001}')
    return [{ text: marked, marked: true }, ...(rest ? [{ text: rest, marked: false }] : [])]
  })
}
