import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import type { SourceBlock } from '../source-story'
import { sourceBlock } from '../source-story'
import { readBox } from './boxes'
import { embedIn, embedOf } from './embeds'
import { HtmlPlace, type HtmlOptions } from './html-place'
import { inlineMarkdown } from './inline-markdown'
import { attribute, find, isBlank, isTag, textOf } from './nodes'
import { readFigure, readImage, readMedia } from './pictures'
import { readQuote } from './quotes'
import { readTable } from './tables'

export interface HtmlBody {
  blocks: SourceBlock[]
  /** What could not be kept, a phrase each: `a <form>`. */
  dropped: string[]
}

/** Reads HTML (a fragment: a body's content) as blocks. Nothing is left out silently: see `dropped`. */
export function htmlToBlocks(html: string, options: HtmlOptions): HtmlBody {
  return nodesToBlocks(fromHtml(html, { fragment: true }).children, options)
}

/** HTML that was parsed already. */
export function nodesToBlocks(nodes: readonly Nodes[], options: HtmlOptions): HtmlBody {
  const place = new HtmlPlace(options)
  const blocks = readBlocks(nodes, place)
  return { blocks, dropped: place.dropped }
}

const flow = new Set([
  'address',
  'article',
  'aside',
  'blockquote',
  'center',
  'details',
  'dl',
  'div',
  'fieldset',
  'figure',
  'footer',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'main',
  'nav',
  'ol',
  'p',
  'pre',
  'section',
  'table',
  'ul',
  'li',
  'body',
  'html',
  'figcaption',
])
/** They stand by themselves even in the middle of a line. */
const apart = new Set(['img', 'picture', 'iframe', 'embed', 'object', 'video', 'audio'])

/** They are nothing without a server or a script: left out whole, and named. */
const lifeless = new Set([
  'form',
  'input',
  'button',
  'select',
  'textarea',
  'script',
  'noscript',
  'style',
  'svg',
  'canvas',
  'map',
  'math',
  'template',
  'dialog',
])

/** Nodes that follow one another: lines of words between blocks become paragraphs. */
export function readBlocks(nodes: readonly Nodes[], place: HtmlPlace): SourceBlock[] {
  const blocks: SourceBlock[] = []
  let line: Nodes[] = []
  const endLine = (): void => {
    blocks.push(...readLine(line, place))
    line = []
  }
  for (const node of nodes) {
    if (node.type === 'comment') noteDynamicBlock(node.value, place)
    if (node.type !== 'element') {
      line.push(node)
      continue
    }
    if (lifeless.has(node.tagName)) {
      place.dropElement(node)
      continue
    }
    const apartInside =
      !flow.has(node.tagName) && find(node, (element) => apart.has(element.tagName) || flow.has(element.tagName))
    if (!flow.has(node.tagName) && !apartInside) {
      line.push(node)
      continue
    }
    endLine()
    blocks.push(
      ...(flow.has(node.tagName) || apart.has(node.tagName) ? readBlock(node, place) : readBlocks(node.children, place)),
    )
  }
  endLine()
  return blocks
}

function readBlock(node: Element, place: HtmlPlace): SourceBlock[] {
  const box = readBox(node, place)
  if (box) return box
  switch (node.tagName) {
    case 'h1':
    case 'h2':
      return withText('SUBHEAD', node, place)
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return withText('MINOR_SUBHEAD', node, place)
    case 'ul':
    case 'ol':
      return readList(node, place)
    case 'dl':
      return readDefinitions(node, place)
    case 'blockquote':
      return readQuote(node, place)
    case 'table':
      return readTable(node, place)
    case 'figure':
      return readFigure(node, place)
    case 'img':
      return readImage(node, place)
    case 'picture': {
      const image = find(node, isTag('img'))
      return image ? readImage(image, place) : place.dropElement(node)
    }
    case 'video':
    case 'audio':
      return readMedia(node, place)
    case 'iframe':
    case 'embed':
    case 'object': {
      const embed = embedOf(node, place)
      return embed ? [embed] : place.dropElement(node)
    }
    case 'pre': {
      const text = textOf(node).replace(/^\n/, '').trimEnd()
      return text.trim() === '' ? [] : [sourceBlock('PREFORMATTED', { text })]
    }
    case 'hr':
      return [sourceBlock('DIVIDER')]
    default:
      return readBlocks(node.children, place)
  }
}

