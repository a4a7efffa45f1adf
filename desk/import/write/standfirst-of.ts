import { plainText } from '@/lib/newsroom/inline'
import type { BlockRow } from '../../story-file/block-row'

const longest = 240

/** The first sentence of the first paragraph, for a story without a standfirst: no story is published without. */
export function standfirstOf(blocks: readonly BlockRow[]): string | null {
  const first = blocks.find(({ kind, text }) => kind === 'PARAGRAPH' && text !== null)?.text
  if (!first) return null
  const words = plainText(first)
  const [sentence = words] = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(words)].map(({ segment }) =>
    segment.trim(),
  )
  if (sentence.length <= longest) return sentence
  return `${sentence.slice(0, longest).replace(/\s+\S*$/, '')}…`
}
