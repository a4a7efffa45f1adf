import { expect, test } from 'vitest'
import { markup } from '../testing/markup'
import { ShareLinks } from './share-links'

test('a story is passed on by plain links that carry its headline and address', () => {
  const html = markup(<ShareLinks address="https://sample.example/a/b" headline="Who & why?" />)
  expect(html).toContain('href="mailto:?subject=Who%20%26%20why%3F&amp;body=https%3A%2F%2Fsample.example%2Fa%2Fb"')
  expect(html).not.toMatch(/<(script|iframe|img)/)
})
