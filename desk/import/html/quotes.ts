import type { Element, Nodes } from 'hast'
import { sourceBlock, type SourceBlock } from '../source-story'
import { postOf } from './embeds'
import { readBlocks } from './html-to-blocks'
import type { HtmlPlace } from './html-place'
import { inlineMarkdown } from './inline-markdown'
import { classesOf, find, isTag } from './nodes'

/** Classes by which WordPress and Ghost say that a quotation repeats the text. */
const pulled = /pull-?quote|kg-blockquote-alt/

/** A quotation with who said it: from `<cite>`, a footer, or a last paragraph that begins with a dash. */
export function readQuote(node: Element, place: HtmlPlace, isPulled = pulled.test(classesOf(node))): SourceBlock[] {
  const post = postOf(node, place)
  if (post) return [post]
  const source = find(node, isTag('cite', 'footer', 'figcaption'))
  const blocks = readBlocks(without(node, source), place)
  const words = blocks.filter((block) => block.text !== null && (block.kind === 'PARAGRAPH' || block.kind.endsWith('SUBHEAD')))
  const others = blocks.filter((block) => !words.includes(block))
  const last = words.at(-1)?.text ?? ''
  const [, said] = (words.length > 1 ? /^[—–-]{1,2}\s*(.+)$/.exec(last) : null) ?? []
  if (!source && said) words.pop()
  const attribution = source ? inlineMarkdown(source.children, place).replace(/^[—–-]{1,2}\s*/, '') : (said ?? '')
  const text = words.map((block) => block.text).join('<br>')
  if (text === '') return others
  return [
    sourceBlock(isPulled ? 'PULL_QUOTE' : 'QUOTE', { text, attribution: attribution === '' ? null : attribution }),
    ...others,
  ]
}

function without(node: Element, part: Element | null): Nodes[] {
  return node.children.flatMap((child): Nodes[] => {
    if (child === part) return []
    return child.type === 'element' && part && find(child, (element) => element === part)
      ? [{ ...child, children: without(child, part).filter(isElementContent) }]
      : [child]
  })
}

function isElementContent(node: Nodes): node is Element['children'][number] {
  return node.type === 'element' || node.type === 'text' || node.type === 'comment'
}
