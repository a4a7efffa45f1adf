import { describe, expect, test } from 'vitest'
import { wantsMarkdown } from './markdown'

describe('a client wants Markdown', () => {
  test.each([
    ['text/markdown', true],
    ['text/markdown, text/html;q=0.9, */*;q=0.1', true],
    ['text/html, text/markdown;q=0.5', false],
    ['Text/Markdown', true],
    ['text/markdown;q=0', false],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', false],
    ['*/*', false],
  ])('%s: %s', (accept, wants) => {
    expect(wantsMarkdown({ headers: { accept } })).toBe(wants)
  })

  test('only when it says so', () => {
    expect(wantsMarkdown({ headers: {} })).toBe(false)
  })
})
