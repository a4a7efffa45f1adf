import { describe, expect, test } from 'vitest'
import type { Article } from '@/lib/newsroom/article'
import { someArticle } from '../testing/fixture-article'
import { markup, words } from '../testing/markup'
import { CardKicker, Kicker } from './kicker'

describe('the kicker', () => {
  test('is the section where the story has none of its own, and leads to the section either way', () => {
    expect(markup(<Kicker story={someArticle()} />)).toContain('href="/world">World</a>')
    expect(markup(<Kicker story={someArticle({ kicker: 'Ports' })} />)).toContain('href="/world">Ports</a>')
  })

  test('says before the headline that a story is no plain news', () => {
    expect(words(markup(<Kicker story={someArticle({ format: 'ANALYSIS' })} />))).toBe('Analysis World')
    expect(words(markup(<Kicker story={someArticle({ format: 'NEWS' })} />))).toBe('World')
  })

  test('does not say the same word twice', () => {
    const story = someArticle({ format: 'OPINION', section: { slug: 'opinion', name: 'Opinion' } })
    expect(words(markup(<Kicker story={story} />))).toBe('Opinion')
    expect(words(markup(<CardKicker card={story} />))).toBe('Opinion')
  })

  test('does not say on a section’s own page which section this is', () => {
    const kicker = (parts: Partial<Article>): string =>
      words(markup(<CardKicker card={someArticle(parts)} within="world" />))
    expect(kicker({})).toBe('')
    expect(kicker({ format: 'ANALYSIS' })).toBe('Analysis')
    expect(kicker({ kicker: 'Ports' })).toBe('Ports')
    expect(kicker({ section: { slug: 'culture', name: 'Culture' } })).toBe('Culture')
  })

  test('is no link on a card, which is one itself', () => {
    expect(markup(<CardKicker card={someArticle()} />)).not.toContain('<a')
  })
})
