import { expect, test } from 'vitest'
import { dates } from '../testing/fixture-article'
import { markup, words } from '../testing/markup'
import { PaperPage } from './paper-page'
import { TurnPage } from './turn-page'

test('a page of the paper’s own is set like a story, with the day of its last change', () => {
  const page = { title: 'How we report', description: 'From the first note.', modifiedAt: new Date('2026-01-17T12:00:00Z'), blocks: [{ kind: 'SUBHEAD', text: 'What counts?' }, { kind: 'PARAGRAPH', text: 'A *document*.' }] as const }
  const html = markup(<PaperPage page={{ ...page, blocks: [...page.blocks] }} dates={dates} address="https://sample.example/how" />)
  expect(words(html)).toMatch(/^How we report From the first note\. What counts\? A document\. Last changed on 17 January 2026\. .* https:\/\/sample\.example\/how$/)
  expect(html.match(/<h1/g)).toHaveLength(1)
})

test('a list that ends has nothing to turn', () => {
  expect(markup(<TurnPage label="More" previous={null} next={null} />)).toBe('')
})
