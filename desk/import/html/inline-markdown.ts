import type { Nodes } from 'hast'
import type { PhrasingContent } from 'mdast'
import { toMarkdown } from 'mdast-util-to-markdown'
import { safeHref } from '@/lib/newsroom/safe-href'
import type { HtmlPlace } from './html-place'
import { textOf } from './nodes'

/** Elements whose words are kept as they are: they say nothing that a reader sees. */
const plain = new Set([
  'span',
  'font',
  'small',
  'big',
  'abbr',
  'acronym',
  'time',
  'cite',
  'label',
  'bdi',
  'bdo',
  'wbr',
  'data',
  'var',
  'dfn',
  'center',
  'tt',
  'ruby',
  'rt',
  'rp',
  'rb',
  'p',
  'div',
  'output',
  'picture',
  'source',
  'nobr',
  'tbody',
  'body',
  'html',
  'o:p',
])
/** Elements whose words are kept, and whose look is not. */
const looks: Record<string, string> = {
  u: 'underlining',
  ins: 'mark of an insertion',
  del: 'strike-through',
  s: 'strike-through',
  strike: 'strike-through',
  mark: 'highlighting',
}

/**
 * Inline HTML as one line of inline Markdown, as lib/newsroom/inline.ts reads it: what would be read as a mark is escaped. White
 * space runs together as in a browser. Elements that a line cannot hold are told to `place` and left out.
 */
export function inlineMarkdown(nodes: readonly Nodes[], place: HtmlPlace): string {
  return lineOf(trimmed(joined(nodes.flatMap((node) => phrasing(node, place, false)))))
}

/** Words as one line of inline Markdown. */
export function escapeMarkdown(words: string): string {
  return lineOf(trimmed([{ type: 'text', value: words.replace(/\s+/g, ' ') }]))
}

function phrasing(node: Nodes, place: HtmlPlace, inLink: boolean): PhrasingContent[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value.replace(/[ \t\r\n\f]+/g, ' ') }]
  if (node.type !== 'element') return []
  const inside = (link = inLink): PhrasingContent[] => node.children.flatMap((child) => phrasing(child, place, link))
  const tag = node.tagName
  switch (tag) {
    case 'br':
      return [{ type: 'html', value: '<br>' }]
    case 'em':
    case 'i':
      return around('emphasis', inside())
    case 'strong':
    case 'b':
      return around('strong', inside())
    case 'sub':
    case 'sup':
      return [{ type: 'html', value: `<${tag}>` }, ...inside(), { type: 'html', value: `</${tag}>` }]
    case 'code':
    case 'kbd':
    case 'samp': {
      const value = textOf(node).replace(/\s+/g, ' ').trim()
      return value === '' ? [] : [{ type: 'inlineCode', value }]
    }
    case 'q':
      return [{ type: 'text', value: '“' }, ...inside(), { type: 'text', value: '”' }]
    case 'a': {
      const url = typeof node.properties.href === 'string' ? place.address(node.properties.href) : null
      const words = joined(inside(true))
      if (inLink || url === null) return words
      if (url.startsWith('#') || safeHref(url) === null) {
        place.drop(`the link to ${url}`)
        return words
      }
      if (textOf(node).trim() === '') return words
      return outerSpace(words, (children) => ({ type: 'link', url, children }))
    }
    default:
      if (tag in looks) place.drop(`the ${looks[tag]} of “${textOf(node).trim().slice(0, 40)}”`)
      else if (!plain.has(tag)) return place.dropElement(node)
      return inside()
  }
}

function around(type: 'emphasis' | 'strong', children: PhrasingContent[]): PhrasingContent[] {
  return outerSpace(joined(children), (words) => ({ type, children: words }))
}

/** Markdown's marks stand tight to words: what is white at the ends stands outside. */
function outerSpace(children: PhrasingContent[], wrap: (children: PhrasingContent[]) => PhrasingContent): PhrasingContent[] {
  const words = trimmed(children)
  const space = (is: boolean): PhrasingContent[] => (is ? [{ type: 'text', value: ' ' }] : [])
  const [first, last] = [children[0], children.at(-1)]
  const before = first?.type === 'text' && /^\s/.test(first.value)
  const after = last?.type === 'text' && /\s$/.test(last.value)
  if (words.length === 0) return space(before || after)
  return [...space(before), wrap(words), ...space(after)]
}

/** Neighbouring texts as one, runs of spaces over the seam as one space, none beside a line break. */
function joined(nodes: PhrasingContent[]): PhrasingContent[] {
  const line: PhrasingContent[] = []
  for (const node of nodes) {
    const last = line.at(-1)
    if (node.type === 'text' && last?.type === 'text') last.value = (last.value + node.value).replace(/ {2,}/g, ' ')
    else if (node.type === 'text') line.push({ ...node, value: isBreak(last) ? node.value.trimStart() : node.value })
    else {
      if (isBreak(node) && last?.type === 'text') last.value = last.value.trimEnd()
      line.push(node)
    }
  }
  return line.filter((node) => node.type !== 'text' || node.value !== '')
}

function isBreak(node: PhrasingContent | undefined): boolean {
  return node?.type === 'html' && node.value === '<br>'
}

/** Without white space and line breaks at its ends. */
function trimmed(nodes: PhrasingContent[]): PhrasingContent[] {
  const line = nodes.map((node) => ({ ...node }))
  const isBlank = (node: PhrasingContent | undefined): boolean =>
    node !== undefined && ((node.type === 'text' && node.value.trim() === '') || isBreak(node))
  while (isBlank(line[0])) line.shift()
  while (isBlank(line.at(-1))) line.pop()
  const [first, last] = [line[0], line.at(-1)]
  if (first?.type === 'text') first.value = first.value.trimStart()
  if (last?.type === 'text') last.value = last.value.trimEnd()
  return line
}

function lineOf(children: PhrasingContent[]): string {
  const [only] = children
  // Nearly every line is words alone, with nothing in them to escape.
  if (children.length === 1 && only?.type === 'text' && /^[^\\`*_[\]<>&!~#+\-=:|]*$/.test(only.value)) return only.value
  const markdown = toMarkdown(
    { type: 'root', children: [{ type: 'paragraph', children }] },
    { emphasis: '*', resourceLink: true },
  )
  // A line begins no block here (see inline.ts), so what only a block's first mark needs is not escaped.
  return markdown
    .trim()
    .replace(/\n/g, ' ')
    .replace(/^\\([#+\-=>|~:])/, '$1')
    .replace(/^(\d+)\\([.)])/, '$1$2')
}
