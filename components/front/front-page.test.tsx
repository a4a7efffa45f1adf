import { describe, expect, test } from 'vitest'
import { dates, sections, someArticle } from '../testing/fixture-article'
import { markup, words } from '../testing/markup'
import { FrontPage } from './front-page'
import { SectionFront } from './section-front'

const story = (slug: string, parts = {}) => someArticle({ slug, path: `/world/2026/01/17/${slug}`, headline: slug, ...parts })
const [world] = sections

const empty = { lead: null, majors: [], standards: [], latest: [], strips: [] }
const front = (parts: Partial<Parameters<typeof FrontPage>[0]>) => markup(<FrontPage {...empty} sections={sections} dates={dates} {...parts} />)

describe('the front', () => {
  test('has one lead, the majors, the others, the latest with their day and a strip a section, each story once', () => {
    const html = front({ lead: story('lead'), majors: [story('major')], standards: [story('other')], latest: [story('late')], strips: [{ section: 'world', stories: [story('strip')] }] })
    for (const slug of ['lead', 'major', 'other', 'late', 'strip']) expect(html.split(`href="/world/2026/01/17/${slug}"`)).toHaveLength(2)
    expect(words(html)).toContain('late 17 January 2026')
    expect(html).toMatch(/<h2[^>]*><a[^>]*href="\/world">World<\/a><\/h2>/)
  })

  test('loads the first picture first and the others when they come near', () => {
    const html = front({ lead: story('lead'), majors: [story('major')] })
    expect(html.match(/<img[^>]*fetchPriority="high"/g)).toHaveLength(1)
    expect(html.match(/loading="lazy"/g)).toHaveLength(1)
  })

  test('stands with one story without a picture, and says so when there is none', () => {
    const one = front({ lead: story('lead', { image: null, standfirst: '', byline: [] }) })
    expect(one).toContain('lead</a></h2>')
    expect(one).not.toMatch(/<(img|p)[^>]*><\/p>/)
    expect(words(front({}))).toContain('being written')
  })

  test('shows each story in the colour of its section', () => {
    expect(front({ lead: story('lead') })).toContain('style="--accent:#005a9c;--accent-dark:#7ab8f5"')
  })
})

describe('the front of a section', () => {
  const ofSection = (section = world) => {
    if (!section) throw new Error('the fixture has sections')
    return markup(<SectionFront section={section} front={empty} sections={sections} dates={dates} />)
  }

  test('is headed by its name, and says when nothing has been published there', () => {
    expect(ofSection()).toMatch(/<h1[^>]*>World<\/h1>/)
    expect(words(ofSection())).toContain('No story has been published here yet.')
  })
})
