import type { List } from 'mdast'
import type { BodySource } from './body-source'

/** The items of a list, each one line. */
export function readList(node: List, source: BodySource): string[] {
  if (node.ordered && node.start !== 1) {
    source.fail(node, `A numbered list begins with 1. If this is a sentence, write ${node.start}\\. with a backslash.`)
  }
  return node.children.map((item) => {
    const [first, ...others] = item.children
    if (!first) return source.fail(item, 'An item has no words: write them, or take it out.')
    if (first.type !== 'paragraph') return source.fail(item, 'An item of a list holds words alone: take this out.')
    const [other] = others
    if (other?.type === 'list') source.fail(other, 'A list in a list cannot be shown: make it one list.')
    if (other) source.fail(other, 'An item of a list is one paragraph: make this an item of its own, or end the list above it.')
    return source.paragraph(first)
  })
}
