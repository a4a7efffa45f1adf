import type { Blockquote } from 'mdast'
import { blockRow, type BlockRow } from './block-row'
import type { BodySource } from './body-source'

/** `> words` with a last line `> — Who said it`, which may be left out. */
export function readQuote(node: Blockquote, source: BodySource): BlockRow {
  const paragraphs = node.children.map((child) =>
    child.type === 'paragraph' ? source.lines(child) : source.fail(child, 'A quote holds words alone: take this out of it.'))

  const last = paragraphs.at(-1) ?? []
  const attribution = last.at(-1)?.startsWith('— ') ? last.pop()?.slice(2).trim() : undefined
  const [words = [], ...others] = paragraphs.filter((lines) => lines.length > 0)
  if (others.length > 0) source.fail(node, 'A quote is one paragraph: write <br> where another begins, or make several quotes.')
  return blockRow('QUOTE', {
    text: source.line(node, words),
    attribution: attribution === undefined ? null : source.line(node, [attribution]),
  })
}
