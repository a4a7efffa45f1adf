import { describe, expect, test } from 'vitest'
import { dates, sections, someArticle } from '../testing/fixture-article'
import { somePicture } from '../testing/fixture-pictures'
import { markup, words } from '../testing/markup'
import { AuthorList } from './author-list'
import { AuthorPage, type AuthorProfile } from './author-page'

const ana: AuthorProfile = {
  slug: 'ana-ruiz', name: 'Ana Ruiz', kind: 'PERSON', title: 'Port Reporter', bio: 'Has *written* about ports since 2011.',
  email: 'ana@sample.example', url: 'https://www.ruiz.example/me', portrait: somePicture(),
}
const page = (parts: Partial<Parameters<typeof AuthorPage>[0]> = {}) =>
  markup(<AuthorPage author={ana} stories={[someArticle()]} before={null} next={null} sections={sections} dates={dates} {...parts} />)

describe('an author’s page', () => {
  test('says who they are, how to reach them and what they wrote', () => {
    expect(words(page())).toMatch(/Ana Ruiz Port Reporter Has written about ports since 2011\. ana@sample\.example ruiz\.example Stories/)
    expect(page()).toContain('href="mailto:ana@sample.example"')
    expect(page()).toContain('<h3 class="card-headline">')
  })

  test('shows a face next to the name, so screen readers do not hear it twice', () => {
    expect(page()).toMatch(/<img[^>]*alt=""[^>]*author-portrait/)
  })

  test('stands with a name alone', () => {
    const html = page({ author: { ...ana, title: null, bio: null, email: null, url: null, portrait: null }, stories: [] })
    expect(words(html)).toContain('No stories published yet.')
    expect(html).not.toMatch(/<(p|ul)[^>]*><\/\1>/)
  })

  test('goes on to older stories, and from there back to the newest', () => {
    const cursor = '2026-01-17T06:30:00.000Z~the-quay-is-empty'
    expect(page({ next: cursor })).toContain(`rel="next" href="/authors/ana-ruiz?before=${encodeURIComponent(cursor).replace('~', '%7E')}"`)
    const later = page({ before: new Date('2026-01-17T06:30:00Z') })
    expect(later).toContain('rel="prev" href="/authors/ana-ruiz"')
    expect(words(later)).toContain('Stories before 17 January 2026')
  })
})

test('the list of authors has people, then desks, then agencies, and no empty group', () => {
  const html = markup(<AuthorList authors={[{ ...ana, slug: 'desk', name: 'City Desk', kind: 'DESK', portrait: null }, ana]} />)
  expect(html.indexOf('Ana Ruiz')).toBeLessThan(html.indexOf('City Desk'))
  expect(html).toContain('>CD</span>')
  expect(html.match(/<h2/g)).toHaveLength(2)
})
