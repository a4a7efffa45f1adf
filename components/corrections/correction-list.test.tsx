import { expect, test } from 'vitest'
import { dates, sections, someArticle } from '../testing/fixture-article'
import { markup, words } from '../testing/markup'
import { CorrectionList } from './correction-list'

const story = someArticle()
const correction = { kind: 'EDITORS_NOTE', madeAt: new Date('2026-01-18T12:00:00Z'), text: 'It was *Tuesday*.', announce: true } as const

test('the corrections say of each which story it is, what kind, and when it was made', () => {
  const html = markup(<CorrectionList corrections={[{ correction, story }]} isFirst next={null} sections={sections} dates={dates} policy={{ slug: 'corrections-policy', title: 'How we correct' }} />)
  expect(words(html)).toContain('The quay is empty Editor’s note 18 January 2026 It was Tuesday.')
  expect(html).toContain(`href="${story.path}"`)
  expect(html).toContain('href="/corrections-policy"')
})

test('a paper that has corrected nothing says so', () => {
  const html = markup(<CorrectionList corrections={[]} isFirst next={null} sections={sections} dates={dates} policy={undefined} />)
  expect(words(html)).toContain('Nothing has had to be put right yet.')
})
