/** Cards of Ghost and boxes of HTML that have a kind of their own here; null for any other element. */
import type { Element } from 'hast'
import { safeHref } from '@/lib/newsroom/safe-href'
import { sourceBlock, type SourceBlock } from '../source-story'
import { readBlocks } from './html-to-blocks'
import type { HtmlPlace } from './html-place'
import { escapeMarkdown, inlineMarkdown } from './inline-markdown'
import { attribute, classesOf, find, findAll, isTag, textOf } from './nodes'

export function readBox(node: Element, place: HtmlPlace): SourceBlock[] | null {
  const classes = classesOf(node)
  if (/ kg-bookmark-card /.test(classes)) return readBookmark(node, place)
  if (/ kg-callout-card /.test(classes)) return facts(null, readBlocks(partsWithout(node, 'kg-callout-emoji'), place))
  if (/ kg-toggle-card /.test(classes)) {
    const heading = find(node, hasClass('kg-toggle-heading-text'))
    const content = find(node, hasClass('kg-toggle-content'))
    if (heading && content) return facts(inlineMarkdown(heading.children, place), readBlocks(content.children, place))
  }
  if (/ kg-file-card /.test(classes)) return readFile(node, place)
  if (/ (?:kg-signup-card|kg-header-card|kg-audio-player-container|kg-video-player-container) /.test(classes)) {
    if (/ kg-(?:signup|header)-card /.test(classes))
      place.drop(`the card “${textOf(node).replace(/\s+/g, ' ').trim().slice(0, 60)}”`)
    return []
  }
  if (/ kg-(?:audio|video)-thumbnail /.test(classes)) return []
  if (node.tagName === 'details') {
    const summary = find(node, isTag('summary'))
    const others = node.children.filter((child) => child !== summary)
    return facts(summary ? inlineMarkdown(summary.children, place) : null, readBlocks(others, place))
  }
  return null
}

/** Paragraphs and items become facts of one box, titled by the first; what else stands in it stays what it is. */
function facts(label: string | null, blocks: SourceBlock[]): SourceBlock[] {
  const isWords = ({ kind }: SourceBlock): boolean => ['PARAGRAPH', 'LIST_ITEM', 'NUMBERED_ITEM'].includes(kind)
  const first = blocks.find(isWords)
  return blocks.map((block) =>
    isWords(block) ? sourceBlock('FACT', { text: block.text, label: block === first ? label || null : null }) : block,
  )
}

function readBookmark(node: Element, place: HtmlPlace): SourceBlock[] {
  const link = find(node, isTag('a'))
  const url = link && place.address(attribute(link, 'href') ?? '')
  const title = find(node, hasClass('kg-bookmark-title'))
  if (!url || safeHref(url) === null) return place.dropElement(node)
  return [sourceBlock('RELATED', { url, text: escapeMarkdown(textOf(title ?? node).trim()) || escapeMarkdown(url) })]
}

function readFile(node: Element, place: HtmlPlace): SourceBlock[] {
  const link = find(node, isTag('a'))
  const title = find(node, hasClass('kg-file-card-title'))
  const href = link && attribute(link, 'href')
  if (!href) return place.dropElement(node)
  return [
    sourceBlock('RELATED', {
      url: place.fileAddress(href),
      text: escapeMarkdown(textOf(title ?? node).trim()) || escapeMarkdown(href),
    }),
  ]
}

function hasClass(name: string): (element: Element) => boolean {
  return (element) => classesOf(element).includes(` ${name} `)
}

function partsWithout(node: Element, name: string): Element['children'] {
  const [unwanted] = findAll(node, hasClass(name))
  return node.children.filter((child) => child !== unwanted)
}
