/**
 * Inline text: the one line of Markdown that a cell holds (CommonMark 0.31 §6), and what may come of it.
 *
 * Links, emphasis, strong, code, backslash escapes and character references are Markdown's; `<br>`, `<sub>` and
 * `<sup>` are read beside them. A line never begins a heading, list or quotation: `1986. A year` is a sentence.
 * Whatever else stands there (other HTML, images, links to unsafe addresses) is words, so that an editor sees it.
 */
import type { Nodes, PhrasingContent } from 'mdast'
import { LRUCache } from 'lru-cache'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { safeHref } from './safe-href'
import { inlineSyntax } from './inline/syntax'
import { pairTags, type Piece } from './inline/pair-tags'

export type Inline =
  | { type: 'text'; value: string }
  | { type: 'link'; href: string; children: Inline[] }
  | { type: 'emphasis' | 'strong' | 'sub' | 'sup'; children: Inline[] }
  | { type: 'code'; value: string }
  | { type: 'break' }

// Markdown's own algorithms take quadratic time over text that is nothing but markers. No sentence has this many.
const mostMarkers = 1000
// What no line without markup has. Most lines of a paper are such: reading them as Markdown is a fifth of what making a page costs.
const markers = /[*_[\]<`&\\]/
// The same lines are read for a story's page, its Markdown, its ninjs and some dozen feeds, and again whenever one of their stories changes.
const linesRead = new LRUCache<string, Inline[]>({ maxSize: 1_000_000, maxEntrySize: 10_000, sizeCalculation: (_, line) => line.length })
// Deeper than any sense: a page must not be as deep as a hostile row asks for.
const mostDepth = 8

/**
 * Reads one line of inline Markdown. Never throws, whatever the string: text that is all markers (more than a thousand)
 * stands as it is written. Line breaks are spaces, titles of links are not read, and neighbouring texts are one.
 */
export function parseInline(text: string): Inline[] {
  const line = text.replace(/^\ufeff+/, '').replace(/[\r\n\u2028\u2029]+/g, ' ').replaceAll('\0', '\ufffd')
  if (line.trim() === '') return []
  if (!markers.test(line)) return [{ type: 'text', value: withoutEnds(line) }]
  if (countMarkers(line) > mostMarkers) return [{ type: 'text', value: line }]

  const known = linesRead.get(line)
  if (known) return known
  const paragraph = fromMarkdown(line, { extensions: [inlineSyntax] }).children[0]
  if (paragraph?.type !== 'paragraph') return [{ type: 'text', value: line }]
  const inlines = frozen(readAll(paragraph.children, { line, depth: 0, inLink: false }))
  linesRead.set(line, inlines)
  return inlines
}

/** Without the blanks and tabs round it, which Markdown does not read either. There is something else in it. */
function withoutEnds(line: string): string {
  let [from, to] = [0, line.length]
  while (isBlank(line.charCodeAt(from))) from += 1
  while (isBlank(line.charCodeAt(to - 1))) to -= 1
  return line.slice(from, to)
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9
}

/** What many share nobody may change. */
function frozen(inlines: Inline[]): Inline[] {
  for (const inline of inlines) {
    if ('children' in inline) frozen(inline.children)
    Object.freeze(inline)
  }
  return Object.freeze(inlines) && inlines
}

/** The words of inline Markdown without its marks, on one line: for titles, descriptions, feeds and search. */
export function plainText(text: string): string {
  return wordsOf(parseInline(text)).replace(/\s+/g, ' ').trim()
}

/** The words of inline text that was already read. A line break is a space. */
export function wordsOf(inlines: Inline[]): string {
  return inlines.map(words).join('')
}

function words(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'code':
      return inline.value
    case 'break':
      return ' '
    default:
      return wordsOf(inline.children)
  }
}

interface Place {
  line: string
  depth: number
  inLink: boolean
}

function readAll(nodes: PhrasingContent[], place: Place): Inline[] {
  return pairTags(nodes.flatMap((node) => read(node, place)), mostDepth - place.depth)
}

/** Tags stay pieces of their own here: only among its neighbours does a tag find its other half. */
function read(node: PhrasingContent, place: Place): Piece[] {
  const inside: Place = { ...place, depth: place.depth + 1 }
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: node.value }]
    case 'inlineCode':
      return [{ type: 'code', value: node.value }]
    case 'html':
      return [{ type: 'tag', source: node.value }]
    case 'emphasis':
    case 'strong': {
      const children = readAll(node.children, inside)
      return place.depth < mostDepth ? [{ type: node.type, children }] : children
    }
    case 'link': {
      const children = readAll(node.children, { ...inside, inLink: true })
      const label: Inline[] = wordsOf(children).trim() === '' ? [{ type: 'text', value: node.url }] : children
      const href = safeHref(node.url)
      // A link inside a link is not HTML, and an autolink can stand in a link's words.
      return href === null || place.inLink ? label : [{ type: 'link', href, children: label }]
    }
    default:
      return [{ type: 'text', value: sourceOf(node, place.line) }]
  }
}

function sourceOf(node: Nodes, line: string): string {
  return line.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? line.length)
}

function countMarkers(line: string): number {
  return line.match(/[*_[\]<`!]/g)?.length ?? 0
}
