import { describe, expect, test } from 'vitest'
import { furniture } from '../testing/fixture-article'
import { markup, words } from '../testing/markup'
import { Paper } from './paper'

const page = markup(<Paper furniture={furniture} current={{ slug: 'world', isFront: false }}><h1>Story</h1></Paper>)

describe('what stands round a page', () => {
  test('begins with a way past it', () => {
    expect(page).toMatch(/^<a class="skip-link" href="#content">/)
    expect(page).toContain('<main id="content"')
  })

  test('is a header, the sections, the page and a footer, each once', () => {
    const landmarks = ['<header', '<main', '<footer', '<nav aria-label="Sections"']
    for (const landmark of landmarks) expect(page.split(landmark)).toHaveLength(2)
  })

  test('marks the section of a story, and the section front itself as the page', () => {
    expect(page).toContain('href="/world" aria-current="true"')
    const front = markup(<Paper furniture={furniture} current={{ slug: 'world', isFront: true }}>x</Paper>)
    expect(front).toContain('href="/world" aria-current="page"')
    expect(page).not.toContain('href="/culture" aria-current')
  })

  test('takes the colour of the section, on paper and at night', () => {
    expect(page).toContain('<main id="content" tabindex="-1" class="accented" style="--accent:#005a9c;--accent-dark:#7ab8f5">')
  })

  test('has the paper’s name as its only heading on the front, with the day', () => {
    const front = markup(<Paper furniture={furniture} today={new Date('2026-01-17T23:30:00Z')}>x</Paper>)
    expect(front.match(/<h1/g)).toHaveLength(1)
    expect(words(front)).toMatch(/The Sample Saturday,? 17 January 2026 A paper for tests/)
    expect(front).toContain('dateTime="2026-01-17"')
  })

  test('ends with the paper’s own pages, how to reach it, and what it must say', () => {
    expect(page).toContain('href="/about"')
    expect(page).toContain('href="mailto:desk@sample.example"')
    expect(words(page)).toMatch(/1 Fixture Street Nothing here happened\.$/)
  })

  test('stands with a paper that has no sections, pages or address yet', () => {
    const publication = { ...furniture.publication, strapline: '', contactEmail: null, address: null, footerNote: null }
    const html = markup(<Paper furniture={{ publication, sections: [], pages: [], notices: [] }}>x</Paper>)
    expect(html).not.toContain('aria-label="Sections"')
    expect(html).not.toMatch(/<(p|ul|nav|li)[^>]*><\/\1>/)
  })
})
