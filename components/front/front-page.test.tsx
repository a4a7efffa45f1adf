import { describe, expect, test } from 'vitest'
import { dates, sections, someArticle } from '../testing/fixture-article'
import { markup, words } from '../testing/markup'
import { FrontPage } from './front-page'
import { SectionFront } from './section-front'

const story = (slug: string, parts = {}) => someArticle({ slug, path: `/world/2026/01/17/${slug}`, headline: slug, ...parts })
const [world] = sections

describe('the front', () => {
  test('has one lead, the majors, and the latest with their day, each story once', () => {
    const html = markup(<FrontPage lead={story('lead')} majors={[story('major')]} latest={[story('late')]} sections={sections} dates={dates} />)
    for (const slug of ['lead', 'major', 'late']) expect(html.split(`href="/world/2026/01/17/${slug}"`)).toHaveLength(2)
    expect(words(html)).toContain('late 17 January 2026')
  })

  test('loads the first picture first and the others when they come near', () => {
    const html = markup(<FrontPage lead={story('lead')} majors={[story('major')]} latest={[]} sections={sections} dates={dates} />)
    expect(html.match(/<img[^>]*fetchPriority="high"/g)).toHaveLength(1)
    expect(html.match(/loading="lazy"/g)).toHaveLength(1)
  })

  test('stands with one story without a picture, and says so when there is none', () => {
    const one = markup(<FrontPage lead={story('lead', { image: null, standfirst: '', byline: [] })} majors={[]} latest={[]} sections={sections} dates={dates} />)
    expect(one).toContain('lead</a></h2>')
    expect(one).not.toMatch(/<(img|p)[^>]*><\/p>/)
    expect(words(markup(<FrontPage lead={null} majors={[]} latest={[]} sections={sections} dates={dates} />))).toContain('being written')
  })

  test('shows each story in the colour of its section', () => {
    const html = markup(<FrontPage lead={story('lead')} majors={[]} latest={[]} sections={sections} dates={dates} />)
    expect(html).toContain('style="--accent:#005a9c;--accent-dark:#7ab8f5"')
  })
})

describe('the front of a section', () => {
  test('is headed by its name, and says when nothing has been published there', () => {
    if (!world) throw new Error('the fixture has sections')
    expect(markup(<SectionFront section={world} latest={[story('a')]} sections={sections} dates={dates} />)).toMatch(/<h1[^>]*>World<\/h1>/)
    expect(words(markup(<SectionFront section={world} latest={[]} sections={sections} dates={dates} />))).toContain('No story has been published here yet.')
  })

  test('shows every story once, however many there are', () => {
    if (!world) throw new Error('the fixture has sections')
    const latest = Array.from({ length: 12 }, (_, index) => story(`story-${index}-end`))
    const html = markup(<SectionFront section={world} latest={latest} sections={sections} dates={dates} />)
    for (const { path } of latest) expect(html.split(`href="${path}"`)).toHaveLength(2)
  })
})
