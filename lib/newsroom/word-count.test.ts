import { describe, expect, test } from 'vitest'
import type { Block } from './block'
import { countWords, readingMinutes } from './word-count'

const words = (text: string): number => countWords([{ kind: 'PARAGRAPH', text }])

describe('the words of a story', () => {
  test('are counted as a reader would', () => {
    expect(words('The council met.')).toBe(3)
    expect(words('Don’t spend 3,000.50 on a follow-up — ever!')).toBe(7)
    expect(words('')).toBe(0)
    expect(words('… — |')).toBe(0)
  })

  test('do not include marks and addresses', () => {
    expect(words('*One* [two](https://example.org/three/four)<br>three `four` CO<sub>2</sub>')).toBe(5)
  })

  test('include all that is read once, and nothing that stands beside it', () => {
    const blocks: Block[] = [
      { kind: 'SUBHEAD', text: 'one' },
      { kind: 'TABLE_ROW', text: 'two | three' },
      { kind: 'ANSWER', text: 'four', attribution: 'The mayor' },
      { kind: 'PULL_QUOTE', text: 'four again', attribution: null },
      { kind: 'AUDIO', text: 'beside', url: '/a.mp3' },
      { kind: 'PREFORMATTED', text: 'a b c' },
      { kind: 'DIVIDER' },
    ]
    expect(countWords(blocks)).toBe(4)
  })

  test('come to an end, however they are written', () => {
    expect(words(`${'a'.repeat(50_000)}${"'".repeat(50_000)}`)).toBe(1)
    expect(words('a-'.repeat(50_000))).toBe(1)
  })
})

test('reading takes whole minutes, at least one', () => {
  expect([0, 100, 238, 500, 900].map(readingMinutes)).toEqual([1, 1, 1, 2, 4])
})