/** A line of words is a paragraph; one that is only the address of a film or a post elsewhere is its card. */
function readLine(nodes: Nodes[], place: HtmlPlace): SourceBlock[] {
  if (nodes.every(isBlank)) return []
  const embed = embedIn(nodes.map(textOf).join(''))
  if (embed && !nodes.some((node) => node.type === 'element' && node.tagName !== 'a')) return [embed]
  const text = inlineMarkdown(nodes, place)
  return text === '' ? [] : [sourceBlock('PARAGRAPH', { text })]
}

function withText(kind: 'SUBHEAD' | 'MINOR_SUBHEAD', node: Element, place: HtmlPlace): SourceBlock[] {
  const inside = readBlocks(node.children, place)
  // What stands in a heading and is no words follows it.
  return inside.map((block) => (block.kind === 'PARAGRAPH' ? { ...block, kind } : block))
}

function readList(node: Element, place: HtmlPlace): SourceBlock[] {
  const kind = node.tagName === 'ol' ? 'NUMBERED_ITEM' : 'LIST_ITEM'
  const isNested = find({ type: 'root', children: node.children }, isTag('ul', 'ol')) !== null
  if (isNested) place.drop('the levels of a list within a list: it is one list now')
  if (node.tagName === 'ol' && (attribute(node, 'start') ?? '1') !== '1') {
    place.drop(`the number ${attribute(node, 'start')} at which a list began`)
  }
  return node.children.flatMap((item) => {
    if (isBlank(item)) return []
    return oneLine(kind, readBlocks(item.type === 'element' && item.tagName === 'li' ? item.children : [item], place))
  })
}

/** An item is one line: its first paragraphs are, the lists and pictures in it follow. */
function oneLine(kind: 'NUMBERED_ITEM' | 'LIST_ITEM', blocks: SourceBlock[]): SourceBlock[] {
  const words = blocks.filter(({ kind: of }) => of === 'PARAGRAPH' || of === 'SUBHEAD' || of === 'MINOR_SUBHEAD')
  const others = blocks
    .filter((block) => !words.includes(block))
    .map((block) => (block.kind === 'LIST_ITEM' || block.kind === 'NUMBERED_ITEM' ? { ...block, kind } : block))
  const text = words.map((block) => block.text).join('<br>')
  return [...(text === '' ? [] : [sourceBlock(kind, { text })]), ...others]
}

/** Terms in bold before what they mean. */
function readDefinitions(node: Element, place: HtmlPlace): SourceBlock[] {
  const items: SourceBlock[] = []
  let term = ''
  const parts = node.children.flatMap((child) => (child.type === 'element' && child.tagName === 'div' ? child.children : [child]))
  for (const part of parts) {
    if (part.type !== 'element') continue
    const text = readBlocks(part.children, place)
      .map((block) => block.text ?? '')
      .join('<br>')
    if (part.tagName === 'dt') term = term === '' ? text : `${term}, ${text}`
    else {
      items.push(sourceBlock('LIST_ITEM', { text: term === '' ? text : `**${term}** ${text}` }))
      term = ''
    }
  }
  return term === '' ? items : [...items, sourceBlock('LIST_ITEM', { text: `**${term}**` })]
}

/** A block of WordPress that is a comment alone is made by its server, and is not in the text. */
function noteDynamicBlock(comment: string, place: HtmlPlace): void {
  const [, name] = /^\s*wp:([\w/-]+)(?:\s[\s\S]*)?\/\s*$/.exec(comment) ?? []
  if (name && !['more', 'nextpage', 'spacer', 'separator'].includes(name)) place.drop(`the block wp:${name}`)
}
