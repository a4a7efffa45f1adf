import { expect, test } from 'vitest'
import { markup, words } from '../testing/markup'
import { ReaderTools } from './reader-tools'

test('the search is a plain link, and what needs a script is empty without it', () => {
  const html = markup(<ReaderTools />)
  expect(html).toContain('href="/search"')
  expect(html).toContain('<theme-switch></theme-switch>')
  expect(words(html)).toBe('Search')
})
