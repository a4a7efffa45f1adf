import { describe, expect, test } from 'vitest'
import { dates, someArticle } from '../testing/fixture-article'
import { markup, words } from '../testing/markup'
import { StoryHistory } from './story-history'

const paragraph = (text: string) => ({ kind: 'PARAGRAPH' as const, text })
const version = (hour: number, headline: string, ...texts: string[]) => (
  { readFrom: new Date(Date.UTC(2026, 0, 17, 0, Math.round(hour * 60))), headline, standfirst: '', blocks: texts.map(paragraph) }
)
const history = (...versions: ReturnType<typeof version>[]) => markup(<StoryHistory story={someArticle()} versions={versions} dates={dates} />)

describe('the history of a story', () => {
  test('that never changed says so, and when it came out', () => {
    const html = history(version(6, 'The quay is empty', 'One.'))
    expect(words(html)).toContain('This story has not changed since it was published.')
    expect(words(html)).toContain('First published 17 January 2026 at 06:00 GMT')
  })

  test('that changed before it came here says so, and does not call what readers have now the first version', () => {
    const said = words(history(version(17.67, 'Ten are free')))
    expect(said).toContain('This story has changed since it was published.')
    expect(said).toContain('Last changed 17 January 2026 at 17:40 GMT')
    expect(said).not.toMatch(/has not changed|First published/)
  })

  test('that changed before it came here, and here once more, calls no version the first', () => {
    const said = words(history(version(17, 'Ten are free'), version(18, 'Eleven are free')))
    expect(said).toContain('This story has changed since it was published; 2 versions are on record.')
    expect(said).toContain('Earliest on record 17 January 2026 at 17:00 GMT')
    expect(said).not.toMatch(/First published|Readers have had/)
  })

  test('has the newest version first and the first one last', () => {
    const said = words(history(version(6, 'A'), version(7, 'B'), version(8, 'C')))
    expect([...said.matchAll(/Version \d|First published/g)].map(([match]) => match)).toEqual(['Version 3', 'Version 2', 'First published'])
    expect(said).toContain('Readers have had 3 versions')
  })

  test('shows what went and what came by element, and says it in words', () => {
    const html = history(version(6, 'Nine are free'), version(7, 'Ten are free'))
    expect(html).toMatch(/<del[^>]*><span class="sr-only"> removed: <\/span>Nine<span class="sr-only"> end of removal <\/span><\/del>/)
    expect(html).toMatch(/<ins[^>]*><span class="sr-only"> added: <\/span>Ten<span class="sr-only"> end of addition <\/span><\/ins>/)
  })

  test('skips over what stayed, and names what was added', () => {
    const said = words(history(version(6, 'A', 'One.', 'Two.', 'Three.'), version(7, 'A', 'One.', 'Two.', 'Something else altogether.', 'Three.')))
    expect(said).toContain('2 parts unchanged')
    expect(said).toContain('Paragraph added')
    expect(said).toContain('One part unchanged')
    expect(said).not.toContain('Three.')
  })

  test('says of a version whose words are the same that something beside them changed', () => {
    expect(words(history(version(6, 'A', 'One.'), version(7, 'A', 'One.')))).toContain('No word of the story changed.')
  })
})
