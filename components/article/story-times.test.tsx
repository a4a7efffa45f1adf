import { describe, expect, test } from 'vitest'
import { dates } from '../testing/fixture-article'
import { markup, words } from '../testing/markup'
import { StoryTimes } from './story-times'

const publishedAt = new Date('2026-07-17T05:30:00Z')
const show = (modifiedAt: Date): string => markup(<StoryTimes story={{ publishedAt, modifiedAt }} dates={dates} />)

describe('the times of a story', () => {
  test('are in the zone of the paper, for readers and for machines', () => {
    const html = show(publishedAt)
    expect(words(html)).toBe('Published 17 July 2026 at 06:30 BST')
    expect(html).toContain('dateTime="2026-07-17T06:30:00+01:00"')
  })

  test('tell of a change, but not of one within the first minute', () => {
    expect(words(show(new Date('2026-07-17T08:00:00Z')))).toContain('Updated 17 July 2026 at 09:00 BST')
    expect(words(show(new Date('2026-07-17T05:30:40Z')))).not.toContain('Updated')
  })
})
