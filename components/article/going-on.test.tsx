import { expect, test } from 'vitest'
import { dates, sections, someArticle } from '../testing/fixture-article'
import { markup, words } from '../testing/markup'
import { GoingOn } from './going-on'

const story = (slug: string) => someArticle({ slug, path: `/world/2026/01/17/${slug}`, headline: slug })

test('below a story stand those about the same and its neighbours, none twice', () => {
  const around = { related: [story('one'), story('two')], previous: story('two'), next: story('three') }
  const html = markup(<GoingOn {...around} sections={sections} dates={dates} />)
  for (const slug of ['one', 'two', 'three']) expect(html.split(`href="/world/2026/01/17/${slug}"`)).toHaveLength(2)
  expect(words(html)).toContain('Later in World three')
  expect(words(html)).not.toContain('Earlier in')
})

test('a story that has neither ends', () => {
  expect(markup(<GoingOn related={[]} previous={null} next={null} sections={sections} dates={dates} />)).toBe('')
})
