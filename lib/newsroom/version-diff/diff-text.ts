import { diffWords } from 'diff'
import { madeOnce } from '../formatters'

/** A stretch of a text in two versions. Those not `removed` make the later one, those not `added` the earlier. */
export interface Piece {
  text: string
  change: 'none' | 'added' | 'removed'
}

const segmenter = madeOnce((language) => new Intl.Segmenter(language, { granularity: 'word' }))

/** Texts further apart than so many words are not the same text any more, and looking for what they share takes long. */
const FURTHEST = 600

/** Milliseconds. A search that takes longer would keep readers of other pages waiting. */
const LONGEST_SEARCH = 50

/** Characters. A segmenter copies the whole text for every word of it; a longer one is taken apart at its spaces. */
const LONG = 10_000

/** Two texts word by word, each change as one piece out and one piece in. */
export function diffText(before: string, after: string, language: string): Piece[] {
  const isLong = before.length + after.length > LONG
  const found = diffWords(before, after, { maxEditLength: FURTHEST, timeout: LONGEST_SEARCH, ...(isLong ? {} : { intlSegmenter: segmenter(language) }) })
  if (!found) return [piece(before, 'removed'), piece(after, 'added')]
  const pieces = found.map(({ value, added, removed }) => piece(value, removed ? 'removed' : added ? 'added' : 'none'))
  return pieces.filter(({ text }) => text !== '')
}

export function isChanged(pieces: readonly Piece[]): boolean {
  return pieces.some(({ change }) => change !== 'none')
}

function piece(text: string, change: Piece['change']): Piece {
  return { text, change }
}
