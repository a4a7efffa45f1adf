import { describe, expect, test } from 'vitest'
import { someone } from '../testing/fixture-article'
import { markup, words } from '../testing/markup'
import { Byline } from './byline'

describe('the byline', () => {
  test('names everyone, each with a link to their page', () => {
    const html = markup(<Byline entries={[someone('Ana Ruiz'), someone('Ben Okri'), someone('Cy Lee', 'PHOTOGRAPHER')]} />)
    expect(words(html)).toBe('By Ana Ruiz and Ben Okri Photographs by Cy Lee')
    expect(html).toContain('href="/authors/ana-ruiz"')
    expect(html).toContain('href="/authors/cy-lee"')
  })

  test('names a desk that stands alone without "By"', () => {
    const desk = someone('National Correspondent', 'WRITER', 'DESK')
    expect(words(markup(<Byline entries={[desk]} />))).toBe('National Correspondent')
  })

  test('says what a writer does where only one is named', () => {
    const titled = someone('Ana Ruiz')
    titled.author.title = 'Ports correspondent'
    expect(words(markup(<Byline entries={[titled]} />))).toContain('Ports correspondent')
    expect(words(markup(<Byline entries={[titled, someone('Ben Okri')]} />))).not.toContain('Ports correspondent')
  })

  test('is not there when nobody is named', () => {
    expect(markup(<Byline entries={[]} />)).toBe('')
  })
})
