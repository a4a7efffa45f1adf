import { describe, expect, test } from 'vitest'
import { everything } from '@/lib/newsroom/search-address'
import { dates, sections, someArticle } from '../testing/fixture-article'
import { markup, words } from '../testing/markup'
import { NoSuchPage } from './no-such-page'
import { SearchPage, type FoundStories } from './search-page'

const story = someArticle()
const found: FoundStories = {
  hits: [{ story, snippet: [{ text: 'berths at the ', marked: false }, { text: 'quay', marked: true }, { text: ' were <empty>', marked: false }] }],
  total: 45, exact: true, sections: [{ value: 'world', stories: 40 }, { value: 'gone', stories: 5 }], years: [{ value: 2026, stories: 45 }], pages: 3, suggestion: null,
}
const search = { ...everything, words: 'quay' }
const page = (parts: Partial<Parameters<typeof SearchPage>[0]> = {}) =>
  markup(<SearchPage search={search} notes={[]} found={found} sections={sections} names={sections} topics={[{ slug: 'ports', name: 'Ports' }]} dates={dates} {...parts} />)

describe('a search', () => {
  test('is a form that is sent as an address, every field with a label and what was chosen', () => {
    const html = page({ search: { ...search, section: 'culture', from: '2026-01-01', sort: 'newest' } })
    expect(html).toMatch(/<form[^>]*action="\/search" method="get"/)
    for (const id of ['q', 'section', 'from', 'to', 'sort']) expect(html).toMatch(new RegExp(`<label[^>]*for="${id}"`))
    expect(html).toMatch(/name="q"[^>]*value="quay"/)
    expect(html).toContain('<option value="culture" selected="">')
    expect(html).toMatch(/name="from"[^>]*value="2026-01-01"/)
    expect(html).toContain('<option value="newest" selected="">')
  })

  test('says aloud how many stories it found, and which page this is', () => {
    expect(page()).toMatch(/<p role="status"[^>]*>45 stories for <b>quay<\/b>/)
    expect(words(page())).toContain('page 1 of 3')
  })

  test('says "about" where it only estimates', () => {
    const said = words(page({ found: { ...found, total: 1_234_567, exact: false } }))
    expect(said).toContain('About 1,234,567 stories')
    expect(said).toContain('World about 40')
  })

  test('marks the words in a passage, shows where it was cut, and lets nothing in it become markup', () => {
    expect(page()).toContain('… berths at the <mark>quay</mark> were &lt;empty&gt; …')
  })

  test('shows the standfirst where a byline or a topic holds the word', () => {
    expect(words(page({ found: { ...found, hits: [{ story, snippet: [{ text: 'no mark', marked: false }] }] } }))).toContain(story.standfirst)
  })

  test('offers each section and year with its count, keeps the rest of the search, and begins at the first page', () => {
    const html = page({ search: { ...search, sort: 'newest', page: 2 } })
    expect(html).toContain('href="/search?q=quay&amp;section=world&amp;sort=newest"')
    expect(html).toContain('href="/search?from=2026-01-01&amp;q=quay&amp;sort=newest&amp;to=2026-12-31"')
    expect(html).not.toContain('gone')
  })

  test('leads out of a choice again', () => {
    const html = page({ search: { ...search, section: 'world', from: '2026-01-01', to: '2026-12-31' } })
    expect(html).toContain('href="/search?from=2026-01-01&amp;q=quay&amp;to=2026-12-31"')
    expect(html).toContain('href="/search?q=quay&amp;section=world"')
    expect(html.match(/aria-current="true"/g)).toHaveLength(2)
  })

  test('turns its pages', () => {
    const html = page({ search: { ...search, page: 2 } })
    expect(html).toContain('rel="prev" href="/search?q=quay"')
    expect(html).toContain('rel="next" href="/search?page=3&amp;q=quay"')
    expect(page({ search: { ...search, page: 3 } })).not.toContain('rel="next"')
  })

  test('tells what it did not understand', () => {
    const said = words(page({ notes: [{ kind: 'no-such-day', given: '2026-02-30' }, { kind: 'no-such-section', given: 'sport' }, { kind: 'days-exchanged' }, { kind: 'shortened' }] }))
    expect(said).toContain('“2026-02-30” is no day of the calendar')
    expect(said).toContain('There is no section “sport”')
    expect(said).toContain('they were exchanged')
    expect(said).toContain('Only the first')
  })
})

describe('a search that finds nothing', () => {
  const nothing = { ...found, hits: [], total: 0, sections: [], years: [], pages: 0 }

  test('suggests what was meant, with the same limits', () => {
    const html = page({ search: { ...search, words: 'qauy', section: 'world' }, found: { ...nothing, suggestion: 'quay' } })
    expect(html).toContain('Did you mean <a href="/search?q=quay&amp;section=world">quay</a>?')
  })

  test('says what to try: first without the limits, then without the phrase', () => {
    const html = page({ search: { ...search, words: '"empty quay"', section: 'world' }, found: nothing })
    expect(words(html)).toContain('No story for "empty quay"'.replaceAll('"', '&quot;'))
    expect(html).toContain('href="/search?q=%22empty+quay%22"')
    expect(html).toContain('href="/search?q=empty+quay&amp;section=world"')
    expect(html).toContain('href="/archive"')
  })
})

describe('before anything was asked for', () => {
  test('a reader learns how to ask, and finds sections and topics', () => {
    const html = page({ search: everything, found: null })
    expect(html).toContain('href="/search?q=ferry+-timetable"')
    expect(html).toContain('href="/search?q=%22flood+wall%22"')
    expect(html).toContain('href="/world"')
    expect(html).toContain('href="/topics/ports"')
    expect(html).not.toContain('role="status"')
  })

  test('a form sent without words says that it needs one', () => {
    expect(words(page({ search: { ...everything, section: 'world' }, found: null }))).toContain('A search needs at least one word.')
  })
})

describe('where no page is', () => {
  test('a reader can search, and read on with the latest', () => {
    const html = markup(<NoSuchPage latest={[story]} sections={sections} dates={dates} />)
    expect(html).toMatch(/<form[^>]*action="\/search" method="get"/)
    expect(html).toContain(`href="${story.path}"`)
    expect(html.match(/<h1/g)).toHaveLength(1)
  })

  test('the sections stand where no latest stories are at hand', () => {
    expect(markup(<NoSuchPage latest={[]} sections={sections} dates={dates} />)).toContain('href="/world"')
    // A paper that has nothing yet has no empty list of it.
    expect(markup(<NoSuchPage latest={[]} sections={[]} dates={dates} />)).not.toContain('Sections')
  })
})
